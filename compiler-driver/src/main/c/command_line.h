/* Decides who does the work of a popcorn-cc command line, and takes out what must not reach clang. */
#ifndef POPCORN_COMMAND_LINE_H
#define POPCORN_COMMAND_LINE_H

#include "arguments.h"

enum job {
	JOB_CLANG,   /* clang alone: -E, -M, -fsyntax-only, --version, -print-*, no input at all */
	JOB_COMPILE, /* clang alone, and portable bitcode comes out: -c, -S, -emit-llvm */
	JOB_LINKER,  /* lld alone: questions like -Wl,--version */
	JOB_LINK,    /* the Java driver */
};

struct command_line {
	enum job job;
	bool asks_help;
	struct arguments for_clang; /* all but ours and dropped ones */
	struct arguments for_link;  /* all but dropped ones, and those of the linker one by one */
	struct list for_linker;     /* the linker's alone */
};

/* Messages have colors if the last of clang's options for that says so. */
void choose_colors(const struct arguments *arguments);

/*
 * ISA options are dropped with a warning. Options that no program can be made with are errors: the process ends with 1.
 */
struct command_line parse_command_line(const struct arguments *arguments);

/* The same for arguments that are for a link, whatever they say. */
struct command_line link_command_line(const struct arguments *arguments);

#endif
