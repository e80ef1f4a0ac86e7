#include "orders/answer.h"

#include "kernel/kernel.h"
#include "orders/mailbox.h"
#include "portable/text.h"
#include "state/process.h"

static void add_word(struct pc_text *text, const char *key, const char *word)
{
	pc_text_add(text, key);
	pc_text_add(text, " ");
	pc_text_add(text, word);
	pc_text_add(text, "\n");
}

static void add_number(struct pc_text *text, const char *key, uint64_t number)
{
	pc_text_add(text, key);
	pc_text_add(text, " ");
	pc_text_add_number(text, number);
	pc_text_add(text, "\n");
}

static void begin_answer(struct pc_text *text, const char *state)
{
	pc_text_begin(text);
	add_word(text, "popcorn-answer", "1");
	add_word(text, "state", state);
	add_word(text, "isa", pc_isa_name(pc_self->environment.isa));
	add_number(text, "hops", pc_self->hops);
	add_number(text, "threads", 1 + pc_self->holds[PC_HOLD_THREAD]);
}

static void add_why(struct pc_text *text, unsigned reason, const char *why)
{
	add_word(text, "reason", pc_put_off_name(reason));
	if (why[0] != 0)
		add_word(text, "why", why);
}

/* From the innermost frame outward. */
static void add_sites(struct pc_text *text)
{
	const struct pc_order *order = &pc_self->order;

	pc_text_add(text, "sites");
	for (uint64_t i = 0; i < order->frames && i < PC_ORDER_SITES; i++) {
		pc_text_add(text, " ");
		pc_text_add_number(text, order->sites[i]);
	}
	pc_text_add(text, "\n");
}

static void send_last(struct pc_text *text)
{
	pc_mailbox_answer(pc_self->order.value, pc_text_string(text), 1);
	pc_order_forget();
}

void pc_answer_done(const struct pc_hop *hop)
{
	struct pc_text text;

	begin_answer(&text, "done");
	add_word(&text, "from", pc_isa_name((uint32_t)hop->from));
	add_number(&text, "frames", hop->frames);
	add_number(&text, "bytes", hop->bytes);
	add_number(&text, "ns", pc_kernel_nanoseconds() - hop->began_ns);
	add_sites(&text);
	send_last(&text);
}

void pc_answer_waits(unsigned reason)
{
	struct pc_text text;

	pc_self->order.told = reason;
	begin_answer(&text, "waits");
	add_why(&text, reason, "");
	pc_mailbox_answer(pc_self->order.value, pc_text_string(&text), 0);
}

void pc_answer_refused(unsigned reason, const char *why)
{
	struct pc_text text;

	begin_answer(&text, "refused");
	add_why(&text, reason, why);
	send_last(&text);
}

/* What has been put off most often: it is what stands in the way. */
static unsigned find_main_reason(void)
{
	unsigned main_reason = PC_PUT_OFF_NONE;

	for (unsigned reason = PC_PUT_OFF_NONE + 1; reason < PC_PUT_OFFS; reason++)
		if (pc_self->put_off[reason] > pc_self->put_off[main_reason])
			main_reason = reason;
	return main_reason;
}

void pc_answer_told(uint64_t points, uint64_t ns)
{
	struct pc_text text;

	begin_answer(&text, "done");
	add_number(&text, "points", points);
	add_number(&text, "ns", ns);
	add_word(&text, "reason", pc_put_off_name(find_main_reason()));
	send_last(&text);
}

void pc_order_forget(void)
{
	struct pc_order *order = &pc_self->order;

	order->value = order->under_way = order->frames = order->thread = 0;
	order->next = PC_NEVER;
	order->why[0] = 0;
}
