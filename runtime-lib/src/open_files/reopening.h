/* Opening the files of an image again: what is asked for, and what is wrong. */
#ifndef PC_REOPENING_H
#define PC_REOPENING_H

#include "portable/text.h"

struct pc_reopening {
	const char *image;   /* named in warnings */
	int strict;          /* what would be a warning is an error */
	int truncate;        /* files that can be written are cut to the size they had */
	struct pc_text *why; /* what went wrong */
};

/* Says why not: 0. */
int pc_reopening_refuse(struct pc_reopening *reopening, const char *path, const char *what);
int pc_reopening_fail(struct pc_reopening *reopening, const char *path, const char *what, long error);

/* What may be meant, and may be a mistake: 1, or 0 where mistakes are errors. */
int pc_reopening_doubt(struct pc_reopening *reopening, const char *path, const char *what);

#endif
