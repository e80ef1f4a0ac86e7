/* Clocks, which go on from where an image has stopped them. An exec keeps them. */
#include "kernel_state/clocks.h"
#include "kinds/kinds.h"

static int save_clocks(struct pc_travel *travel)
{
	pc_clocks_read(travel->state.clocks);
	return 1;
}

static int load_clocks(struct pc_travel *travel)
{
	pc_clocks_continue(travel->state.clocks);
	return 1;
}

const struct pc_kind pc_kind_clocks = {.in = PC_IMAGE_FILE, .save = save_clocks, .load = load_clocks};
