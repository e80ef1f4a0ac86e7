/*
 * Descriptors that are open only so that a private map of a file can be made again behind an exec. They are found while
 * memory is written, and are open here and there until it is certain where the process goes on.
 */
#include "files/mapped_files.h"
#include "kinds/kinds.h"

static void undo_mapped_files(struct pc_travel *travel)
{
	pc_mapped_files_close(&travel->mapped_files);
}

static int load_mapped_files(struct pc_travel *travel)
{
	pc_mapped_files_close(&travel->mapped_files);
	return 1;
}

const struct pc_kind pc_kind_mapped_files = {
        .in = PC_HANDOVER, .undo = undo_mapped_files, .load = load_mapped_files};
