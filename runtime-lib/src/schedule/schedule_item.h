/*
 * The items of a schedule as text: KEY, or KEY:VALUE, joined by commas.
 */
#ifndef PC_SCHEDULE_ITEM_H
#define PC_SCHEDULE_ITEM_H

#include <stdint.h>

/* One item: [begin, end), the value after the first colon (0 = none). */
struct pc_schedule_item {
	const char *begin, *end, *value;
};

/* The item that begins at the text; its end is a comma or the text's. */
struct pc_schedule_item pc_item_at(const char *text);

int pc_item_is(const struct pc_schedule_item *item, const char *key);

/* Decimal number that fills [text, end); 0 when it is none, does not fit, or text is 0. */
int pc_item_number(const char *text, const char *end, uint64_t *value);

/* Decimal number with "ms" or "s" that fills [text, end), in nanoseconds, above 0; 0 when it is none, or text is 0. */
int pc_item_time(const char *text, const char *end, uint64_t *nanoseconds);

/* PC_NO_ISA if [begin, end) is no ISA's name. */
uint32_t pc_item_isa(const char *begin, const char *end);

/* N=ISA in [text, end); 0 when it is something else, or text is 0. */
int pc_item_stop(const char *text, const char *end, uint64_t *point, uint32_t *isa);

/* N=image:FILE in [text, end), FILE not empty; 0 when it is something else, or text is 0. */
int pc_item_image(const char *text, const char *end, uint64_t *point, const char **file);

#endif
