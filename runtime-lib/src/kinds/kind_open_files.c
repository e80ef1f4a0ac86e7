/* Descriptors in image files: open_files.h. An exec of ours keeps them. */
#include "kinds/kinds.h"
#include "open_files/open_files.h"

static int save_open_files(struct pc_travel *travel)
{
	return pc_open_files_list(&travel->open_files, &travel->why);
}

static void write_open_files(struct pc_travel *travel)
{
	const struct pc_open_files *files = &travel->open_files;

	pc_image_put_payload(
	        &travel->stream, PC_CHUNK_OPEN_FILES, (const void *)files->address, files->length);
}

static void undo_open_files(struct pc_travel *travel)
{
	pc_open_files_release(&travel->open_files);
}

static int read_open_files(struct pc_travel *travel, const struct pc_chunk *chunk)
{
	struct pc_open_files *files = &travel->open_files;

	if (chunk->length > PC_OPEN_FILES_MAX || chunk->length % 8 != 0)
		return pc_image_fail(&travel->stream, "its list of open files has no possible size");
	if (!pc_open_files_make(files, chunk->length))
		return pc_image_fail(&travel->stream, "no room for the list of open files");
	return pc_image_get_summed(&travel->stream, (void *)files->address, files->length);
}

static int load_open_files(struct pc_travel *travel)
{
	if (!pc_open_files_valid(&travel->open_files))
		return pc_travel_refuse(travel, "its list of open files is damaged");
	if (!pc_open_files_restore(&travel->open_files, &travel->reopening))
		return 0;
	pc_open_files_release(&travel->open_files);
	return 1;
}

const struct pc_kind pc_kind_open_files = {
        .in = PC_IMAGE_FILE,
        .chunk = PC_CHUNK_OPEN_FILES,
        .save = save_open_files,
        .write = write_open_files,
        .undo = undo_open_files,
        .read = read_open_files,
        .load = load_open_files,
};
