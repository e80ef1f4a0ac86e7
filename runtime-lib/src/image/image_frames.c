#include "image/image_frames.h"

void pc_image_put_frames(struct pc_travel *travel)
{
	const struct pc_frames *frames = &travel->frames;

	pc_image_put_payload(
	        &travel->stream, PC_CHUNK_FRAMES, (const void *)frames->begin, frames->end - frames->begin);
}

int pc_image_get_frames(struct pc_travel *travel, const struct pc_chunk *chunk)
{
	struct pc_frames *frames = &travel->frames;

	if (frames->begin != frames->end || chunk->length % 8 != 0 ||
	        !pc_frames_extend(frames, chunk->length))
		return pc_image_fail(&travel->stream, "no room for the frames");
	return pc_image_get_summed(&travel->stream, (void *)frames->begin, chunk->length);
}

int pc_image_check_frames(struct pc_travel *travel)
{
	const struct pc_site_table *table = &travel->table;
	uint64_t *word = (uint64_t *)travel->frames.begin, *end = (uint64_t *)travel->frames.end;

	if (travel->header.frames == 0)
		return pc_image_fail(&travel->stream, "there are no frames in it");
	for (uint64_t i = 0; i < travel->header.frames; i++) {
		if (end - word < 2 || word[0] >= table->site_count ||
		        word[1] != table->sites[word[0]].part_count || word[1] > (uint64_t)(end - word) - 2)
			return pc_image_fail(&travel->stream, "a frame does not agree with the site table");
		word[1] = table->sites[word[0]].ordinal;
		word += 2 + table->sites[word[0]].part_count;
	}
	travel->frames.count = travel->header.frames;
	return word == end || pc_image_fail(&travel->stream, "frames are missing");
}
