#include "hop/order.h"

#include "find/note.h"
#include "isa.h"
#include "kernel/kernel.h"
#include "orders/answer.h"
#include "orders/mailbox.h"
#include "portable/memory.h"
#include "schedule/schedule_item.h"
#include "state/process.h"
#include "threads/thread.h"

#define MILLISECOND 1000000ul
/* How long points are counted to say how many there are in a second. */
#define COUNTING (100 * MILLISECOND)
/* So many looks at what holds hops off, and then one at whether anybody still waits. */
#define CHECKS 256

/* The line at *text, of the form KEY VALUE or KEY, cut off there; *text goes to the next one. Its value, or 0. */
static const char *read_line(char **text, const char *key)
{
	size_t length = pc_length(key);
	char *line = *text, *end = line;

	while (*end != 0 && *end != '\n')
		end++;
	if (*end != '\n' || (size_t)(end - line) < length || !pc_equal(line, key, length))
		return 0;
	*end = 0;
	*text = end + 1;
	if (line[length] == ' ')
		return line + length + 1;
	return line[length] == 0 ? line + length : 0;
}

static int read_file_order(struct pc_order *order, char *text, const char *key, enum pc_order_verb verb)
{
	const char *file = read_line(&text, key);

	order->verb = verb;
	return file != 0 && file[0] == '/' && pc_copy_text(order->file, PC_PATH, file);
}

static int read_verb(struct pc_order *order, char *text)
{
	char *at = text;
	const char *isa = read_line(&at, "migrate");

	if (isa != 0) {
		order->verb = PC_ORDER_MIGRATE;
		order->target = pc_item_isa(isa, isa + pc_length(isa));
		return order->target != PC_NO_ISA;
	}
	if (read_line(&at, "tell") != 0) {
		order->verb = PC_ORDER_TELL;
		return 1;
	}
	return read_file_order(order, text, "image", PC_ORDER_IMAGE) ||
	       read_file_order(order, text, "copy", PC_ORDER_COPY);
}

static int read_order(struct pc_order *order, char *text)
{
	const char *version = read_line(&text, "popcorn-order"), *wait;
	uint64_t milliseconds;

	if (version == 0 || version[0] != '1' || version[1] != 0)
		return 0;
	wait = read_line(&text, "wait");
	if (wait == 0 || !pc_item_number(wait, wait + pc_length(wait), &milliseconds))
		return 0;
	order->until = pc_kernel_nanoseconds() + milliseconds * MILLISECOND;
	return read_verb(order, text);
}

/* Somebody has knocked: a new order, or the one that waits is to be tried at once. */
static void look(uint64_t value)
{
	struct pc_order *order = &pc_self->order;
	char text[PC_PATH + 256];

	if (value == order->value) {
		order->next = pc_self->points;
		return;
	}
	pc_order_forget();
	if (!pc_mailbox_read(value, text, sizeof(text)))
		return;
	order->value = value;
	order->next = pc_self->points;
	order->tries = order->checks = order->since = order->told = 0;
	if (!read_order(order, text))
		pc_answer_refused(PC_PUT_OFF_FAILED, "the order is not understood");
}

static int is_order_due(void)
{
	struct pc_order *order = &pc_self->order;
	uint64_t value = __atomic_exchange_n(&order->knock, 0, __ATOMIC_RELAXED);

	if (value != 0)
		look(value);
	return order->value != 0 && pc_self->points >= order->next;
}

/* Nobody waits any more: the one who has given it has taken it back, or is gone. */
static int is_over(struct pc_order *order)
{
	return ++order->checks % CHECKS == 0 &&
	       (pc_kernel_nanoseconds() > order->until || !pc_mailbox_has(order->value));
}

static void put_off_order(enum pc_put_off reason)
{
	struct pc_order *order = &pc_self->order;

	if (is_over(order)) {
		pc_order_forget();
		return;
	}
	if (order->told != reason)
		pc_answer_waits(reason);
	order->next = pc_self->points + pc_leave_retry_gap(reason, &order->tries);
}

