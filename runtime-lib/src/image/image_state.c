/* Reading and setting the state of struct pc_image_state; see image_state.h. */
#include "image/image_state.h"

#include "abi/portable_call.h"
#include "find/arguments.h"
#include "kernel/kernel.h"
#include "kernel/kernel_child.h"
#include "kernel_state/clocks.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "state/process.h"

enum {
	PR_GET_DUMPABLE = 3,
	P_ALL = 0,
	/* WNOHANG, WEXITED, WNOWAIT, __WALL */
	ANY_CHILD = 1 | 4 | 0x01000000 | 0x40000000,
};

static int has_children(void)
{
	_Alignas(8) char info[128];

	return pc_portable(waitid, P_ALL, 0, info, ANY_CHILD, 0) != -PC_ECHILD;
}

const char *pc_image_state_read(struct pc_image_state *state)
{
	*state = (struct pc_image_state){.thread = (uint64_t)pc_kernel_thread()};
	if (pc_auxiliary_value((long *)pc_self->arguments, PC_AT_SECURE) != 0 ||
	        pc_portable(prctl, PR_GET_DUMPABLE, 0, 0, 0, 0) != 1)
		return "the process has raised privileges";
	if (has_children())
		return "the process has child processes";
	if (pc_kernel_folder(state->folder, PC_PATH) <= 0 || state->folder[0] != '/')
		return "its working directory has no path";
	pc_copy_text(state->executable, PC_PATH, pc_self->environment.executable);
	state->mode_mask = (uint64_t)pc_portable(umask, 0, 0, 0, 0, 0);
	pc_portable(umask, state->mode_mask, 0, 0, 0, 0);
	pc_clocks_read(state->clocks);
	return 0;
}

void pc_timers_stop(struct pc_image_state *state)
{
	const struct pc_timer none = {{0, 0}, {0, 0}};

	for (long timer = 0; timer < PC_TIMERS; timer++)
		pc_portable(setitimer, timer, &none, &state->timers[timer], 0, 0);
}

/* Nothing left of a timer that repeats: it has run out, and its signal has not been taken. A value of 0 would stop it. */
static void make_due(struct pc_timer *timer)
{
	if ((timer->interval[0] | timer->interval[1]) != 0 && (timer->value[0] | timer->value[1]) == 0)
		timer->value[1] = 1;
}

int pc_timers_start(const struct pc_image_state *state)
{
	int started = 1;

	for (long i = 0; i < PC_TIMERS; i++) {
		struct pc_timer timer = state->timers[i];

		make_due(&timer);
		started &= pc_portable(setitimer, i, &timer, 0, 0, 0) == 0;
	}
	return started;
}

int pc_image_state_set(const struct pc_image_state *state, struct pc_text *why)
{
	long result = pc_portable(chdir, state->folder, 0, 0, 0, 0);

	if (result != 0) {
		pc_text_add(why, state->folder);
		pc_text_add(why, ": its working directory cannot be entered");
		pc_text_add_error(why, result);
		return 0;
	}
	pc_portable(umask, state->mode_mask, 0, 0, 0, 0);
	return 1;
}
