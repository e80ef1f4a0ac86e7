#include "state/complain.h"

#include "kernel/say.h"
#include "state/process.h"

void pc_complain_all(const char *const *texts)
{
	if (pc_self->environment.complaints++ == 0)
		pc_say_all(texts);
}
