/* What the launcher says on standard error, in clang's form and colors. */
#ifndef POPCORN_MESSAGES_H
#define POPCORN_MESSAGES_H

#include "list.h"

/* The name that messages start with: popcorn-cc or popcorn. */
extern const char *program_name;

/*
 * Messages have colors if the last of clang's options for that says so; without one on a terminal, unless NO_COLOR
 * is set to something or TERM is "dumb".
 */
void choose_colors(const struct list *arguments);
bool has_colors(void);

void warn(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
void print_note(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
void print_error(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
/* Prints the error and exits with 1. */
_Noreturn void die(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

#endif
