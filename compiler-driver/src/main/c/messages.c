#include "messages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *program_name = "popcorn-cc";

static bool colors;

static bool is_color_terminal(void)
{
	const char *terminal = getenv("TERM"), *unwanted = getenv("NO_COLOR");
	return isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0 && !(unwanted && *unwanted);
}

void show_colors(enum color_wish wish)
{
	colors = wish == COLORS_AT_TERMINAL ? is_color_terminal() : wish == COLORS_ALWAYS;
}

bool has_colors(void)
{
	return colors;
}

/* In clang's colors: the place is bold, the severity has its own, the text is bold. */
static void print(const char *severity, const char *color, const char *pattern, va_list arguments)
{
	if (colors)
		fprintf(stderr, "\033[1m%s: \033[0m\033[0;1;%sm%s: \033[0m\033[1m", program_name, color,
		        severity);
	else
		fprintf(stderr, "%s: %s: ", program_name, severity);
	vfprintf(stderr, pattern, arguments);
	fputs(colors ? "\033[0m\n" : "\n", stderr);
}

void warn(const char *pattern, ...)
{
	va_list arguments;
	va_start(arguments, pattern);
	print("warning", "35", pattern, arguments);
	va_end(arguments);
}

void print_note(const char *pattern, ...)
{
	va_list arguments;
	va_start(arguments, pattern);
	print("note", "36", pattern, arguments);
	va_end(arguments);
}

void print_error(const char *pattern, ...)
{
	va_list arguments;
	va_start(arguments, pattern);
	print("error", "31", pattern, arguments);
	va_end(arguments);
}

void die(const char *pattern, ...)
{
	va_list arguments;
	va_start(arguments, pattern);
	print("error", "31", pattern, arguments);
	va_end(arguments);
	exit(1);
}
