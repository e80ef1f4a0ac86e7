/* The options of prctl that programs have; see prctl_options.h. */
#include "calls/prctl_options.h"

/* What an exec makes of what an option sets: linux/prctl.h names them, prctl(2) and the kernel's begin_new_exec say it. */
static const int options[] = {
        1, 2,       /* PDEATHSIG: kept */
        3, 4,       /* DUMPABLE: asked, attributes.h */
        7, 8,       /* KEEPCAPS: asked */
        13, 14,     /* TIMING: of one value only */
        15, 16,     /* NAME: in the image */
        23, 24,     /* CAPBSET_READ, _DROP: kept */
        27, 28,     /* SECUREBITS: kept; KEEP_CAPS is asked */
        29, 30,     /* TIMERSLACK: kept */
        31, 32,     /* TASK_PERF_EVENTS_DISABLE, _ENABLE: nothing to keep */
        33, 34,     /* MCE_KILL: kept */
        36, 37,     /* CHILD_SUBREAPER: kept */
        38, 39,     /* NO_NEW_PRIVS: kept */
        40,         /* GET_TID_ADDRESS: set again */
        41, 42,     /* THP_DISABLE: kept */
        47,         /* CAP_AMBIENT: kept */
        52, 53,     /* SPECULATION_CTRL: kept; DISABLE_NOEXEC is asked */
        57, 58,     /* IO_FLUSHER: kept */
        62,         /* SCHED_CORE: kept */
        65, 66,     /* MDWE: asked */
        67, 68,     /* MEMORY_MERGE: kept */
        0x53564d41, /* SET_VMA: names of memory, lost */
        0x59616d61, /* SET_PTRACER: kept */
};

int pc_prctl_portable(long option)
{
	for (unsigned i = 0; i < sizeof(options) / sizeof(*options); i++)
		if (options[i] == (int)option)
			return 1;
	return 0;
}
