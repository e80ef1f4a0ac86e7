#include "signals/knock.h"

#include "abi/interruptible.h"
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

/* By its mark: what is over or taken back meanwhile is not the program's either. */
static int is_order(const struct value_information *info)
{
	return info->code == SI_QUEUE && info->value >> 32 == PC_KNOCK_MARK;
}

static int is_alarm(const struct value_information *info)
{
	return info->code == SI_TIMER && info->value == PC_KNOCK_ALARM;
}

int pc_knock_taken(const void *information)
{
	const struct value_information *info = information;
	int order = is_order(info), alarm = is_alarm(info);

	if (order)
		pc_self->order.knock = (uint32_t)info->value;
	if (alarm)
		pc_self->alarm_rang = 1;
	if (!order && !alarm)
		return 0;
	pc_poll_call();
	pc_native_thread()->knocked = 1;
	return 1;
}

void pc_knock(int signal, void *information, void *context)
{
	if (!pc_knock_taken(information)) {
		if (pc_self->actions[signal - 1].handler > 1) {
			pc_deliver(signal, information, context);
			return;
		}
		/* As if it had been ignored: what it has interrupted is made again. */
		pc_native_thread()->knocked = 1;
	}
	pc_window_leave(context);
}

void pc_knock_again(void *context)
{
	const struct pc_order *order = &pc_self->order;

	if (order->knock == 0 && order->value == 0)
		return;
	pc_native_thread()->knocked = 1;
	pc_window_leave(context);
}
