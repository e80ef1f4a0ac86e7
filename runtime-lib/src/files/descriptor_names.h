/* What /proc says of descriptors. */
#ifndef PC_DESCRIPTOR_NAMES_H
#define PC_DESCRIPTOR_NAMES_H

#include <stdint.h>

#include "kernel/paths.h"

/* /proc/self/<folder>/<fd> */
void pc_descriptor_name(char name[40], const char *folder, uint32_t fd);

/* The path that a descriptor leads to, as /proc says. */
void pc_descriptor_path(char path[PC_PATH], uint32_t fd);

#endif
