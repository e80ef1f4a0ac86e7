/* Reads POPCORN_MIGRATE; see schedule.h. */
#include "isa_names.h"
#include "schedule.h"
#include "schedule_item.h"

static const char *const unknown = "is not an item of a schedule";

static int fail(struct pc_schedule_error *error, const char *begin, const char *end, const char *reason)
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

/* The points of the last items read. */
struct last {
	uint64_t stop, image;
};

static const char *const order = "must lie after the point before it, from 1";

static const char *read_stop(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, struct last *last)
{
	uint64_t point;
	uint32_t isa;
	const char *file;

	if (pc_item_image(item->value, item->end, &point, &file)) {
		if (schedule->image == 0)
			schedule->image = (uint64_t)(uintptr_t)item->begin;
		if (point <= last->image)
			return order;
		last->image = point;
		return 0;
	}
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

/* 0, or why the item is wrong. */
static const char *read_item(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, struct last *last)
{
	const char *wants = "wants a whole number above 0";

	if (pc_item_is(item, "at"))
		return read_stop(schedule, item, last);
	if (pc_item_is(item, "every"))
		return pc_item_number(item->value, item->end, &schedule->step) && schedule->step > 0
		               ? set_kind(schedule, PC_SCHEDULE_EVERY)
		               : wants;
	if (pc_item_is(item, "hops"))
		return pc_item_number(item->value, item->end, &schedule->hops) && schedule->hops != PC_NEVER
		               ? set_kind(schedule, PC_SCHEDULE_HOPS)
		               : "wants a whole number";
	if (pc_item_is(item, "seed"))
		return pc_item_number(item->value, item->end, &schedule->random)
		               ? set_kind(schedule, PC_SCHEDULE_SEED)
		               : "wants a whole number";
	if (pc_item_is(item, "points") && schedule->kind == PC_SCHEDULE_HOPS)
		return pc_item_number(item->value, item->end, &schedule->step) ? 0 : "wants a whole number";
	if (pc_item_is(item, "max") && schedule->kind == PC_SCHEDULE_SEED)
		return pc_item_number(item->value, item->end, &schedule->hops) ? 0 : "wants a whole number";
	if (pc_item_is(item, "reverse") && item->value == 0 &&
	        (schedule->kind == PC_SCHEDULE_EVERY || schedule->kind == PC_SCHEDULE_HOPS))
		return schedule->reverse = 1, (const char *)0;
	if (pc_item_is(item, "count") && item->value == 0)
		return set_kind(schedule, PC_SCHEDULE_COUNT);
	if (pc_item_is(item, "start") && schedule->start == PC_NO_ISA) {
		schedule->start = pc_item_isa(item->value != 0 ? item->value : item->end, item->end);
		return schedule->start != PC_NO_ISA ? 0 : "wants one of x86_64, aarch64, riscv64";
	}
	return unknown;
}

int pc_schedule_parse(struct pc_schedule *schedule, const char *text, struct pc_schedule_error *error)
{
	struct last last = {0, 0};

	*schedule = (struct pc_schedule){
	        .kind = PC_SCHEDULE_NONE,
	        .start = PC_NO_ISA,
	        .target = PC_NO_ISA,
	        .isas = (1u << PC_ISAS) - 1,
	        .due = PC_NEVER,
	        .image_due = PC_NEVER,
	        .hops = PC_NEVER,
	};
	for (;;) {
		struct pc_schedule_item item = pc_item_at(text);
		const char *reason = read_item(schedule, &item, &last);

		if (reason != 0)
			return fail(error, item.begin, item.end, reason);
		if (schedule->kind == PC_SCHEDULE_SEED && *item.end == 0 && schedule->hops == PC_NEVER)
			return fail(error, item.begin, item.end, "wants max:K beside seed:S");
		if (*item.end == 0)
			return 0;
		text = item.end + 1;
	}
}
