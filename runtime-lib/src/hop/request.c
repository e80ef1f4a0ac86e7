/* Hops that the program asks for: popcorn_migrate. */
#include "abi/linux.h"
#include "find/note.h"
#include "hop/point.h"
#include "isa.h"
#include "schedule/schedule_item.h"
#include "state/process.h"

static uint32_t isa_of(const char *name)
{
	const char *end = name;

	while (*end != 0)
		end++;
	return pc_item_isa(name, end);
}

int __pc_request_hop(const char *name)
{
	uint32_t isa = isa_of(name);

	if (isa == PC_NO_ISA || (pc_note_own()->isas >> isa & 1) == 0)
		return PC_EINVAL;
	pc_point_request(isa);
	return 0;
}

int __pc_request_answer(void)
{
	if (pc_self->request.isa == PC_OWN_ISA)
		return 0;
	switch (pc_put_off_retry(pc_self->request.refused)) {
	case PC_RETRY_NEVER:
		return PC_EOPNOTSUPP;
	case PC_RETRY_LATER:
		return PC_EIO;
	default:
		return PC_EAGAIN;
	}
}
