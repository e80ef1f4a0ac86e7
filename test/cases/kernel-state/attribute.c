/*
 * Attributes of a process that an exec changes or keeps (docs/state-across-a-hop.md). Without an argument: the rows, as
 * NAME OUTCOME WHERE; with a name: sets the attribute, passes three points and prints what it is, before and after.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <popcorn.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { USER = 12345, CAP_KILL = 5, CAP_SYS_TIME = 25, SECURE_NO_ROOT = 1, SECURE_NO_FIX_UP = 4 };

static int descriptor = -1, child_signal;
static char page[65536] __attribute__((aligned(65536)));

struct capabilities {
	unsigned effective, permitted, inheritable;
};

static void get_capabilities(struct capabilities set[2])
{
	struct {
		unsigned version;
		int process;
	} header = {0x20080522, 0};

	syscall(SYS_capget, &header, set);
}

static int set_capabilities(struct capabilities set[2])
{
	struct {
		unsigned version;
		int process;
	} header = {0x20080522, 0};

	return (int)syscall(SYS_capset, &header, set);
}

/* What most rows print: everything that credentials(7) and capabilities(7) speak of. */
static void show_credentials(void)
{
	struct capabilities set[2];
	uid_t user[3];
	gid_t group[3], groups[9];
	int ambient = 0, bounding = 0, count = getgroups(9, groups);

	getresuid(&user[0], &user[1], &user[2]);
	getresgid(&group[0], &group[1], &group[2]);
	get_capabilities(set);
	for (int i = 0; i <= 40; i++) {
		ambient += i * prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, i, 0, 0);
		bounding += i * prctl(PR_CAPBSET_READ, i);
	}
	printf("%u %u %u %d  %u %u %u %d ", user[0], user[1], user[2], setfsuid(-1), group[0], group[1],
	        group[2], setfsgid(-1));
	for (int i = 0; i < count; i++)
		printf(" %u", groups[i]);
	printf("  %x %x %x %x %x %x  %d %d  ", set[1].effective, set[0].effective, set[1].permitted,
	        set[0].permitted, set[1].inheritable, set[0].inheritable, ambient, bounding);
	printf("%d %d %d %d\n", prctl(PR_GET_SECUREBITS), prctl(PR_GET_KEEPCAPS), prctl(PR_GET_DUMPABLE),
	        prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
}

static int effective_user(void)
{
	return seteuid(USER);
}
static int real_user(void)
{
	return setresuid(USER, 0, 0);
}
static int saved_user(void)
{
	return setresuid(0, 0, USER);
}
static int way_back(void)
{
	return setresuid(USER, USER, 0);
}
static int file_user(void)
{
	return setfsuid(USER), 0;
}
static int effective_group(void)
{
	return setegid(USER);
}
static int saved_group(void)
{
	return setresgid(0, 0, USER);
}
static int file_group(void)
{
	return setfsgid(USER), 0;
}
static int supplementary_groups(void)
{
	return setgroups(2, (gid_t[]){7, USER});
}
static int not_dumpable(void)
{
	return prctl(PR_SET_DUMPABLE, 0);
}
static int keeps_capabilities(void)
{
	return prctl(PR_SET_KEEPCAPS, 1);
}
static int no_new_privileges(void)
{
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}
static int no_root(void)
{
	return prctl(PR_SET_SECUREBITS, SECURE_NO_ROOT);
}
static int no_fix_up(void)
{
	return prctl(PR_SET_SECUREBITS, SECURE_NO_FIX_UP);
}
static int dropped_bound(void)
{
	return prctl(PR_CAPBSET_DROP, CAP_KILL);
}

/* Dumpable no more, as any process that has changed its ids. */
static int other_user(void)
{
	return setgroups(0, 0) != 0 || setresgid(USER, USER, USER) != 0 || setresuid(USER, USER, USER) != 0;
}

static int other_user_dumpable(void)
{
	return other_user() || prctl(PR_SET_DUMPABLE, 1);
}

static int no_capabilities(void)
{
	struct capabilities none[2] = {{0}};

	return set_capabilities(none);
}

static int one_capability_less(void)
{
	struct capabilities set[2];

	get_capabilities(set);
	set[0].effective &= ~(1u << CAP_KILL);
	set[0].permitted &= ~(1u << CAP_KILL);
	return set_capabilities(set);
}

static int lowered_capability(void)
{
	struct capabilities set[2];

	get_capabilities(set);
	set[0].effective &= ~(1u << CAP_KILL);
	return set_capabilities(set);
}

