/*
 * struct pc_process: everything that must outlive a hop and is not the portable libc's own.
 *
 * It lies at the arena's base, moves as bytes and has one layout on each ISA: fixed-width types only, and no
 * pointer into the native part. A pointer in it always points to portable memory.
 */
#ifndef PC_PROCESS_H
#define PC_PROCESS_H

#include <stddef.h>
#include <stdint.h>

#include "kernel/paths.h"
#include "portable/isa_names.h"
#include "portable/partition.h"
#include "schedule/schedule.h"
#include "state/addresses.h"
#include "state/clocks.h"
#include "state/inherited.h"
#include "state/kernel_state.h"
#include "state/order.h"
#include "state/probe.h"
#include "state/put_off.h"
#include "state/report.h"

#define PC_PROCESS_MAGIC 0x31434f5250504350ul /* "PCPPROC1" */
#define PC_PROCESS_VERSION 6
#define PC_SIGNALS 64
#define PC_SIGNALS_PORTABLE 59 /* SIGRTMAX: emulators keep the others for themselves */

/* A signal action as the portable libc gave it (asm-generic struct kernel_sigaction). */
struct pc_signal_action {
	uint64_t handler; /* SIG_DFL 0, SIG_IGN 1, or the portable handler */
	uint64_t flags;
	uint64_t mask;
};

/* The last destination that a trial has found ready: files, emulator and limits (0 for none), bytes of memory. */
struct pc_tried {
	uint64_t identity;
	uint64_t size;
};

/* What belongs to where the process runs: a restored one has the restorer's. */
struct pc_environment {
	uint32_t isa;                      /* enum pc_isa */
	uint32_t unreachable[PC_ISAS + 1]; /* enum pc_put_off by which no hop to an ISA can succeed */
	uint64_t pid;                      /* of the process that this memory belongs to */
	uint64_t began_ns;                 /* CLOCK_MONOTONIC of the kernel when it began, or was restored */
	uint64_t complaints;               /* messages about failed hand-overs: only the first is printed */
	uint64_t retry_at[PC_ISAS]; /* point before which no hop to an ISA is tried again, after a failure */
	uint64_t failures[PC_ISAS]; /* hops to an ISA that have failed since the last one that succeeded */
	struct pc_tried tried[PC_ISAS];
	char executable[PC_PATH];        /* of the first binary, without its .<isa> suffix */
	char siblings[PC_PATH];          /* POPCORN_SIBLINGS, may be empty */
	char search[PC_PATH];            /* PATH */
	char emulator[PC_ISAS][PC_PATH]; /* POPCORN_QEMU_<isa>, may be empty */
	char statistics[PC_PATH];        /* POPCORN_STATS, may be empty */
	char mailbox[PC_PATH];           /* orders/mailbox.h: folder with its slash; empty: no orders */
};

struct pc_process {
	uint64_t magic;
	uint32_t version;
	uint32_t unused;

	/* Owned by the native libc part. */
	uint64_t thread_pointer;    /* canonical TP of the one thread that can hop */
	uint64_t clear_tid_address; /* last set_tid_address, done again after a hop; 0 = none */
	struct pc_signal_action actions[PC_SIGNALS]; /* [signal - 1] */
	uint64_t holds[PC_PUT_OFF_STATE_END];        /* by enum pc_put_off; change with pc_hold and its kin */

	/* Owned by the migration part. */
	uint64_t arguments;         /* copy of the kernel's block (arguments.h), as it was at the start */
	uint64_t program_arguments; /* the program's copy, which it may overwrite as it likes */
	uint64_t forks;             /* children made, for the children's random state */
	uint64_t points;            /* points passed, from 1 */
	uint64_t points_inherited;
	uint64_t hops;
	uint64_t rebuilt; /* times that the frames have been rebuilt, by hops and by failed ones */
	uint64_t put_off[PC_PUT_OFFS];
	struct pc_schedule schedule;
	uint64_t schedule_copy; /* its text, where it is not the environment's; 0 = none */
	uint64_t schedule_size;
	uint64_t wanted; /* the point at which the slow path is taken next */
	uint64_t
	        alarm_timer; /* 1 + the kernel's number of the timer of hops by the clock; 0: none has been made */
	uint64_t alarm_rang; /* 1: the timer of hops by the clock has, and no point has looked at it since */
	uint64_t counted;    /* schedule.due of the hop last counted as put off */
	uint64_t image_counted; /* the same of images */
	uint64_t tries;   /* to leave since the hop that is due was planned, where each of them costs much */
	uint64_t request; /* address of the struct pc_request whose hop is under way, or 0 */
	struct pc_order order;
	struct pc_kernel_state kernel_state;
	struct pc_report report;
	struct pc_clocks clocks;
	struct pc_inherited inherited;

	uint64_t serials;           /* of jump slots, given out to threads */
	uint64_t arena_lock;        /* 0 or 1; see arena_book.h */
	struct pc_partition book;   /* of [PC_MAP_BASE, PC_ARENA_END); nodes at PC_BOOK_BASE */
	uint64_t book_mapped;       /* bytes */
	uint64_t book_shared;       /* shared maps hold off hops */
	uint64_t data_stack_mapped; /* lowest mapped address of the main data stack */

	uint8_t program_id[32];
	struct pc_environment environment;
	char folder[PC_PATH]; /* from which the schedule's image files count; may be empty */

	struct pc_probe probe;
	char probe_file[PC_PATH]; /* POPCORN_PROBE, may be empty */
};

_Static_assert(offsetof(struct pc_process, thread_pointer) == 16, "one layout on each ISA");
_Static_assert(offsetof(struct pc_process, actions) == 32, "one layout on each ISA");
_Static_assert(offsetof(struct pc_process, holds) == 32 + 24 * PC_SIGNALS, "one layout on each ISA");
_Static_assert(sizeof(struct pc_process) <= PC_PAGE, "one page of the portable machine");

#define pc_self ((struct pc_process *)PC_ARENA_START)

/* A state that cannot hop begins or ends. */
static inline void pc_hold(enum pc_put_off state)
{
	__atomic_fetch_add(&pc_self->holds[state], 1, __ATOMIC_RELAXED);
}

/* In the child of a fork: how many there are of it now. */
static inline void pc_hold_set(enum pc_put_off state, uint64_t count)
{
	__atomic_store_n(&pc_self->holds[state], count, __ATOMIC_RELAXED);
}

static inline void pc_release(enum pc_put_off state)
{
	__atomic_fetch_sub(&pc_self->holds[state], 1, __ATOMIC_RELAXED);
}

#endif
