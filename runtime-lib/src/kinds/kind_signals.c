/*
 * Actions of signals, and the stack on which they are delivered. What the program asked for lies in pc_self->actions, so
 * that nothing is to be saved. The signal mask is another matter: it is set again when the frames are there (hop/resume.c).
 */
#include "kinds/kinds.h"
#include "signals/signals.h"

static int load_signals(struct pc_travel *travel)
{
	if (travel->in == PC_IMAGE_FILE)
		pc_signal_forget();
	return pc_signal_restore() || pc_travel_refuse(travel, "a signal cannot be given its action");
}

const struct pc_kind pc_kind_signals = {.in = PC_HANDOVER | PC_IMAGE_FILE, .tried = 1, .load = load_signals};
