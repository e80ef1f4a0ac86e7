#include "signals/knock.h"

#include "abi/interruptible.h"
#include "orders/mailbox.h"
#include "signals/deliver.h"
#include "state/poll.h"
#include "threads/native_thread.h"

#define SI_QUEUE (-1)
#define SI_TIMER (-2)

/* siginfo_t of a signal with a value. */
struct value_information {
	int signal, error, code, pad;
	int process, user;
	uint64_t value;
};

/* The number of an order is an int. */
static int is_order(const struct value_information *info)
{
	uint32_t value = (uint32_t)info->value;

	return info->code == SI_QUEUE && value != 0 && pc_mailbox_has(value);
}

static int is_alarm(const struct value_information *info)
{
	return info->code == SI_TIMER && info->value == PC_KNOCK_ALARM;
}

static void call_to_point(void *context)
{
	pc_native_thread()->knocked = 1;
	pc_window_leave(context);
}

void pc_knock(int signal, void *information, void *context)
{
	const struct value_information *info = information;

	int order = is_order(info), alarm = is_alarm(info);

	if (order)
		pc_self->order.knock = (uint32_t)info->value;
	if (alarm)
		pc_self->alarm_rang = 1;
	if (order || alarm) {
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
