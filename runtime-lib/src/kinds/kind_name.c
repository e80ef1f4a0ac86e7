/* The name of the main thread, which every exec sets to that of the file. It lies in the header of the image. */
#include "kernel/kernel.h"
#include "kinds/kinds.h"

static int save_name(struct pc_travel *travel)
{
	pc_kernel_name(PC_PR_GET_NAME, travel->header.name);
	return 1;
}

static int load_name(struct pc_travel *travel)
{
	return pc_kernel_name(PC_PR_SET_NAME, travel->header.name) == 0 ||
	       pc_travel_refuse(travel, "the process cannot be given its name");
}

const struct pc_kind pc_kind_name = {
        .in = PC_HANDOVER | PC_IMAGE_FILE, .tried = 1, .save = save_name, .load = load_name};
