/*
 * Reads POPCORN_MIGRATE; see schedule.h. The one grammar: `popcorn run` asks it, too, through host/read-schedule.c.
 */
#include "portable/isa_names.h"
#include "schedule/schedule.h"
#include "schedule/schedule_item.h"

#define AFTER(kind) (1u << (kind))
#define NO_VALUE SIZE_MAX

/* KEY, or KEY:NUMBER. */
struct rule {
	const char *key;
	enum pc_schedule_kind
	        kind;   /* of which it makes the schedule; PC_SCHEDULE_NONE: goes with another item */
	unsigned after; /* kinds behind which it stands; 0 for any */
	size_t field;   /* in struct pc_schedule, of the number */
	uint64_t least, most;
	const char *wrong; /* if it is out of place, or its value is */
};

#define FIELD(name) offsetof(struct pc_schedule, name)

static const struct rule rules[] = {
        {"every", PC_SCHEDULE_EVERY, 0, FIELD(step), 1, UINT64_MAX, "wants a whole number above 0"},
        {"hops", PC_SCHEDULE_HOPS, 0, FIELD(hops), 0, PC_NEVER - 1, "wants a whole number"},
        {"points", PC_SCHEDULE_NONE, AFTER(PC_SCHEDULE_HOPS), FIELD(step), 0, UINT64_MAX,
                "wants a whole number, and hops:K before it"},
        {"seed", PC_SCHEDULE_SEED, 0, FIELD(random), 0, UINT64_MAX, "wants a whole number"},
        {"max", PC_SCHEDULE_NONE, AFTER(PC_SCHEDULE_SEED), FIELD(hops), 0, PC_NEVER - 1,
                "wants a whole number, and seed:S before it"},
        {"reverse", PC_SCHEDULE_NONE, AFTER(PC_SCHEDULE_EVERY) | AFTER(PC_SCHEDULE_HOPS), NO_VALUE, 0, 0,
                "takes no value, and wants every:N or hops:K before it"},
        {"count", PC_SCHEDULE_COUNT, 0, NO_VALUE, 0, 0, "takes no value"},
};

#define RULES (sizeof(rules) / sizeof(*rules))

/* What the items so far have left to be kept in mind. */
struct last {
	uint64_t stop, image;      /* points */
	unsigned char seen[RULES]; /* each rule once */
};

static int fail_at(struct pc_schedule_error *error, const char *begin, const char *end, const char *reason)
{
	error->item = begin;
	error->length = (size_t)(end - begin);
	error->reason = reason;
	return -1;
}

static const char *set_kind(struct pc_schedule *schedule, enum pc_schedule_kind kind)
{
	if (schedule->kind != PC_SCHEDULE_NONE)
		return "excludes an item before it";
	schedule->kind = kind;
	return 0;
}

static const char *const order = "must lie after the point before it, from 1";

static const char *read_image_item(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, uint64_t point, struct last *last)
{
	if (schedule->image == 0)
		schedule->image = (uint64_t)(uintptr_t)item->begin;
	if (point <= last->image)
		return order;
	last->image = point;
	return 0;
}

static const char *read_stop(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, struct last *last)
{
	uint64_t point;
	uint32_t isa;
	const char *file;

	if (pc_item_image(item->value, item->end, &point, &file))
		return read_image_item(schedule, item, point, last);
	if (!pc_item_stop(item->value, item->end, &point, &isa))
		return "wants at:POINT=ISA, the ISA one of x86_64, aarch64, riscv64, or at:POINT=image:FILE";
	if (point <= last->stop)
		return order;
	last->stop = point;
	if (schedule->kind == PC_SCHEDULE_AT)
		return 0;
	schedule->text = (uint64_t)(uintptr_t)item->begin;
	return set_kind(schedule, PC_SCHEDULE_AT);
}

static const char *read_start(struct pc_schedule *schedule, const struct pc_schedule_item *item)
{
	if (schedule->start != PC_NO_ISA)
		return "stands twice";
	schedule->start = pc_item_isa(item->value != 0 ? item->value : item->end, item->end);
	return schedule->start != PC_NO_ISA ? 0 : "wants one of x86_64, aarch64, riscv64";
}

static const char *read_by_rule(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, size_t rule, struct last *last)
{
	const struct rule *by = &rules[rule];
	uint64_t number = 0;

	if (by->field == NO_VALUE ? item->value != 0 : !pc_item_number(item->value, item->end, &number))
		return by->wrong;
	if ((by->field != NO_VALUE && (number < by->least || number > by->most)) ||
	        (by->after != 0 && (by->after >> schedule->kind & 1) == 0))
		return by->wrong;
	if (last->seen[rule]++ != 0)
		return "stands twice";
	if (by->field != NO_VALUE)
		*(uint64_t *)((char *)schedule + by->field) = number;
	schedule->reverse |= by->field == NO_VALUE && by->kind == PC_SCHEDULE_NONE;
	return by->kind == PC_SCHEDULE_NONE ? 0 : set_kind(schedule, by->kind);
}

/* 0, or why the item is wrong. */
static const char *read_item(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, struct last *last)
{
	if (pc_item_is(item, "at"))
		return read_stop(schedule, item, last);
	if (pc_item_is(item, "start"))
		return read_start(schedule, item);
	for (size_t rule = 0; rule < RULES; rule++)
		if (pc_item_is(item, rules[rule].key))
			return read_by_rule(schedule, item, rule, last);
	return "is not every:N, at:N=ISA, at:N=image:FILE, hops:K, points:N, seed:S, max:K, reverse, "
	       "start:ISA "
	       "or count";
}

int pc_schedule_parse(struct pc_schedule *schedule, const char *text, struct pc_schedule_error *error)
{
	struct last last = {0, 0, {0}};

	*schedule = (struct pc_schedule){
	        .kind = PC_SCHEDULE_NONE,
	        .start = PC_NO_ISA,
	        .target = PC_NO_ISA,
	        .isas = (1u << PC_ISAS) - 1,
	        .due = PC_NEVER,
	        .image_due = PC_NEVER,
	        .hops = PC_NEVER,
	};
	/* A variable that is empty is one that is not set. */
	if (*text == 0)
		return 0;
	for (;;) {
		struct pc_schedule_item item = pc_item_at(text);
		const char *reason = read_item(schedule, &item, &last);

		if (reason != 0)
			return fail_at(error, item.begin, item.end, reason);
		if (schedule->kind == PC_SCHEDULE_SEED && *item.end == 0 && schedule->hops == PC_NEVER)
			return fail_at(error, item.begin, item.end, "wants max:K beside seed:S");
		if (*item.end == 0)
			return 0;
		text = item.end + 1;
	}
}
