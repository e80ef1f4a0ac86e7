/* What /proc says of descriptors. */
#ifndef PC_DESCRIPTOR_NAMES_H
#define PC_DESCRIPTOR_NAMES_H

#include <stdint.h>

/* /proc/self/<folder>/<fd> */
void pc_descriptor_name(char name[40], const char *folder, uint32_t fd);

#endif
