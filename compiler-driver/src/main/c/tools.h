/* The tools of LLVM that build systems call beside the compiler, as bin/popcorn-ar and so on. */
#ifndef POPCORN_TOOLS_H
#define POPCORN_TOOLS_H

#include "list.h"

/* Becomes LLVM's tool if `name` is one of popcorn-ar, -ranlib, -nm, -strip, -objcopy, or popcorn-llvm-ar and so on; else returns. */
void become_tool(const char *root, const char *name, char **arguments);

/* Answers -print-prog-name=TOOL for these and for ld, and --popcorn-build-id, and ends the process; else returns. */
void answer_question(const char *root, const char *option);

#endif
