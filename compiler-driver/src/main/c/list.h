/* A growable, NULL-terminated list of strings; strings and files. */
#ifndef POPCORN_LIST_H
#define POPCORN_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct list {
	char **items; /* items[count] is NULL once something was added */
	size_t count, capacity;
};

/* The strings are not copied: they live as long as the process. */
void list_add(struct list *list, const char *item);
void list_add_all(struct list *list, const struct list *more);

/* printf into a new string; never NULL. */
char *format(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

bool starts_with(const char *text, const char *prefix);

/* The whole file as a NUL-terminated string of *size bytes, or NULL with errno set. */
char *read_whole_file(const char *path, size_t *size);

#endif
