/* What the launcher has to know about single options of a gcc-like command line. */
#ifndef POPCORN_OPTION_KINDS_H
#define POPCORN_OPTION_KINDS_H

#include <stdbool.h>

enum option_job {
	OPTION_OTHER,
	OPTION_PREPROCESSES, /* stops before code exists */
	OPTION_COMPILES,     /* stops with bitcode */
	OPTION_ASKS,         /* clang answers; no input is needed */
	OPTION_ASKS_LINKER,  /* lld answers */
	OPTION_LINKS,        /* counts as an input of the link */
};

enum input_kind {
	INPUT_OTHER,
	INPUT_CXX,
	INPUT_ASSEMBLER,
	INPUT_PREPROCESSED_ASSEMBLER, /* .S: goes through the preprocessor first */
	INPUT_HEADER,                 /* to be precompiled */
};

enum option_job job_of_option(const char *option);

/* The option's value is the next argument. */
bool takes_separate_value(const char *option);

/* The option chooses a CPU, its features, its ABI, how its registers are used or what its code looks like. */
bool is_isa_option(const char *option);

/* Why no program can be made with this option, and the way out; NULL if one can. Sanitizers are judged elsewhere. */
const char *reason_to_refuse(const char *option);

/* An option of ours; its value is for the link to judge. */
bool is_popcorn_option(const char *option);

enum input_kind kind_of_path(const char *path);
enum input_kind kind_of_language(const char *language);

#endif