static enum pc_put_off leave_by(const struct pc_order *order, const struct pc_place *place)
{
	return order->verb == PC_ORDER_MIGRATE
	               ? pc_leave_for((uint32_t)order->target, place)
	               : pc_leave_into(order->file, order->verb == PC_ORDER_COPY, place);
}

static int is_refusal(enum pc_put_off reason)
{
	enum pc_retry retry = pc_put_off_retry(reason);

	return retry == PC_RETRY_NEVER || retry == PC_RETRY_LATER || reason == PC_PUT_OFF_NO_IMAGE;
}

/* Nothing that is known to be in the way is. */
static void try_to_leave(const struct pc_place *place)
{
	struct pc_order *order = &pc_self->order;
	uint64_t value = order->value;
	enum pc_put_off reason;

	if (!pc_mailbox_take(value)) {
		pc_order_forget();
		return;
	}
	order->why[0] = 0;
	order->under_way = 1;
	reason = leave_by(order, place);
	/* A copy has been made, and its answer given. */
	if (order->value != value)
		return;
	order->under_way = 0;
	if (is_refusal(reason)) {
		pc_answer_refused(reason, order->why);
	} else {
		pc_mailbox_put_back(value);
		put_off_order(reason);
	}
}

/* Points are counted for a while; where none are passed, whoever waits knocks again. */
static void tell(void)
{
	struct pc_order *order = &pc_self->order;
	uint64_t now = pc_kernel_nanoseconds();

	if (order->since == 0) {
		order->since = now;
		order->point = pc_self->points;
	}
	if (now - order->since >= COUNTING)
		pc_answer_told(pc_self->points - order->point, now - order->since);
	else
		order->next = pc_self->points + 1;
}

static int is_linked_for(uint64_t isa)
{
	return (pc_note_own()->isas >> isa & 1) != 0;
}

static void try_to_migrate(const struct pc_place *place)
{
	const struct pc_order *order = &pc_self->order;
	struct pc_hop none = {.from = PC_OWN_ISA, .to = PC_OWN_ISA, .began_ns = pc_kernel_nanoseconds()};

	if (order->target == PC_OWN_ISA)
		pc_answer_done(&none);
	else if (!is_linked_for(order->target))
		pc_answer_refused(PC_PUT_OFF_NO_SIBLING, "the program was not linked for it");
	else
		try_to_leave(place);
}

static void try_verb(const struct pc_place *place)
{
	const struct pc_order *order = &pc_self->order;
	enum pc_put_off reason = order->verb == PC_ORDER_TELL ? PC_PUT_OFF_NONE : pc_leave_held();

	if (reason != PC_PUT_OFF_NONE)
		put_off_order(reason);
	else if (order->verb == PC_ORDER_TELL)
		tell();
	else if (order->verb == PC_ORDER_MIGRATE)
		try_to_migrate(place);
	else
		try_to_leave(place);
}

/* One thread at a time; one whose handler has jumped out of this is no other one. */
void pc_order_look(const struct pc_place *place)
{
	struct pc_order *order = &pc_self->order;
	uint64_t holder = 0;

	/* A child that borrows this memory is not the one that is asked. */
	if ((order->knock == 0 && order->value == 0) || __pc_thread_state.borrows_memory)
		return;
	if (!__atomic_compare_exchange_n(
	            &order->thread, &holder, __pc_thread_pointer, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED) &&
	        holder != __pc_thread_pointer)
		return;
	if (is_order_due())
		try_verb(place);
	__atomic_store_n(&order->thread, 0, __ATOMIC_RELEASE);
}

void pc_order_arrived(const struct pc_travel *travel)
{
	struct pc_order *order = &pc_self->order;

	if (!order->under_way)
		return;
	if (travel->header.returned == 0)
		pc_answer_done(&travel->header.hop);
	else
		pc_answer_refused(PC_PUT_OFF_DESTINATION, "it could not go on there, and is back");
}
