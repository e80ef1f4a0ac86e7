#include "state/put_off.h"

const char *pc_put_off_name(unsigned reason)
{
	static const char names[PC_PUT_OFFS][24] = {
	        [PC_HOLD_THREAD] = "thread",
	        [PC_HOLD_SHARED_MAPPING] = "shared mapping",
	        [PC_HOLD_KERNEL_STATE] = "kernel state",
	        [PC_PUT_OFF_SIGNAL_HANDLER] = "signal handler",
	        [PC_PUT_OFF_NATIVE_FRAME] = "native frame",
	        [PC_PUT_OFF_BORROWED_MEMORY] = "borrowed memory",
	        [PC_PUT_OFF_DEEP_STACK] = "deep stack",
	        [PC_PUT_OFF_PENDING_SIGNAL] = "pending signal",
	        [PC_PUT_OFF_NO_SIBLING] = "no sibling",
	        [PC_PUT_OFF_OTHER_PROGRAM] = "other program",
	        [PC_PUT_OFF_NO_EMULATOR] = "no emulator",
	        [PC_PUT_OFF_FAILED] = "failed",
	        [PC_PUT_OFF_DESTINATION] = "destination",
	        [PC_PUT_OFF_WAITING_SIGNAL] = "waiting signal",
	        [PC_PUT_OFF_NO_IMAGE] = "no image",
	};

	return names[reason];
}
