/* Logical frames in an image. */
#ifndef PC_IMAGE_FRAMES_H
#define PC_IMAGE_FRAMES_H

#include "image/travel.h"

void pc_image_put_frames(struct pc_travel *travel);

/* Into the frame buffer, which must be empty. 1, or 0 with the stream's error. */
int pc_image_get_frames(struct pc_travel *travel, const struct pc_chunk *chunk);

/*
 * Each frame names a site of this binary's table and has as many parts; its count of parts gives way to the site's ordinal.
 * 1, or 0 with the stream's error.
 */
int pc_image_check_frames(struct pc_travel *travel);

#endif
