/* What the program's auxiliary vector says about its binary: after the travel it is another binary. */
#include "find/arguments.h"
#include "kinds/kinds.h"
#include "state/process.h"

/*
 * Where the vector lies, our copy of the block tells: the program may have moved the end of its environment.
 */
static int load_auxiliary(struct pc_travel *travel)
{
	long *ours = (long *)pc_self->arguments;
	long *mine = (long *)pc_self->program_arguments + (pc_auxiliary(ours) - ours);

	for (; mine[0] != 0; mine += 2)
		if (mine[0] == PC_AT_PHDR || mine[0] == PC_AT_PHNUM || mine[0] == PC_AT_ENTRY)
			for (long *new = pc_auxiliary(travel->block); new[0] != 0; new += 2)
				if (new[0] == mine[0])
					mine[1] = new[1];
	return 1;
}

const struct pc_kind pc_kind_auxiliary = {.in = PC_HANDOVER | PC_IMAGE_FILE, .load = load_auxiliary};
