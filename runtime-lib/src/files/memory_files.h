/*
 * Descriptors of files below /proc that show the memory of the process that was there when they were opened. After an exec they
 * show nothing: an end of file, or nothing but errors.
 */
#ifndef PC_MEMORY_FILES_H
#define PC_MEMORY_FILES_H

/* Whether the process has one open, its own or, as they look alike, another process's. */
int pc_memory_files_open(void);

#endif
