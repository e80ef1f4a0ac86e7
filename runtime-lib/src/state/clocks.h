/* What struct pc_process has of clocks; see kernel_state/clocks.h. */
#ifndef PC_STATE_CLOCKS_H
#define PC_STATE_CLOCKS_H

#include <stdint.h>

/* In nanoseconds, but for the last. */
enum pc_clock {
	PC_CLOCK_MONOTONIC, /* CLOCK_MONOTONIC_COARSE, too */
	PC_CLOCK_RAW,
	PC_CLOCK_BOOT,        /* CLOCK_BOOTTIME_ALARM and the uptime of sysinfo, too */
	PC_CLOCK_PROCESS,     /* CPU time */
	PC_CLOCK_MAIN_THREAD, /* CPU time */
	PC_CLOCK_TICKS,       /* what times(2) returns */
	PC_CLOCKS,
};

/* Moves with the process as bytes. */
struct pc_clocks {
	uint64_t moved; /* 0: all offsets are 0 */
	int64_t offset[PC_CLOCKS];
};

#endif
