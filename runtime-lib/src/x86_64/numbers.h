/* Numbers of the system calls that native code makes: x86-64's own. */
#ifndef PC_NUMBERS_H
#define PC_NUMBERS_H

enum {
	PC_SYS_read = 0,
	PC_SYS_write = 1,
	PC_SYS_close = 3,
	PC_SYS_mmap = 9,
	PC_SYS_mprotect = 10,
	PC_SYS_munmap = 11,
	PC_SYS_rt_sigaction = 13,
	PC_SYS_rt_sigprocmask = 14,
	PC_SYS_pread64 = 17,
	PC_SYS_pwrite64 = 18,
	PC_SYS_mremap = 25,
	PC_SYS_getpid = 39,
	PC_SYS_clone = 56,
	PC_SYS_execve = 59,
	PC_SYS_exit = 60,
	PC_SYS_fcntl = 72,
	PC_SYS_getcwd = 79,
	PC_SYS_rt_sigtimedwait = 128,
	PC_SYS_sigaltstack = 131,
	PC_SYS_prctl = 157,
	PC_SYS_arch_prctl = 158,
	PC_SYS_gettid = 186,
	PC_SYS_tkill = 200,
	PC_SYS_getdents64 = 217,
	PC_SYS_set_tid_address = 218,
	PC_SYS_clock_gettime = 228,
	PC_SYS_exit_group = 231,
	PC_SYS_openat = 257,
	PC_SYS_readlinkat = 267,
	PC_SYS_faccessat = 269,
	PC_SYS_memfd_create = 319,
};

#endif
