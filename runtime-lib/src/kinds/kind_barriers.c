/* Registrations for memory barriers (membarrier). They are counted while the program runs: kernel_state.h. */
#include "kernel/kernel.h"
#include "kinds/kinds.h"
#include "state/process.h"

static int load_barriers(struct pc_travel *travel)
{
	uint64_t commands = pc_self->kernel_state.count[PC_STATE_BARRIERS];

	for (uint64_t command = 1; command <= commands; command *= 2)
		if (commands & command && pc_kernel_barrier((int)command) != 0)
			return pc_travel_refuse(
			        travel, "the process cannot be registered for memory barriers");
	return 1;
}

const struct pc_kind pc_kind_barriers = {
        .in = PC_HANDOVER | PC_IMAGE_FILE, .tried = 1, .load = load_barriers};
