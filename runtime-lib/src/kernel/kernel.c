/* The migration part's system calls; see kernel.h. */
#include "kernel/kernel.h"

#include "abi/linux.h"
#include "kernel/raw.h"

#define CALL(name, a, b, c, d, e, f)                                                                         \
	pc_raw_syscall(PC_SYS_##name, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

long pc_kernel_map(uint64_t address, uint64_t length, int prot, int flags, int fd, uint64_t offset)
{
	return CALL(mmap, address, length, prot, flags, fd, offset);
}

long pc_kernel_unmap(uint64_t address, uint64_t length)
{
	return CALL(munmap, address, length, 0, 0, 0, 0);
}

long pc_kernel_protect(uint64_t address, uint64_t length, int prot)
{
	return CALL(mprotect, address, length, prot, 0, 0, 0);
}

long pc_kernel_remap(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to)
{
	return CALL(mremap, address, old, length, flags, to, 0);
}

long pc_kernel_open(const char *path, int flags, int mode)
{
	return CALL(openat, PC_AT_FDCWD, path, flags, mode, 0, 0);
}

long pc_kernel_close(int fd)
{
	return CALL(close, fd, 0, 0, 0, 0, 0);
}

long pc_kernel_read(int fd, void *to, size_t length)
{
	return CALL(read, fd, to, length, 0, 0, 0);
}

long pc_kernel_write(int fd, const void *from, size_t length)
{
	return CALL(write, fd, from, length, 0, 0, 0);
}

long pc_kernel_read_at(int fd, void *to, size_t length, uint64_t offset)
{
	return CALL(pread64, fd, to, length, offset, 0, 0);
}

long pc_kernel_write_at(int fd, const void *from, size_t length, uint64_t offset)
{
	return CALL(pwrite64, fd, from, length, offset, 0, 0);
}

long pc_kernel_control(int fd, int command, long argument)
{
	return CALL(fcntl, fd, command, argument, 0, 0, 0);
}

long pc_kernel_list(int directory, void *to, size_t length)
{
	return CALL(getdents64, directory, to, length, 0, 0, 0);
}

long pc_kernel_memory_file(const char *name)
{
	long fd = CALL(memfd_create, name, PC_MFD_NOEXEC_SEAL, 0, 0, 0, 0);

	/* Kernels before 6.3 do not know the flag, later ones may insist on it. */
	return fd == -PC_EINVAL ? CALL(memfd_create, name, 0, 0, 0, 0, 0) : fd;
}

long pc_kernel_link(const char *path, char *to, size_t size)
{
	return CALL(readlinkat, PC_AT_FDCWD, path, to, size, 0, 0);
}

long pc_kernel_folder(char *to, size_t size)
{
	return CALL(getcwd, to, size, 0, 0, 0, 0);
}

/* Where a sandbox refuses the question, a file that is there may be executable. */
int pc_kernel_executable(const char *path)
{
	long result = CALL(faccessat, PC_AT_FDCWD, path, PC_X_OK, 0, 0, 0), fd;

	if (result != -PC_ENOSYS && result != -PC_EPERM)
		return result == 0;
	fd = pc_kernel_open(path, PC_O_PATH | PC_O_CLOEXEC, 0);
	if (fd < 0)
		return 0;
	pc_kernel_close((int)fd);
	return 1;
}

long pc_kernel_exec(const char *path, char *const *argv, char *const *envp)
{
	return CALL(execve, path, argv, envp, 0, 0, 0);
}

_Noreturn void pc_kernel_exit(int status)
{
	for (;;)
		CALL(exit_group, status, 0, 0, 0, 0, 0);
}

long pc_kernel_process(void)
{
	return CALL(getpid, 0, 0, 0, 0, 0, 0);
}

long pc_kernel_thread(void)
{
	return CALL(gettid, 0, 0, 0, 0, 0, 0);
}

long pc_kernel_name(int option, char name[16])
{
	return CALL(prctl, option, name, 0, 0, 0, 0);
}

long pc_kernel_clear_tid(uint64_t address)
{
	return CALL(set_tid_address, address, 0, 0, 0, 0, 0);
}

long pc_kernel_barrier(int command)
{
	return CALL(membarrier, command, 0, 0, 0, 0, 0);
}

uint64_t pc_kernel_mask(uint64_t mask)
{
	uint64_t before = 0;

	CALL(rt_sigprocmask, PC_SIG_SETMASK, &mask, &before, sizeof(mask), 0, 0);
	return before;
}

void pc_kernel_discard(int signal)
{
	const uint64_t set = 1ul << (signal - 1), none[2] = {0, 0};

	CALL(rt_sigtimedwait, &set, 0, none, sizeof(set), 0, 0);
}

uint64_t pc_kernel_pending(void)
{
	uint64_t set = 0;

	CALL(rt_sigpending, &set, sizeof(set), 0, 0, 0, 0);
	return set;
}

long pc_kernel_tell(int fd, const void *from, size_t length)
{
	uint64_t mask = pc_kernel_mask(PC_MASK_ALL), before = pc_kernel_pending();
	long n = pc_kernel_write(fd, from, length);
	int signal = n == -PC_EPIPE ? PC_SIGPIPE : n == -PC_EFBIG ? PC_SIGXFSZ : 0;

	if (signal != 0 && (before >> (signal - 1) & 1) == 0)
		pc_kernel_discard(signal);
	pc_kernel_mask(mask);
	return n;
}

/* A wait for as long as nothing, which begins with a look at the word. */
int pc_kernel_readable(uint64_t address)
{
	const int64_t none[2] = {0, 0};

	return CALL(futex, address & ~3ul, PC_FUTEX_PRIVATE, 0, none, 0, 0) != -PC_EFAULT;
}

uint64_t pc_kernel_stack_limit(void)
{
	uint64_t limit[2] = {UINT64_MAX, UINT64_MAX};

	CALL(prlimit64, 0, PC_RLIMIT_STACK, 0, limit, 0, 0);
	return limit[0];
}

static uint64_t read_clock(int clock)
{
	struct {
		int64_t seconds, nanoseconds;
	} now = {0, 0};

	CALL(clock_gettime, clock, &now, 0, 0, 0, 0);
	return (uint64_t)now.seconds * 1000000000u + (uint64_t)now.nanoseconds;
}

uint64_t pc_kernel_nanoseconds(void)
{
	return read_clock(PC_CLOCK_ID_MONOTONIC);
}

uint64_t pc_kernel_real_nanoseconds(void)
{
	return read_clock(PC_CLOCK_ID_REALTIME);
}
