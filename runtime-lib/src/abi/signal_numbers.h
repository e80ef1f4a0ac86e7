/* Numbers and masks of signals, the same on each ISA. */
#ifndef PC_SIGNAL_NUMBERS_H
#define PC_SIGNAL_NUMBERS_H

enum {
	PC_SIGILL = 4,
	PC_SIGBUS = 7,
	PC_SIGFPE = 8,
	PC_SIGKILL = 9,
	PC_SIGSEGV = 11,
	PC_SIGSTOP = 19,
	PC_FIRST_REAL_TIME = 32,
	PC_SIGCANCEL = 33, /* musl's own: 32 to 34 */
};

#define PC_SIGNAL_BIT(signal) (1ul << ((signal) - 1))
/* What a kernel mask may say. */
#define PC_KERNEL_MASK(mask) ((mask) & ~PC_SIGNAL_BIT(PC_SIGSEGV))

#endif
