/* Where the image goes that the schedule has due. */
#ifndef PC_IMAGE_PATH_H
#define PC_IMAGE_PATH_H

#include "kernel/paths.h"

/* 0 if the path is too long, which has been told. */
int pc_image_path_make(char path[PC_PATH]);

#endif
