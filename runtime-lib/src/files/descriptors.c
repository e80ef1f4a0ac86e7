/* Which descriptors an exec would close; see descriptors.h. */
#include "files/descriptors.h"

#include "kernel/kernel.h"
#include "memory/arena.h"
#include "state/addresses.h"

#define WITHOUT_PROC 4096

#define HIGH 900
#define STANDARD 3

/* linux/dirent.h, struct linux_dirent64. */
struct entry {
	uint64_t inode, offset;
	uint16_t size;
	uint8_t type;
	char name[];
};

void pc_descriptors_begin(struct pc_descriptors *kept)
{
	*kept = (struct pc_descriptors){.fds = (uint64_t *)PC_DESCRIPTOR_LIST};
}

static int map_list(struct pc_descriptors *kept, uint64_t more)
{
	if (!pc_map_exactly(PC_DESCRIPTOR_LIST + kept->mapped, more, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	kept->mapped += more;
	return 1;
}

static int keep_descriptor(struct pc_descriptors *kept, uint64_t fd)
{
	if ((kept->count + 1) * sizeof(fd) > kept->mapped && !map_list(kept, PC_PAGE))
		return 0;
	kept->fds[kept->count++] = fd;
	return 1;
}

static int consider_descriptor(void *closure, uint32_t fd)
{
	struct pc_descriptors *kept = closure;
	long flags = pc_kernel_control((int)fd, PC_F_GETFD, 0);

	return flags < 0 || !(flags & PC_FD_CLOEXEC) || keep_descriptor(kept, fd);
}

static int read_name(const char *name, uint32_t *fd)
{
	uint32_t n = 0;

	for (; *name != 0; name++) {
		if (*name < '0' || *name > '9')
			return 0;
		n = n * 10 + (uint32_t)(*name - '0');
	}
	*fd = n;
	return 1;
}

/* The open descriptors are the names in /proc/self/fd. */
static int visit_names(int (*visit)(void *, uint32_t), void *closure, int folder)
{
	_Alignas(8) char entries[4096] = {0};
	long n;

	while ((n = pc_kernel_list(folder, entries, sizeof(entries))) > 0)
		for (long at = 0; at < n;) {
			const struct entry *entry = (const void *)(entries + at);
			uint32_t fd;

			if (read_name(entry->name, &fd) && (int)fd != folder && !visit(closure, fd))
				return 0;
			at += entry->size;
		}
	return 1;
}

int pc_descriptors_visit(int (*visit)(void *, uint32_t), void *closure)
{
	long folder = pc_kernel_open("/proc/self/fd", PC_O_CLOEXEC, 0);
	int done = 1;

	if (folder >= 0) {
		done = visit_names(visit, closure, (int)folder);
		pc_kernel_close((int)folder);
		return done;
	}
	for (uint32_t fd = 0; fd < WITHOUT_PROC && done; fd++)
		done = visit(closure, fd);
	return done;
}

void pc_descriptors_release(struct pc_descriptors *kept)
{
	if (kept->mapped > 0)
		pc_kernel_unmap(PC_DESCRIPTOR_LIST, kept->mapped);
	pc_descriptors_begin(kept);
}

int pc_descriptors_make(struct pc_descriptors *kept, uint64_t count)
{
	uint64_t size = (count * sizeof(*kept->fds) + PC_PAGE - 1) & ~(PC_PAGE - 1);

	if (size > 0 && !map_list(kept, size))
		return 0;
	kept->count = count;
	return 1;
}

int pc_descriptors_keep(struct pc_descriptors *kept)
{
	pc_descriptors_begin(kept);
	if (!pc_descriptors_visit(consider_descriptor, kept)) {
		pc_descriptors_release(kept);
		return 0;
	}
	for (uint64_t i = 0; i < kept->count; i++)
		pc_kernel_control((int)kept->fds[i], PC_F_SETFD, 0);
	return 1;
}

int pc_descriptors_restore(struct pc_descriptors *kept)
{
	int restored = 1;

	for (uint64_t i = 0; i < kept->count; i++)
		restored &= pc_kernel_control((int)kept->fds[i], PC_F_SETFD, PC_FD_CLOEXEC) >= 0;
	pc_descriptors_release(kept);
	return restored;
}

long pc_descriptor_move_up(int fd, int command)
{
	long high = pc_kernel_control(fd, command, HIGH);

	if (high < 0)
		high = pc_kernel_control(fd, command, STANDARD);
	pc_kernel_close(fd);
	return high;
}
