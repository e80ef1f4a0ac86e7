#define _GNU_SOURCE
#include "hop_table.h"

#include <stdlib.h>
#include <string.h>

/* The value of a member of a flat JSON object, without quotation marks; "" if it is not there. */
static const char *member(const char *line, const char *key, char *value, size_t size)
{
	char name[32];
	snprintf(name, sizeof name, "\"%s\":", key);
	const char *at = strstr(line, name);
	*value = 0;
	if (at) {
		at += strlen(name);
		at += *at == '"';
		snprintf(value, size, "%.*s", (int)strcspn(at, "\",}"), at);
	}
	return value;
}

/* Columns of the table: key, heading, width. */
static const struct column {
	const char *key, *heading;
	int width;
} columns[] = {
        {"from", "from", -8},
        {"to", "to", -8},
        {"point", "point", 12},
        {"frames", "frames", 7},
        {"bytes", "bytes", 10},
        {"read_us", "read us", 9},
        {"total_us", "total us", 9},
};
enum { column_count = sizeof columns / sizeof *columns };

static void print_heading(FILE *out)
{
	fprintf(out, "%8s  %4s", "pid", "hop");
	for (int i = 0; i < column_count; i++)
		fprintf(out, "  %*s", columns[i].width, columns[i].heading);
	fputc('\n', out);
}

static void print_row(FILE *out, unsigned long hop, const char *line)
{
	char value[32];
	fprintf(out, "%8s  %4lu", member(line, "pid", value, sizeof value), hop);
	for (int i = 0; i < column_count; i++)
		fprintf(out, "  %*s", columns[i].width, member(line, columns[i].key, value, sizeof value));
	fputc('\n', out);
}

static void read_line(struct hops *hops, const char *line, FILE *out)
{
	char event[16];
	member(line, "event", event, sizeof event);
	hops->images += strcmp(event, "image") == 0;
	hops->restores += strcmp(event, "restore") == 0;
	if (strcmp(event, "hop") != 0)
		return;
	member(line, "to", hops->isa, sizeof hops->isa);
	member(line, "point", hops->point, sizeof hops->point);
	if (out && hops->hops == 0)
		print_heading(out);
	hops->hops++;
	if (out)
		print_row(out, hops->hops, line);
}

void read_hops(struct hops *hops, const char *path, FILE *out)
{
	FILE *file = fopen(path, "re");
	char *line = NULL;
	size_t size = 0;
	ssize_t length;
	if (!file)
		return;
	fseek(file, hops->offset, SEEK_SET);
	while ((length = getline(&line, &size, file)) > 0 && line[length - 1] == '\n') {
		read_line(hops, line, out);
		hops->offset += length;
	}
	free(line);
	fclose(file);
}
