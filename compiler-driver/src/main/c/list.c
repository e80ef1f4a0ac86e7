#define _GNU_SOURCE
#include "list.h"
#include "messages.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void list_add(struct list *list, const char *item)
{
	if (list->count + 1 >= list->capacity) {
		list->capacity = list->capacity ? 2 * list->capacity : 64;
		list->items = realloc(list->items, list->capacity * sizeof *list->items);
		if (!list->items)
			die("out of memory");
	}
	list->items[list->count++] = (char *)item;
	list->items[list->count] = NULL;
}

void list_add_all(struct list *list, const struct list *more)
{
	for (size_t i = 0; i < more->count; i++)
		list_add(list, more->items[i]);
}

char *format(const char *pattern, ...)
{
	char *text;
	va_list arguments;
	va_start(arguments, pattern);
	if (vasprintf(&text, pattern, arguments) < 0)
		die("out of memory");
	va_end(arguments);
	return text;
}

bool starts_with(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

char *read_whole_file(const char *path, size_t *size)
{
	FILE *file = fopen(path, "re");
	if (!file)
		return NULL;
	size_t capacity = 4096, count = 0, got;
	char *text = malloc(capacity);
	while (text && (got = fread(text + count, 1, capacity - count - 1, file)) > 0) {
		count += got;
		if (capacity - count < 2)
			text = realloc(text, capacity *= 2);
	}
	bool failed = ferror(file);
	int error = errno;
	fclose(file);
	if (!text)
		die("out of memory");
	if (failed) {
		free(text);
		errno = error;
		return NULL;
	}
	text[count] = 0;
	*size = count;
	return text;
}
