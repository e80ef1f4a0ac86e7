#include "response_file.h"
#include "messages.h"

#include <ctype.h>
#include <stdlib.h>

enum { most_files = 2000 };

/* Takes the next word off *text, unquoted; NULL when only white space is left. */
static char *next_word(char **text)
{
	char *in = *text;
	while (isspace((unsigned char)*in))
		in++;
	if (!*in)
		return NULL;
	char *word = in, *out = in, quote = 0;
	for (; *in && (quote || !isspace((unsigned char)*in)); in++) {
		if (*in == '\\' && in[1])
			*out++ = *++in;
		else if (*in == quote)
			quote = 0;
		else if (!quote && (*in == '\'' || *in == '"'))
			quote = *in;
		else
			*out++ = *in;
	}
	*text = *in ? in + 1 : in;
	*out = 0;
	return word;
}

static void expand(struct list *result, char *argument, int *files)
{
	size_t size;
	char *text = argument[0] == '@' ? read_whole_file(argument + 1, &size) : NULL;
	if (!text) {
		list_add(result, argument);
		return;
	}
	if (++*files > most_files)
		die("more than %d response files: %s includes itself", most_files, argument);
	for (char *word; (word = next_word(&text));)
		expand(result, word, files);
}

struct list expand_response_files(int count, char **arguments)
{
	struct list result = {0};
	int files = 0;
	for (int i = 0; i < count; i++)
		expand(&result, arguments[i], &files);
	return result;
}
