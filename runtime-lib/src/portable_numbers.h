/*
 * Numbers of the system calls that native code looks at, as portable code makes them: asm-generic/unistd.h.
 */
#ifndef PC_PORTABLE_NUMBERS_H
#define PC_PORTABLE_NUMBERS_H

enum {
	PC_CALL_io_setup = 0,
	PC_CALL_epoll_ctl = 21,
	PC_CALL_epoll_pwait = 22,
	PC_CALL_fcntl = 25,
	PC_CALL_openat = 56,
	PC_CALL_pipe2 = 59,
	PC_CALL_pselect6 = 72,
	PC_CALL_ppoll = 73,
	PC_CALL_newfstatat = 79,
	PC_CALL_fstat = 80,
	PC_CALL_exit = 93,
	PC_CALL_exit_group = 94,
	PC_CALL_set_tid_address = 96,
	PC_CALL_set_robust_list = 99,
	PC_CALL_timer_create = 107,
	PC_CALL_sigaltstack = 132,
	PC_CALL_rt_sigsuspend = 133,
	PC_CALL_rt_sigaction = 134,
	PC_CALL_rt_sigprocmask = 135,
	PC_CALL_rt_sigreturn = 139,
	PC_CALL_prctl = 167,
	PC_CALL_semctl = 191,
	PC_CALL_shmat = 196,
	PC_CALL_brk = 214,
	PC_CALL_munmap = 215,
	PC_CALL_mremap = 216,
	PC_CALL_clone = 220,
	PC_CALL_mmap = 222,
	PC_CALL_mprotect = 226,
	PC_CALL_mlock = 228,
	PC_CALL_mlockall = 230,
	PC_CALL_madvise = 233,
	PC_CALL_arch_specific = 244, /* to 259: not of the portable machine */
	PC_CALL_arch_specific_end = 260,
	PC_CALL_fanotify_init = 262,
	PC_CALL_open_by_handle_at = 265,
	PC_CALL_mlock2 = 284,
	PC_CALL_rseq = 293,
	PC_CALL_common = 424, /* from here on all ISAs have the same numbers */
	PC_CALL_clone3 = 435,
	PC_CALL_openat2 = 437,
	PC_CALL_epoll_pwait2 = 441,
};

#endif
