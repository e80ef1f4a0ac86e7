/* Identity of files and limits; see identity.h. */
#include "kernel/identity.h"

#include "abi/linux.h"
#include "kernel/raw.h"

static uint64_t mix(uint64_t sum, uint64_t word)
{
	return (sum ^ word) * 0x100000001b3u;
}

static uint64_t mix_time(uint64_t sum, const struct pc_statx_time *time)
{
	return mix(mix(sum, (uint64_t)time->seconds), time->nanoseconds);
}

static int is_regular(int fd, const char *path, struct pc_statx *status)
{
	return pc_raw_syscall(PC_SYS_statx, fd, (long)path, PC_AT_EMPTY_PATH, PC_STATX_BASIC, (long)status,
	               0) == 0 &&
	       (status->mode & PC_MODE_TYPE) == PC_MODE_REGULAR;
}

int pc_file_is(int fd, const char *path, const struct pc_file_name *name)
{
	struct pc_statx status;
	struct pc_file_name found;

	if (!is_regular(fd, path, &status))
		return 0;
	found = (struct pc_file_name){status.major, status.minor, status.inode};
	return pc_file_name_equal(&found, name);
}

uint64_t pc_file_identity(const char *path)
{
	struct pc_statx status;
	uint64_t sum = 0xcbf29ce484222325u;

	if (!is_regular(PC_AT_FDCWD, path, &status))
		return 0;
	sum = mix(mix(mix(mix(sum, status.major), status.minor), status.inode), status.size);
	sum = mix_time(mix_time(sum, &status.changed), &status.modified);
	return sum | 1;
}

/* How far starts of one emulator with one image lie apart: memory pools of its threads, aligned to their size. */
#define MARGIN (256ul << 20)
#define UNLIMITED UINT64_MAX

struct limit {
	uint64_t soft, hard;
};

static struct limit read_limit(int resource)
{
	struct limit limit = {UNLIMITED, UNLIMITED};

	pc_raw4(PC_SYS_prlimit64, 0, resource, 0, &limit);
	return limit;
}

uint64_t pc_memory_limits(void)
{
	struct limit space = read_limit(PC_RLIMIT_AS), data = read_limit(PC_RLIMIT_DATA);

	return space.soft == UNLIMITED && data.soft == UNLIMITED ? 0 : mix(mix(1, space.soft), data.soft);
}

static void lower_limit(int resource)
{
	struct limit now = read_limit(resource);

	if (now.soft == UNLIMITED)
		return;
	now.soft = now.soft > MARGIN ? now.soft - MARGIN : 0;
	pc_raw4(PC_SYS_prlimit64, 0, resource, &now, 0);
}

void pc_memory_limits_lower(void)
{
	lower_limit(PC_RLIMIT_AS);
	lower_limit(PC_RLIMIT_DATA);
}
