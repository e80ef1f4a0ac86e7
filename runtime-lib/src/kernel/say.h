/* What the run time says to people. */
#ifndef PC_SAY_H
#define PC_SAY_H

#include "portable/text.h"

/* Writes the text to the standard error output, with a line feed at its end in any case. */
void pc_text_say(struct pc_text *text);

/* pc_say("cannot open ", name): writes "popcorn: ", the texts and a line feed to the standard error output, in one piece. */
#define pc_say(...) pc_say_all((const char *const[]){__VA_ARGS__, 0})
void pc_say_all(const char *const *texts);

#endif
