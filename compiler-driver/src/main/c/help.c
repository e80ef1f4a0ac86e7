#include "help.h"
#include "facts/options.h"

#include <stdio.h>

void print_popcorn_options(void)
{
	static const struct {
		const char *option, *description;
	} options[] = {POPCORN_OPTIONS_HELP};
	puts("\nOPTIONS OF POPCORN-CC:");
	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		printf("  %s\n                          %s\n", options[i].option, options[i].description);
}
