/* Decides who does the work of a popcorn-cc command line, and takes out what must not reach clang. */
#ifndef POPCORN_COMMAND_LINE_H
#define POPCORN_COMMAND_LINE_H

#include "list.h"

enum job {
	JOB_CLANG,   /* clang alone: -E, -M, -fsyntax-only, --version, -print-*, no input at all */
	JOB_COMPILE, /* clang alone, and portable bitcode comes out: -c, -S, -emit-llvm */
	JOB_LINKER,  /* lld alone: questions like -Wl,--version */
	JOB_LINK,    /* the Java driver */
};

struct command_line {
	enum job job;
	struct list for_clang; /* all but --popcorn-* and -Wpopcorn */
	struct list inputs;
	struct list assembly, preprocessed_assembly; /* those inputs that may hold none after all */
	struct list for_java;                        /* all but dropped options */
	struct list for_linker;                      /* what -Wl, says */
};

/*
 * Reads the arguments after the program's name. ISA options are dropped with a warning. C++, and options that no
 * program can be made with, are errors: the process ends with 1.
 */
struct command_line parse_command_line(const struct list *arguments);

#endif
