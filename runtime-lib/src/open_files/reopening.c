/* Messages of opening files again; see reopening.h. */
#include "open_files/reopening.h"

#include "kernel/say.h"
#include "portable/error_text.h"

int pc_reopening_refuse(struct pc_reopening *reopening, const char *path, const char *what)
{
	struct pc_text *why = reopening->why;

	pc_text_begin(why);
	pc_text_add(why, path);
	pc_text_add(why, ": ");
	pc_text_add(why, what);
	return 0;
}

int pc_reopening_fail(struct pc_reopening *reopening, const char *path, const char *what, long error)
{
	pc_reopening_refuse(reopening, path, what);
	pc_text_add_error(reopening->why, error);
	return 0;
}

int pc_reopening_doubt(struct pc_reopening *reopening, const char *path, const char *what)
{
	struct pc_text text;

	if (reopening->strict)
		return pc_reopening_refuse(reopening, path, what);
	pc_text_begin(&text);
	pc_text_add(&text, "popcorn: warning: ");
	pc_text_add(&text, reopening->image);
	pc_text_add(&text, ": ");
	pc_text_add(&text, path);
	pc_text_add(&text, ": ");
	pc_text_add(&text, what);
	pc_text_say(&text);
	return 1;
}