static int dropped_everywhere(void)
{
	return dropped_bound() || one_capability_less();
}

static int inheritable_capability(void)
{
	struct capabilities set[2];

	get_capabilities(set);
	set[0].inheritable |= 1u << CAP_KILL;
	return set_capabilities(set);
}

static int ambient_capability(void)
{
	return inheritable_capability() || prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, 0, 0);
}

/* As a service that runs as another user with a capability. */
static int user_with_ambient_capability(void)
{
	struct capabilities set[2] = {{1u << CAP_KILL, 1u << CAP_KILL, 1u << CAP_KILL}, {0}};

	return keeps_capabilities() || other_user_dumpable() || set_capabilities(set) ||
	       prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, 0, 0) || prctl(PR_SET_KEEPCAPS, 0);
}

static int user_with_capability(void)
{
	struct capabilities set[2] = {{1u << CAP_SYS_TIME, 1u << CAP_SYS_TIME, 0}, {0}};

	return keeps_capabilities() || other_user_dumpable() || set_capabilities(set) ||
	       prctl(PR_SET_KEEPCAPS, 0);
}

static int death_signal(void)
{
	return prctl(PR_SET_PDEATHSIG, SIGURG);
}
static int timer_slack(void)
{
	return prctl(PR_SET_TIMERSLACK, 77777);
}
static int memory_failure(void)
{
	return prctl(PR_MCE_KILL, PR_MCE_KILL_SET, PR_MCE_KILL_EARLY, 0, 0);
}
static void show_options(void)
{
	int signal = 0;

	prctl(PR_GET_PDEATHSIG, &signal);
	printf("%d %d %d\n", signal, prctl(PR_GET_TIMERSLACK), prctl(PR_MCE_KILL_GET, 0, 0, 0, 0));
}

/* No emulator says these: three hops lead back to the kernel. */
static int subreaper(void)
{
	return prctl(PR_SET_CHILD_SUBREAPER, 1);
}
static int no_huge_pages(void)
{
	return prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
}
static int no_new_executable_memory(void)
{
	return prctl(65 /* PR_SET_MDWE */, 1, 0, 0, 0);
}
static void show_at_home(void)
{
	static int round;
	int is = 0;

	prctl(PR_GET_CHILD_SUBREAPER, &is);
	if (round++ % 3 == 0)
		printf("%d %d %d\n", is, prctl(PR_GET_THP_DISABLE, 0, 0, 0, 0),
		        prctl(66 /* PR_GET_MDWE */, 0, 0, 0, 0));
}

static int executable_data(void)
{
	return personality(READ_IMPLIES_EXEC) < 0;
}
static int fixed_addresses(void)
{
	return personality(ADDR_NO_RANDOMIZE) < 0;
}
static void show_personality(void)
{
	printf("%x\n", personality(0xffffffff));
}

static int batch(void)
{
	return (int)syscall(SYS_sched_setscheduler, 0, SCHED_BATCH, &(struct sched_param){0});
}
static int io_priority(void)
{
	return (int)syscall(SYS_ioprio_set, 1, 0, 3 << 13);
}
static void show_priority(void)
{
	printf("%d %lx\n", (int)syscall(SYS_sched_getscheduler, 0), syscall(SYS_ioprio_get, 1, 0));
}

static int barrier(void)
{
	return (int)syscall(SYS_membarrier, 16, 0, 0);
}
static void show_barrier(void)
{
	printf("%ld\n", syscall(SYS_membarrier, 8, 0, 0));
}

/* Whether a child that has ended leaves something to wait for. */
static int no_zombies(void)
{
	return sigaction(SIGCHLD, &(struct sigaction){.sa_flags = SA_NOCLDWAIT}, 0);
}
static int no_zombies_handled(void)
{
	return sigaction(
	        SIGCHLD, &(struct sigaction){.sa_handler = (void (*)(int))abs, .sa_flags = SA_NOCLDWAIT}, 0);
}
static int children_ignored(void)
{
	return signal(SIGCHLD, SIG_IGN) == SIG_ERR;
}
static void show_zombie(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(3);
	while (waitpid(child, 0, 0) < 0 && errno == EINTR)
		;
	puts(errno == ECHILD ? "no zombie" : "zombie");
	errno = 0;
}

