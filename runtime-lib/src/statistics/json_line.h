/* One JSON object on a line, appended to a file that is open for that write only. */
#ifndef PC_JSON_LINE_H
#define PC_JSON_LINE_H

#include <stdint.h>

#include "portable/text.h"

/* Opens the object: its first member is "event". */
void pc_json_begin(struct pc_text *line, const char *event);

void pc_json_number(struct pc_text *line, const char *key, uint64_t number);
/* 16 hexadecimal digits, as a string. */
void pc_json_hex(struct pc_text *line, const char *key, uint64_t number);
/* A word of ours or a path; quotation marks, backslashes and control characters are escaped. */
void pc_json_word(struct pc_text *line, const char *key, const char *value);
/* An array of such hexadecimal strings, without leading zeros. */
void pc_json_list(struct pc_text *line, const char *key, const uint64_t *numbers, uint64_t count);

/* Opens such a file, which is made if it is not there: a descriptor, or an error of the kernel's. */
long pc_json_open(const char *path);

/* Closes the object and appends it to the file; a file that cannot be opened is left alone. */
void pc_json_end(struct pc_text *line, const char *path);

#endif
