#include "kinds/kinds.h"

/*
 * In the order in which they are saved and loaded. Portable code can run once thread and signals are there, because its
 * stacks grow by faults; timers run as late as possible. What a process that goes back would need for another exec comes last.
 */
static const struct pc_kind *const kinds[] = {
        &pc_kind_auxiliary,
        &pc_kind_thread,
        &pc_kind_name,
        &pc_kind_signals,
        &pc_kind_barriers,
        &pc_kind_folder,
        &pc_kind_clocks,
        &pc_kind_open_files,
        &pc_kind_thread_id,
        &pc_kind_timers,
        &pc_kind_close_on_exec,
        &pc_kind_mapped_files,
        0,
};

void pc_travel_begin(struct pc_travel *travel, enum pc_vehicle in, int fd)
{
	travel->in = in;
	travel->kinds = kinds;
	travel->header = (struct pc_image_header){.file = in == PC_IMAGE_FILE};
	pc_frames_begin(&travel->frames);
	pc_image_stream_begin(&travel->stream, fd);
	pc_text_begin(&travel->why);
	/* A binary without a table knows no site. */
	travel->table = (struct pc_site_table){0};
	travel->mapped_files.count = 0;
	pc_descriptors_begin(&travel->close_on_exec);
	pc_open_files_begin(&travel->open_files);
}

/* From the last one before end to the first. */
static void undo_before(struct pc_travel *travel, const struct pc_kind *const *end)
{
	while (end-- != kinds)
		if ((*end)->undo != 0 && pc_travel_needs(travel, *end))
			(*end)->undo(travel);
}

int pc_kinds_save(struct pc_travel *travel)
{
	for (const struct pc_kind *const *kind = kinds; *kind != 0; kind++)
		if ((*kind)->save != 0 && pc_travel_needs(travel, *kind) && !(*kind)->save(travel)) {
			undo_before(travel, kind);
			return 0;
		}
	return 1;
}

void pc_kinds_undo(struct pc_travel *travel)
{
	undo_before(travel, kinds + sizeof(kinds) / sizeof(*kinds) - 1);
}

static int load(struct pc_travel *travel, int all)
{
	for (const struct pc_kind *const *kind = kinds; *kind != 0; kind++)
		if ((*kind)->load != 0 && pc_travel_needs(travel, *kind) && (all || (*kind)->tried) &&
		        !(*kind)->load(travel))
			return 0;
	return 1;
}

int pc_kinds_load(struct pc_travel *travel)
{
	return load(travel, 1);
}

int pc_kinds_try(struct pc_travel *travel)
{
	return load(travel, 0);
}
