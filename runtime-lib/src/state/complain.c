#include "state/complain.h"

#include "kernel/say.h"
#include "state/process.h"

void pc_complain(const char *a, const char *b, const char *c, const char *d)
{
	if (pc_self->environment.complaints++ == 0)
		pc_say(a, b, c, d);
}
