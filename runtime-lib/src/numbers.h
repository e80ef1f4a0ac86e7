/* Numbers of the system calls that native code makes: asm-generic/unistd.h, so aarch64 and riscv64. */
#ifndef PC_NUMBERS_H
#define PC_NUMBERS_H

enum {
	PC_SYS_getcwd = 17,
	PC_SYS_fcntl = 25,
	PC_SYS_faccessat = 48,
	PC_SYS_openat = 56,
	PC_SYS_close = 57,
	PC_SYS_getdents64 = 61,
	PC_SYS_read = 63,
	PC_SYS_write = 64,
	PC_SYS_pread64 = 67,
	PC_SYS_pwrite64 = 68,
	PC_SYS_readlinkat = 78,
	PC_SYS_exit = 93,
	PC_SYS_exit_group = 94,
	PC_SYS_set_tid_address = 96,
	PC_SYS_clock_gettime = 113,
	PC_SYS_tkill = 130,
	PC_SYS_sigaltstack = 132,
	PC_SYS_rt_sigaction = 134,
	PC_SYS_rt_sigprocmask = 135,
	PC_SYS_rt_sigtimedwait = 137,
	PC_SYS_prctl = 167,
	PC_SYS_getpid = 172,
	PC_SYS_gettid = 178,
	PC_SYS_munmap = 215,
	PC_SYS_mremap = 216,
	PC_SYS_clone = 220,
	PC_SYS_execve = 221,
	PC_SYS_mmap = 222,
	PC_SYS_mprotect = 226,
	PC_SYS_memfd_create = 279,
};

#endif
