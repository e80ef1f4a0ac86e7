/* What the run time says to people. */
#ifndef PC_SAY_H
#define PC_SAY_H

#include "portable/text.h"

/* Writes the text to the standard error output, with a line feed at its end in any case. */
void pc_text_say(struct pc_text *text);

/* Writes "popcorn: <text>\n" to the standard error output, in one piece. */
void pc_say(const char *a, const char *b, const char *c, const char *d);

#endif
