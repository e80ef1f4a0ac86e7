/*
 * Image files: the process as a file from which another process continues it, on any ISA. Written under a
 * temporary name FILE.<pid>-<nanoseconds>.part beside FILE, which a killed process leaves behind.
 */
#ifndef PC_IMAGE_FILE_H
#define PC_IMAGE_FILE_H

#include "image/travel.h"
#include "state/put_off.h"

/*
 * Writes the image to the path and ends the process with PC_EXIT_IMAGE, or lets it go on: then PC_PUT_OFF_NONE. Signals are
 * blocked; frames, hop and signal mask of the travel are there already. Without an image PC_PUT_OFF_WAITING_SIGNAL when
 * another point may do, else PC_PUT_OFF_NO_IMAGE, and the reason has been told. All is as before then.
 */
enum pc_put_off pc_image_file_make(const char *path, int go_on, struct pc_travel *travel);

#endif