/* An ignored real-time signal and its neighbours, by what they do to a child. */
static int ignored_real_time(void)
{
	return signal(SIGRTMIN + 5, SIG_IGN) == SIG_ERR;
}
static void show_real_time(void)
{
	int status;

	for (int number = SIGRTMIN; number <= SIGRTMAX; number++) {
		pid_t child = fork();
		if (child == 0)
			_exit(raise(number));
		waitpid(child, &status, 0);
		printf(" %d", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
	}
	puts("");
}

static int in_new_names(void)
{
	return unshare(CLONE_NEWUTS) || sethostname("hopper", 6);
}
static int new_processes(void)
{
	return unshare(CLONE_NEWPID);
}
static void show_names(void)
{
	char name[99] = "";

	gethostname(name, sizeof name);
	puts(name);
}
/* The first process of the new name space, not of the trial's. */
static void show_next_child(void)
{
	static int last;
	int status;

	if (last++ < 3)
		return;
	pid_t child = fork();
	if (child == 0)
		_exit(getpid() != 1);
	waitpid(child, &status, 0);
	printf("%d\n", WEXITSTATUS(status));
}

static void on_child(int number)
{
	child_signal = number;
}
static int odd_child(void)
{
	signal(SIGUSR1, on_child);
	pid_t child = (pid_t)syscall(SYS_clone, SIGUSR1, 0, 0, 0, 0);
	if (child == 0) {
		usleep(300000);
		_exit(0);
	}
	return child < 0;
}
static void show_odd_child(void)
{
	static int last;

	if (last++ == 3) {
		while (waitpid(-1, 0, __WALL) < 0 && errno == EINTR)
			;
		printf("%d\n", child_signal == SIGUSR1);
	}
}

/* A child that shares the table of descriptors opens one. */
static int shared_descriptors(void)
{
	pid_t child = (pid_t)syscall(SYS_clone, CLONE_FILES | SIGCHLD, 0, 0, 0, 0);

	if (child == 0) {
		usleep(300000);
		_exit(dup2(1, 77) != 77);
	}
	return child < 0;
}
static void show_shared_descriptors(void)
{
	static int last;

	if (last++ == 3) {
		wait(0);
		printf("%d\n", fcntl(77, F_GETFD) >= 0);
	}
}

static int open_map(void)
{
	return (descriptor = open("/proc/self/maps", O_RDONLY)) < 0;
}
static int open_memory(void)
{
	return (descriptor = open("/proc/self/mem", O_RDONLY)) < 0;
}
static int open_status(void)
{
	return (descriptor = open("/proc/self/status", O_RDONLY)) < 0;
}
static int closed_memory(void)
{
	return open_memory() || close(descriptor) || (descriptor = 0);
}
static void show_read(void)
{
	char text[16];

	printf("%d\n",
	        descriptor == 0 ||
	                (lseek(descriptor, (long)page, SEEK_SET) >= 0 && read(descriptor, text, 16) == 16) ||
	                (lseek(descriptor, 0, SEEK_SET) == 0 && read(descriptor, text, 16) == 16));
}

static int flags(void)
{
	return (descriptor = open("flags", O_RDWR | O_CREAT | O_APPEND, 0600)) < 0 ||
	       memfd_create("m", 0) != descriptor + 1;
}
static void show_flags(void)
{
	printf("%x %x\n", fcntl(descriptor, F_GETFL), fcntl(descriptor + 1, F_GETFL));
}

static int not_dumped(void)
{
	return madvise(page, sizeof page, MADV_DONTDUMP);
}
static int dumped_again(void)
{
	return not_dumped() || madvise(page, sizeof page, MADV_DODUMP);
}
static int process_key(void)
{
	return syscall(SYS_add_key, "user", "a", "b", 1, -2) < 0;
}
static int traced(void)
{
	return ptrace(PTRACE_TRACEME, 0, 0, 0) != 0;
}
static int faults_of_users(void)
{
	return syscall(SYS_userfaultfd, 0) < 0;
}
static void show_nothing(void)
{
	puts("");
}

static const struct {
	const char *name, *outcome, *where;
	int (*set)(void);
	void (*show)(void);
} rows[] = {
        {"effectiveUser", "held", "anywhere", effective_user, show_credentials},
        {"realUser", "held", "anywhere", real_user, show_credentials},
        {"savedUser", "held", "anywhere", saved_user, show_credentials},
        {"savedUserAsWayBack", "held", "anywhere", way_back, show_credentials},
        {"fileSystemUser", "held", "anywhere", file_user, show_credentials},
        {"effectiveGroup", "held", "anywhere", effective_group, show_credentials},
        {"savedGroup", "held", "anywhere", saved_group, show_credentials},
        {"fileSystemGroup", "held", "anywhere", file_group, show_credentials},
        {"supplementaryGroups", "kept", "anywhere", supplementary_groups, show_credentials},
        {"otherUserIsNotDumpable", "held", "anywhere", other_user, show_credentials},
        {"otherUserThatIsDumpable", "kept", "anywhere", other_user_dumpable, show_credentials},
        {"dumpable", "held", "anywhere", not_dumpable, show_credentials},
        {"keepCapabilities", "held", "anywhere", keeps_capabilities, show_credentials},
        {"noCapabilities", "held", "anywhere", no_capabilities, show_credentials},
        {"oneCapabilityLess", "held", "anywhere", one_capability_less, show_credentials},
        {"loweredCapability", "held", "anywhere", lowered_capability, show_credentials},
        {"boundingSet", "held", "anywhere", dropped_bound, show_credentials},
        {"capabilityDroppedEverywhere", "kept", "anywhere", dropped_everywhere, show_credentials},
        {"inheritableCapability", "kept", "anywhere", inheritable_capability, show_credentials},
        {"ambientCapability", "kept", "anywhere", ambient_capability, show_credentials},
        {"userWithAmbientCapability", "kept", "anywhere", user_with_ambient_capability, show_credentials},
        {"userWithCapability", "held", "anywhere", user_with_capability, show_credentials},
        {"secureBitNoRoot", "held", "anywhere", no_root, show_credentials},
        {"secureBitNoFixUp", "kept", "anywhere", no_fix_up, show_credentials},
        {"noNewPrivileges", "kept", "anywhere", no_new_privileges, show_credentials},
        {"parentDeathSignal", "kept", "anywhere", death_signal, show_options},
        {"timerSlack", "kept", "anywhere", timer_slack, show_options},
        {"memoryFailurePolicy", "kept", "anywhere", memory_failure, show_options},
        {"childSubreaper", "kept", "kernel", subreaper, show_at_home},
        {"noHugePages", "kept", "kernel", no_huge_pages, show_at_home},
        {"noNewExecutableMemory", "held", "kernel", no_new_executable_memory, show_at_home},
        {"personalityOfExecutableData", "held", "anywhere", executable_data, show_personality},
        {"personalityOfFixedAddresses", "kept", "anywhere", fixed_addresses, show_personality},
        {"schedulingPolicy", "kept", "anywhere", batch, show_priority},
        {"ioPriority", "kept", "anywhere", io_priority, show_priority},
        {"memoryBarriers", "kept", "anywhere", barrier, show_barrier},
        {"childrenLeaveNoZombies", "held", "kernel", no_zombies, show_zombie},
        {"childrenLeaveNoZombiesAndAreHandled", "held", "kernel", no_zombies_handled, show_zombie},
        {"childrenIgnored", "kept", "anywhere", children_ignored, show_zombie},
        {"ignoredRealTimeSignal", "kept", "anywhere", ignored_real_time, show_real_time},
        {"nameSpace", "kept", "anywhere", in_new_names, show_names},
        {"processNameSpaceOfChildren", "held", "anywhere", new_processes, show_next_child},
        {"signalAtTheEndOfAChild", "held", "kernel", odd_child, show_odd_child},
        {"sharedDescriptors", "held", "kernel", shared_descriptors, show_shared_descriptors},
        {"openMapOfMemory", "held", "kernel", open_map, show_read},
        {"openMemory", "held", "anywhere", open_memory, show_read},
        {"openStatus", "kept", "anywhere", open_status, show_read},
        {"closedMemory", "kept", "anywhere", closed_memory, show_read},
        {"fileFlags", "kept", "anywhere", flags, show_flags},
        {"memoryNotDumped", "held", "anywhere", not_dumped, show_nothing},
        {"memoryDumpedAgain", "kept", "anywhere", dumped_again, show_nothing},
        {"keyOfTheProcess", "held", "kernel", process_key, show_nothing},
        {"traced", "held", "kernel", traced, show_nothing},
        {"faultsHandledByTheProgram", "held", "kernel", faults_of_users, show_nothing},
};

int main(int argc, char **argv)
{
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (argc < 2) {
			printf("%s %s %s\n", rows[i].name, rows[i].outcome, rows[i].where);
		} else if (strcmp(argv[1], rows[i].name) == 0) {
			if (rows[i].set() != 0)
				return perror(argv[1]), 2;
			for (int point = 0;; point++) {
				rows[i].show();
				fflush(stdout);
				if (point == 3)
					return 0;
				popcorn_migration_point();
			}
		}
	}
	return argc < 2 ? 0 : 3;
}
