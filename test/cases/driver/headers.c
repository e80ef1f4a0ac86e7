/* Constants and structures of the kernel's headers are those that system calls of a portable program take. */
#include <asm/types.h>
#include <asm/unistd.h>
#include <errno.h>
#include <linux/falloc.h>
#include <linux/fs.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/ptrace.h>
#include <linux/random.h>
#include <linux/version.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/cdefs.h>
#include <sys/ioctl.h>
#include <sys/queue.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>
__BEGIN_DECLS
extern int declared __P((int)) __THROW;
__END_DECLS

struct entry {
	int number;
	TAILQ_ENTRY(entry) link;
};

_Static_assert(__NR_openat == SYS_openat && __NR_newfstatat == SYS_newfstatat && __NR_clone3 == SYS_clone3,
        "numbers");
_Static_assert(__NR_prlimit64 == SYS_prlimit64 && __NR_setrlimit == SYS_setrlimit, "numbers");
_Static_assert(sizeof(__u64) == 8 && sizeof(struct sockaddr_nl) == 12 &&
                       LINUX_VERSION_CODE >= KERNEL_VERSION(6, 1, 0),
        "types");

int main(void)
{
	TAILQ_HEAD(, entry) list = TAILQ_HEAD_INITIALIZER(list);
	struct entry *entry;
	int waiting = 0, ends[2], sum = 0;
	for (int i = 1; i <= 10; i++) {
		entry = malloc(sizeof *entry);
		entry->number = i;
		TAILQ_INSERT_TAIL(&list, entry, link);
	}
	TAILQ_FOREACH(entry, &list, link)
	sum += entry->number;
	if (pipe(ends) < 0 || write(ends[1], "four", 4) != 4 || ioctl(ends[0], FIONREAD, &waiting) < 0)
		return 1;
	char byte;
	long got = syscall(__NR_getrandom, &byte, 1, GRND_NONBLOCK);
	int refused = ioctl(ends[0], BLKGETSIZE64, &waiting) < 0 && errno == ENOTTY;
	printf("%d %d %ld %d %s\n", sum, waiting, got, refused, __STRING(a b));
	return 0;
}
