#include "state/complain.h"

#include "kernel/say.h"
#include "portable/memory.h"
#include "state/process.h"

/* What does not fit is left out. */
static void keep_for_order(const char *const *texts)
{
	char *why = pc_self->order.why;
	size_t length = 0;

	for (; *texts != 0; texts++) {
		size_t more = pc_length(*texts);

		if (length + more >= PC_ORDER_WHY)
			more = PC_ORDER_WHY - 1 - length;
		pc_copy(why + length, *texts, more);
		length += more;
	}
	why[length] = 0;
}

void pc_explain_all(const char *const *texts)
{
	if (pc_self->order.under_way)
		keep_for_order(texts);
	else
		pc_say_all(texts);
}

void pc_complain_all(const char *const *texts)
{
	if (pc_self->order.under_way || pc_self->environment.complaints++ == 0)
		pc_explain_all(texts);
}
