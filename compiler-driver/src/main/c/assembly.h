/*
 * Sources in assembly that hold none here: what they have for one ISA is left out by the preprocessor, and comments or
 * notes to a linker remain.
 */
#ifndef POPCORN_ASSEMBLY_H
#define POPCORN_ASSEMBLY_H

#include <stdbool.h>

/* Whether a text, preprocessed, has nothing that becomes code, data or a symbol. It is written over. */
bool is_empty_assembly(char *text);

#endif
