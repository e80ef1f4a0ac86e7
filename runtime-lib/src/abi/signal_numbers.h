/* Numbers and masks of signals, the same on each ISA. */
#ifndef PC_SIGNAL_NUMBERS_H
#define PC_SIGNAL_NUMBERS_H

enum {
	PC_SIGILL = 4,
	PC_SIGBUS = 7,
	PC_SIGFPE = 8,
	PC_SIGKILL = 9,
	PC_SIGSEGV = 11,
	PC_SIGPIPE = 13,
	PC_SIGCHLD = 17,
	PC_SIGSTOP = 19,
	PC_SIGURG = 23,
	PC_SIGXFSZ = 25,
	PC_FIRST_REAL_TIME = 32,
	PC_SIGCANCEL = 33, /* musl's own: 32 to 34 */
};

#define PC_SIGNAL_BIT(signal) (1ul << ((signal) - 1))
/* What is done with a mask. */
enum {
	PC_SIG_BLOCK = 0,
	PC_SIG_UNBLOCK = 1,
	PC_SIG_SETMASK = 2,
};

/* Flags of an alternate stack. */
enum {
	PC_SS_ONSTACK = 1,
	PC_SS_DISABLE = 2,
};

/* What a kernel mask may say. */
#define PC_KERNEL_MASK(mask) ((mask) & ~PC_SIGNAL_BIT(PC_SIGSEGV))

#endif
