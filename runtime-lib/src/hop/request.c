/* Hops that the program asks for; see request.h. */
#include "hop/request.h"

#include "abi/linux.h"
#include "find/note.h"
#include "hop/point.h"
#include "isa.h"
#include "kernel/paths.h"
#include "portable/memory.h"
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

static void begin_request(struct pc_request *request, uint32_t isa, int waits)
{
	*request = (struct pc_request){
	        .isa = isa,
	        .waits = (uint64_t)waits,
	        .refused = waits ? PC_HOLD_THREAD : PC_PUT_OFF_NONE,
	        .frame = __pc_data_stack_pointer,
	        .outer = __pc_request,
	};
	__pc_request = (uint64_t)request;
}

int __pc_request_begin(struct pc_request *request, const char *name)
{
	uint32_t isa = isa_of(name);

	if (isa == PC_NO_ISA || (pc_note_own()->isas >> isa & 1) == 0)
		return PC_EINVAL;
	begin_request(request, isa, isa != PC_OWN_ISA);
	return 0;
}

int __pc_request_image(struct pc_request *request, const char *file)
{
	if (pc_length(file) >= PC_PATH)
		return PC_ENAMETOOLONG;
	begin_request(request, PC_NO_ISA, 1);
	request->file = (uint64_t)file;
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
	/* What a file cannot hold may be gone later, but not for whoever waits here. */
	if (request->refused == PC_PUT_OFF_NO_IMAGE)
		return PC_EIO;
	switch (pc_put_off_retry((enum pc_put_off)request->refused)) {
	case PC_RETRY_NEVER:
		return PC_EOPNOTSUPP;
	case PC_RETRY_LATER:
		return PC_EIO;
	default:
		return PC_EAGAIN;
	}
}

int __pc_request_restored(const struct pc_request *request)
{
	return request->restored != 0;
}

void __pc_current_isa(char *name, size_t size)
{
	pc_copy_text(name, size, pc_isa_name(PC_OWN_ISA));
}

struct pc_request *pc_request_here(void)
{
	struct pc_request *request = (struct pc_request *)__pc_request;

	return request != 0 && request->waits && request->frame == __pc_data_stack_pointer ? request : 0;
}
