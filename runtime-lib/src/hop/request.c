/* Hops that the program asks for; see request.h. */
#include "hop/request.h"

#include "abi/linux.h"
#include "find/note.h"
#include "hop/point.h"
#include "isa.h"
#include "schedule/schedule_item.h"
#include "state/poll.h"
#include "state/process.h"
#include "threads/thread.h"

/* A signal handler's points, or another thread's, may take the slow path that was meant for ours. */
#define TRIES 16

static uint32_t isa_of(const char *name)
{
	const char *end = name;

	while (*end != 0)
		end++;
	return pc_item_isa(name, end);
}

int __pc_request_begin(struct pc_request *request, const char *name)
{
	uint32_t isa = isa_of(name);

	if (isa == PC_NO_ISA || (pc_note_own()->isas >> isa & 1) == 0)
		return PC_EINVAL;
	*request = (struct pc_request){
	        .isa = isa,
	        .waits = isa != PC_OWN_ISA,
	        .refused = isa != PC_OWN_ISA ? PC_HOLD_THREAD : PC_PUT_OFF_NONE,
	        .frame = __pc_data_stack_pointer,
	        .outer = __pc_request,
	};
	__pc_request = (uint64_t)request;
	return 0;
}

int __pc_request_waits(struct pc_request *request)
{
	if (!request->waits || request->tries++ == TRIES)
		return 0;
	pc_poll_call();
	return 1;
}

int __pc_request_end(struct pc_request *request)
{
	__pc_request = request->outer;
	if (request->refused == PC_PUT_OFF_NONE)
		return 0;
	switch (pc_put_off_retry((enum pc_put_off)request->refused)) {
	case PC_RETRY_NEVER:
		return PC_EOPNOTSUPP;
	case PC_RETRY_LATER:
		return PC_EIO;
	default:
		return PC_EAGAIN;
	}
}

struct pc_request *pc_request_here(void)
{
	struct pc_request *request = (struct pc_request *)__pc_request;

	return request != 0 && request->waits && request->frame == __pc_data_stack_pointer ? request : 0;
}
