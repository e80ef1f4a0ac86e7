/* What the launcher says on standard error, in clang's form and colors. */
#ifndef POPCORN_MESSAGES_H
#define POPCORN_MESSAGES_H

#include <stdbool.h>

/* The name that messages start with: popcorn-cc or popcorn. */
extern const char *program_name;

enum color_wish {
	COLORS_AT_TERMINAL, /* unless NO_COLOR is set to something or TERM is "dumb" */
	COLORS_ALWAYS,
	COLORS_NEVER,
};

void show_colors(enum color_wish wish);
bool has_colors(void);

void warn(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
void print_note(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
void print_error(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
/* Prints the error and exits with 1. */
_Noreturn void die(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

#endif
