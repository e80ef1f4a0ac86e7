/* On what the making of files depends: the working directory, and the mask of their modes (umask). An exec keeps both. */
#include "abi/portable_call.h"
#include "kernel/kernel.h"
#include "kinds/kinds.h"
#include "portable/error_text.h"

static int save_folder(struct pc_travel *travel)
{
	char *folder = travel->state.folder;

	travel->state.mode_mask = (uint64_t)pc_portable(umask, 0, 0, 0, 0, 0);
	pc_portable(umask, travel->state.mode_mask, 0, 0, 0, 0);
	return (pc_kernel_folder(folder, PC_PATH) > 0 && folder[0] == '/') ||
	       pc_travel_refuse(travel, "its working directory has no path");
}

static int load_folder(struct pc_travel *travel)
{
	const char *folder = travel->state.folder;
	long result = pc_portable(chdir, folder, 0, 0, 0, 0);

	pc_portable(umask, travel->state.mode_mask, 0, 0, 0, 0);
	if (result == 0)
		return 1;
	pc_text_add(&travel->why, folder);
	pc_text_add(&travel->why, ": its working directory cannot be entered");
	pc_text_add_error(&travel->why, result);
	return 0;
}

const struct pc_kind pc_kind_folder = {.in = PC_IMAGE_FILE, .save = save_folder, .load = load_folder};
