#include "image/travel.h"

#include "portable/error_text.h"

int pc_travel_needs(const struct pc_travel *travel, const struct pc_kind *kind)
{
	return (kind->in & travel->in) != 0;
}

int pc_travel_refuse(struct pc_travel *travel, const char *why)
{
	if (travel->why.length == 0)
		pc_text_add(&travel->why, why);
	return 0;
}

int pc_travel_refuse_by(struct pc_travel *travel, const char *why, long error)
{
	if (travel->why.length == 0) {
		pc_text_add(&travel->why, why);
		pc_text_add_error(&travel->why, error);
	}
	return 0;
}
