#include "signals/knock.h"

#include "abi/interruptible.h"
#include "orders/mailbox.h"
#include "signals/deliver.h"
#include "state/poll.h"
#include "threads/native_thread.h"

#define SI_QUEUE (-1)

/* siginfo_t of a signal with a value. */
struct value_information {
	int signal, error, code, pad;
	int process, user;
	uint32_t value;
};

static void call_to_point(void *context)
{
	pc_native_thread()->knocked = 1;
	pc_window_leave(context);
}

void pc_knock(int signal, void *information, void *context)
{
	const struct value_information *info = information;

	if (info->code == SI_QUEUE && info->value != 0 && pc_mailbox_has(info->value)) {
		pc_self->order.knock = info->value;
		pc_poll_call();
		call_to_point(context);
	} else if (pc_self->actions[signal - 1].handler > 1) {
		pc_deliver(signal, information, context);
	} else {
		/* As if it had been ignored: what it has interrupted is made again. */
		call_to_point(context);
	}
}

void pc_knock_again(void *context)
{
	const struct pc_order *order = &pc_self->order;

	if (order->knock != 0 || order->value != 0)
		call_to_point(context);
}
