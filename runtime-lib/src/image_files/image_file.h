/*
 * Image files: the process as a file from which another process continues it, on any ISA. Written under a
 * temporary name FILE.<pid>-<nanoseconds>.part beside FILE, which a killed process leaves behind.
 */
#ifndef PC_IMAGE_FILE_H
#define PC_IMAGE_FILE_H

#include <stdint.h>

#include "frames/frames.h"
#include "kernel/paths.h"
#include "statistics/statistics.h"
#include "state/put_off.h"

/* The path of the image that the schedule has due; 0 if it is too long, which has been told. */
int pc_image_path(char path[PC_PATH]);

/*
 * Writes the image to the path and ends the process with PC_EXIT_IMAGE. Signals are blocked; signal_mask is
 * the one that holds again in the restored process. Returns only if there is no image: PC_PUT_OFF_WAITING_SIGNAL when
 * another point may do, else PC_PUT_OFF_NO_IMAGE, and the reason has been told. All is as before then.
 */
enum pc_put_off pc_image_file(
        const char *path, const struct pc_hop *hop, const struct pc_frames *frames, uint64_t signal_mask);

#endif
