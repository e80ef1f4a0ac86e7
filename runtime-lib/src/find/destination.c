/* Where a hop goes; see destination.h. */
#include "find/destination.h"

#include "find/siblings.h"
#include "state/complain.h"
#include "state/process.h"

enum pc_put_off pc_destination_find_emulator(struct pc_destination *destination)
{
	const char *isa = pc_isa_name(destination->isa);

	if (pc_emulator_find(destination->isa, destination->emulator))
		return PC_PUT_OFF_NONE;
	if (pc_self->environment.emulator[destination->isa][0] != 0)
		pc_explain("no emulator for ", isa, ": its variable names what cannot be executed: ",
		        pc_self->environment.emulator[destination->isa]);
	else
		pc_explain("no emulator for ", isa,
		        ": install Debian's qemu-user-static or set POPCORN_QEMU_", isa);
	return PC_PUT_OFF_NO_EMULATOR;
}

enum pc_put_off pc_destination_find(struct pc_destination *destination)
{
	enum pc_put_off found = pc_sibling_find(destination->isa, destination->binary);

	destination->emulator[0] = 0;
	if (found == PC_PUT_OFF_NO_SIBLING)
		pc_explain("no binary for ", pc_isa_name(destination->isa), ", looked for ",
		        destination->binary);
	else if (found == PC_PUT_OFF_OTHER_PROGRAM)
		pc_explain(destination->binary, " is of another build of the program than this one");
	else if (found == PC_PUT_OFF_FAILED)
		pc_complain("no descriptor is left to look at ", destination->binary);
	else if (!pc_runs_natively(destination->isa))
		found = pc_destination_find_emulator(destination);
	return found;
}
