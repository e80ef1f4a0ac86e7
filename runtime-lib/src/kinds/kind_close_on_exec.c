/* Which descriptors an exec closes: not that of a hop. Those of image files are part of what is known of open files. */
#include "files/descriptors.h"
#include "kinds/kinds.h"

static int save_marks(struct pc_travel *travel)
{
	return pc_descriptors_keep(&travel->close_on_exec) ||
	       pc_travel_refuse(travel, "too many descriptors");
}

static void write_marks(struct pc_travel *travel)
{
	const struct pc_descriptors *marked = &travel->close_on_exec;

	pc_image_put_payload(
	        &travel->stream, PC_CHUNK_CLOSE_ON_EXEC, marked->fds, marked->count * sizeof(*marked->fds));
}

static void undo_marks(struct pc_travel *travel)
{
	pc_descriptors_restore(&travel->close_on_exec);
}

static int read_marks(struct pc_travel *travel, const struct pc_chunk *chunk)
{
	struct pc_descriptors *marked = &travel->close_on_exec;

	if (chunk->length % sizeof(*marked->fds) != 0)
		return pc_image_fail(&travel->stream, "the list of descriptors is cut off");
	if (!pc_descriptors_make(marked, chunk->length / sizeof(*marked->fds)))
		return pc_image_fail(&travel->stream, "no room for the list of descriptors");
	return pc_image_get_summed(&travel->stream, marked->fds, chunk->length);
}

static int load_marks(struct pc_travel *travel)
{
	return pc_descriptors_restore(&travel->close_on_exec) ||
	       pc_travel_refuse(travel, "a descriptor is not open any more");
}

const struct pc_kind pc_kind_close_on_exec = {
        .in = PC_HANDOVER,
        .chunk = PC_CHUNK_CLOSE_ON_EXEC,
        .save = save_marks,
        .write = write_marks,
        .undo = undo_marks,
        .read = read_marks,
        .load = load_marks,
};
