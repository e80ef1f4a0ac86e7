/*
 * Reads POPCORN_MIGRATE; see schedule.h. The one grammar: `popcorn run` asks it, too, through host/read-schedule.c.
 * Items and their order are those of common/src/main/facts/schedule.def.
 */
#include "facts/schedule.h"
#include "portable/isa_names.h"
#include "schedule/schedule.h"
#include "schedule/schedule_item.h"

#define NO_VALUE SIZE_MAX

/* KEY, or KEY:NUMBER. */
struct rule {
	const char *key;
	enum pc_schedule_kind
	        kind;         /* of which it makes the schedule; PC_SCHEDULE_NONE: goes with another item */
	unsigned after;       /* kinds behind which it stands; 0 for any */
	size_t field;         /* in struct pc_schedule, of the number, or of 1 */
	uint64_t least, most; /* most is 0: no number */
	const char *wrong;    /* if it is out of place, or its value is */
};

#define ITEM(key, kind, after, wrong) {key, kind, after, NO_VALUE, 0, 0, wrong},
#define FLAG(key, kind, after, field, wrong)                                                                 \
	{key, kind, after, offsetof(struct pc_schedule, field), 0, 0, wrong},
#define NUMBER(key, kind, after, field, least, most, wrong)                                                  \
	{key, kind, after, offsetof(struct pc_schedule, field), least, most, wrong},

static const struct rule rules[] = {PC_SCHEDULE_ITEMS(ITEM, FLAG, NUMBER)};

#define RULES (sizeof(rules) / sizeof(*rules))

/* What has been read so far: later items must agree with it. */
struct last {
	uint64_t stop, image;      /* points */
	unsigned char seen[RULES]; /* each rule once */
};

/* Why the item is wrong: 0. */
static int refuse_item(struct pc_schedule_error *error, const char *reason)
{
	error->reason = reason;
	return 0;
}

static int set_kind(struct pc_schedule *schedule, enum pc_schedule_kind kind, struct pc_schedule_error *error)
{
	if (schedule->kind != PC_SCHEDULE_NONE)
		return refuse_item(error, "excludes an item before it");
	schedule->kind = kind;
	return 1;
}

/* Points ascend, from 1. */
static int pass_point(uint64_t *last, uint64_t point, struct pc_schedule_error *error)
{
	if (point <= *last)
		return refuse_item(error, "must lie after the point before it, from 1");
	*last = point;
	return 1;
}

static int read_stop(struct pc_schedule *schedule, const struct pc_schedule_item *item, struct last *last,
        struct pc_schedule_error *error)
{
	uint64_t point;
	uint32_t isa;
	const char *file;

	if (pc_item_image(item->value, item->end, &point, &file)) {
		if (schedule->image == 0)
			schedule->image = (uint64_t)(uintptr_t)item->begin;
		return pass_point(&last->image, point, error);
	}
	if (!pc_item_stop(item->value, item->end, &point, &isa))
		return refuse_item(error, "wants at:POINT=ISA, the ISA one of " PC_ISA_LIST ", or "
		                          "at:POINT=image:FILE");
	if (!pass_point(&last->stop, point, error))
		return 0;
	if (schedule->kind == PC_SCHEDULE_AT)
		return 1;
	schedule->text = (uint64_t)(uintptr_t)item->begin;
	return set_kind(schedule, PC_SCHEDULE_AT, error);
}

/* every:TIME, after:TIME: a value that is no time is looked at by whoever has the key, too. */
static int is_clock(const struct pc_schedule_item *item)
{
	uint64_t time;

	return pc_item_is(item, "after") ||
	       (pc_item_is(item, "every") && pc_item_time(item->value, item->end, &time));
}

static int read_time_item(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, struct pc_schedule_error *error)
{
	if (!pc_item_time(item->value, item->end, &schedule->step))
		return refuse_item(error, "wants a time above 0 in s or ms, as in after:5s");
	schedule->hops = pc_item_is(item, "after") ? 1 : PC_NEVER;
	return set_kind(schedule, PC_SCHEDULE_CLOCK, error);
}

static int read_start(
        struct pc_schedule *schedule, const struct pc_schedule_item *item, struct pc_schedule_error *error)
{
	if (schedule->start != PC_NO_ISA)
		return refuse_item(error, "stands twice");
	schedule->start = pc_item_isa(item->value != 0 ? item->value : item->end, item->end);
	return schedule->start != PC_NO_ISA || refuse_item(error, "wants one of " PC_ISA_LIST);
}

/* Whether item and value are as the rule wants them. */
static int fits(const struct pc_schedule *schedule, const struct pc_schedule_item *item,
        const struct rule *rule, uint64_t *number)
{
	if (rule->after != 0 && (rule->after >> schedule->kind & 1) == 0)
		return 0;
	if (rule->most == 0)
		return item->value == 0;
	return pc_item_number(item->value, item->end, number) && *number >= rule->least &&
	       *number <= rule->most;
}

static int read_by_rule(struct pc_schedule *schedule, const struct pc_schedule_item *item, size_t rule,
        struct last *last, struct pc_schedule_error *error)
{
	const struct rule *by = &rules[rule];
	uint64_t number = 1;

	if (!fits(schedule, item, by, &number))
		return refuse_item(error, by->wrong);
	if (last->seen[rule]++ != 0)
		return refuse_item(error, "stands twice");
	if (by->field != NO_VALUE)
		*(uint64_t *)((char *)schedule + by->field) = number;
	return by->kind == PC_SCHEDULE_NONE || set_kind(schedule, by->kind, error);
}

static int read_item(struct pc_schedule *schedule, const struct pc_schedule_item *item, struct last *last,
        struct pc_schedule_error *error)
{
	if (pc_item_is(item, "at"))
		return read_stop(schedule, item, last, error);
	if (pc_item_is(item, "start"))
		return read_start(schedule, item, error);
	if (is_clock(item))
		return read_time_item(schedule, item, error);
	for (size_t rule = 0; rule < RULES; rule++)
		if (pc_item_is(item, rules[rule].key))
			return read_by_rule(schedule, item, rule, last, error);
	return refuse_item(error, "is not " PC_SCHEDULE_ITEM_LIST);
}

static int has_all_items(const struct pc_schedule *schedule, struct pc_schedule_error *error)
{
	return schedule->kind != PC_SCHEDULE_SEED || schedule->hops != PC_NEVER ||
	       refuse_item(error, "wants max:K beside seed:S");
}

static void begin_schedule(struct pc_schedule *schedule)
{
	*schedule = (struct pc_schedule){
	        .kind = PC_SCHEDULE_NONE,
	        .start = PC_NO_ISA,
	        .target = PC_NO_ISA,
	        .isas = (1u << PC_ISAS) - 1,
	        .due = PC_NEVER,
	        .alarm = PC_NEVER,
	        .image_due = PC_NEVER,
	        .hops = PC_NEVER,
	};
}

int pc_schedule_parse(struct pc_schedule *schedule, const char *text, struct pc_schedule_error *error)
{
	struct last last = {0, 0, {0}};

	begin_schedule(schedule);
	/* A variable that is empty is one that is not set. */
	if (*text == 0)
		return 1;
	for (;;) {
		struct pc_schedule_item item = pc_item_at(text);

		error->item = item.begin;
		error->length = (size_t)(item.end - item.begin);
		if (!read_item(schedule, &item, &last, error))
			return 0;
		if (*item.end == 0)
			return has_all_items(schedule, error);
		text = item.end + 1;
	}
}
