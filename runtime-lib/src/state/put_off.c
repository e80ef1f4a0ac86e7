#include "state/put_off.h"

static const struct {
	char word[24];
	enum pc_retry retry;
} reasons[PC_PUT_OFFS] = {
        [PC_HOLD_THREAD] = {"thread", PC_RETRY_AT_NEXT_POINT},
        [PC_HOLD_SHARED_MAPPING] = {"shared mapping", PC_RETRY_AT_NEXT_POINT},
        [PC_HOLD_KERNEL_STATE] = {"kernel state", PC_RETRY_WHEN_ASKED},
        [PC_PUT_OFF_SIGNAL_HANDLER] = {"signal handler", PC_RETRY_AFTER_A_WHILE},
        [PC_PUT_OFF_NATIVE_FRAME] = {"native frame", PC_RETRY_AFTER_A_WHILE},
        [PC_PUT_OFF_EXCEPTION] = {"exception", PC_RETRY_AT_NEXT_POINT},
        [PC_PUT_OFF_FORBIDDEN] = {"forbidden", PC_RETRY_AT_NEXT_POINT},
        [PC_PUT_OFF_BORROWED_MEMORY] = {"borrowed memory", PC_RETRY_AFTER_A_WHILE},
        [PC_PUT_OFF_DEEP_STACK] = {"deep stack", PC_RETRY_AFTER_A_WHILE},
        [PC_PUT_OFF_PENDING_SIGNAL] = {"pending signal", PC_RETRY_AFTER_A_WHILE},
        [PC_PUT_OFF_NO_SIBLING] = {"no sibling", PC_RETRY_NEVER},
        [PC_PUT_OFF_OTHER_PROGRAM] = {"other program", PC_RETRY_NEVER},
        [PC_PUT_OFF_NO_EMULATOR] = {"no emulator", PC_RETRY_NEVER},
        [PC_PUT_OFF_FAILED] = {"failed", PC_RETRY_LATER},
        [PC_PUT_OFF_DESTINATION] = {"destination", PC_RETRY_LATER},
        [PC_PUT_OFF_WAITING_SIGNAL] = {"waiting signal", PC_RETRY_AT_NEXT_POINT},
        [PC_PUT_OFF_NO_IMAGE] = {"no image", PC_RETRY_AT_NEXT_POINT},
};

const char *pc_put_off_name(unsigned reason)
{
	return reasons[reason].word;
}

enum pc_retry pc_put_off_retry(enum pc_put_off reason)
{
	return reasons[reason].retry;
}
