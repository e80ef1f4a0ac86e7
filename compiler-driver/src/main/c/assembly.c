#define _GNU_SOURCE
#include "assembly.h"
#include "list.h"

#include <stddef.h>
#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* Where a comment that begins here ends; the same place if none does. */
static char *end_of_comment(char *at)
{
	if (starts_with(at, "/*")) {
		char *end = strstr(at + 2, "*/");
		return end ? end + 2 : at + strlen(at);
	}
	/* Line markers of the preprocessor, too. */
	return *at == '#' || starts_with(at, "//") ? strchrnul(at, '\n') : at;
}

static void blank_comments(char *text)
{
	bool quoted = false;
	for (char *at = text; *at; at++) {
		if (*at == '"')
			quoted = !quoted;
		for (char *end = quoted ? at : end_of_comment(at); at < end; at++)
			if (*at != '\n')
				*at = ' ';
		if (!*at)
			return;
	}
}

/* Whether a directive, as the first word of a statement, changes nothing by itself. */
static bool is_inert(const char *directive)
{
	static const char *const names[] = {".file", ".ident", ".text", ".data", ".bss", ".section",
	        ".pushsection", ".popsection", ".previous", ".align", ".balign", ".p2align", ".att_syntax",
	        ".intel_syntax", ".option", ".attribute", ".arch", ".cpu", ".cfi_sections", ".end"};
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(directive, names[i]) == 0)
			return true;
	return false;
}

/* Sections that a linker reads, and no program: whether a stack may hold code, what a processor may check. */
static bool is_note(const char *section)
{
	return starts_with(section, ".note.") || starts_with(section, ".comment");
}

/* Follows the sections; whether a statement is empty or inert. */
static bool is_empty_statement(char *statement, bool *in_note)
{
	char *rest = statement, *word = strsep(&rest, " \t");
	if (!*word)
		return !rest || is_empty_statement(rest, in_note);
	if (strcmp(word, ".section") == 0 || strcmp(word, ".pushsection") == 0)
		*in_note = rest && is_note(rest + strspn(rest, " \t\""));
	else if (*in_note && (strcmp(word, ".popsection") == 0 || strcmp(word, ".previous") == 0 ||
	                             strcmp(word, ".text") == 0 || strcmp(word, ".data") == 0))
		*in_note = false;
	return *in_note || is_inert(word);
}

bool is_empty_assembly(char *text)
{
	bool in_note = false;
	blank_comments(text);
	for (char *statement; (statement = strsep(&text, "\n\r;"));)
		if (!is_empty_statement(statement, &in_note))
			return false;
	return true;
}
