/* Bytes, without a libc: the native part must run before and beside the portable one. */
#ifndef PC_MEMORY_H
#define PC_MEMORY_H

#include <stddef.h>

void pc_copy(void *to, const void *from, size_t length);
void pc_move(void *to, const void *from, size_t length);
int pc_equal(const void *a, const void *b, size_t length);
size_t pc_length(const char *text);
/* Copies a text if it fits into size bytes with its end; 1, or 0 and to is empty. */
int pc_copy_text(char *to, size_t size, const char *from);

#endif
