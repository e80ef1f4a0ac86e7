/* Reads POPCORN_MIGRATE and plans hops; see schedule.h. */
#include "schedule.h"

#include "isa_names.h"
#include "random.h"

/* seed: a gap may be up to 8 times as long as the run so far, and is below 2^PC_GAP_BITS. */
#define PC_GAP_BITS 32

/* One item of the schedule: [begin, end), the value after the colon (0 = none). */
struct item {
	const char *begin, *end, *value;
};

static const char *const unknown = "is not an item of a schedule";

static int fail(struct pc_schedule_error *error, const char *begin, const char *end, const char *reason)
{
	error->item = begin;
	error->length = (size_t)(end - begin);
	error->reason = reason;
	return -1;
}

/* Decimal number that fills [text, end); 0 when it is none or does not fit. */
static int number(const char *text, const char *end, uint64_t *value)
{
	uint64_t n = 0;

	if (text == 0 || text == end)
		return 0;
	for (; text != end; text++) {
		unsigned digit = (unsigned)(*text - '0');

		if (digit > 9 || n > (UINT64_MAX - digit) / 10)
			return 0;
		n = n * 10 + digit;
	}
	*value = n;
	return 1;
}

static int equal(const char *begin, const char *end, const char *word)
{
	for (; begin != end && *word != 0; begin++, word++)
		if (*begin != *word)
			return 0;
	return begin == end && *word == 0;
}

static uint32_t isa_by_name(const char *begin, const char *end)
{
	for (uint32_t isa = 0; isa < PC_ISAS; isa++)
		if (equal(begin, end, pc_isa_name(isa)))
			return isa;
	return PC_NO_ISA;
}

/* N=ISA. */
static int stop(const char *text, const char *end, uint64_t *point, uint32_t *isa)
{
	const char *sign = text;

	if (text == 0)
		return 0;
	while (sign != end && *sign != '=')
		sign++;
	if (sign == end || !number(text, sign, point))
		return 0;
	*isa = isa_by_name(sign + 1, end);
	return *isa != PC_NO_ISA;
}

static struct item next_item(const char *text)
{
	struct item item = {text, text, 0};

	for (; *item.end != 0 && *item.end != ','; item.end++)
		if (*item.end == ':' && item.value == 0)
			item.value = item.end + 1;
	return item;
}

static int is(const struct item *item, const char *key)
{
	return equal(item->begin, item->value != 0 ? item->value - 1 : item->end, key);
}

static const char *set_kind(struct pc_schedule *schedule, enum pc_schedule_kind kind)
{
	if (schedule->kind != PC_SCHEDULE_NONE)
		return "excludes an item before it";
	schedule->kind = kind;
	return 0;
}

static const char *read_stop(struct pc_schedule *schedule, const struct item *item, uint64_t *last)
{
	uint64_t point;
	uint32_t isa;

	if (!stop(item->value, item->end, &point, &isa))
		return "wants at:POINT=ISA, the ISA one of x86_64, aarch64, riscv64";
	if (point <= *last)
		return "must lie after the point before it, from 1";
	*last = point;
	if (schedule->kind == PC_SCHEDULE_AT)
		return 0;
	schedule->text = (uint64_t)(uintptr_t)item->begin;
	return set_kind(schedule, PC_SCHEDULE_AT);
}

/* 0, or why the item is wrong. */
static const char *read_item(struct pc_schedule *schedule, const struct item *item, uint64_t *last)
{
	const char *wants = "wants a whole number above 0";

	if (is(item, "at"))
		return read_stop(schedule, item, last);
	if (is(item, "every"))
		return number(item->value, item->end, &schedule->step) && schedule->step > 0
		               ? set_kind(schedule, PC_SCHEDULE_EVERY)
		               : wants;
	if (is(item, "hops"))
		return number(item->value, item->end, &schedule->hops) && schedule->hops != PC_NEVER
		               ? set_kind(schedule, PC_SCHEDULE_HOPS)
		               : "wants a whole number";
	if (is(item, "seed"))
		return number(item->value, item->end, &schedule->random)
		               ? set_kind(schedule, PC_SCHEDULE_SEED)
		               : "wants a whole number";
	if (is(item, "points") && schedule->kind == PC_SCHEDULE_HOPS)
		return number(item->value, item->end, &schedule->step) ? 0 : "wants a whole number";
	if (is(item, "max") && schedule->kind == PC_SCHEDULE_SEED)
		return number(item->value, item->end, &schedule->hops) ? 0 : "wants a whole number";
	if (is(item, "reverse") && item->value == 0 &&
	        (schedule->kind == PC_SCHEDULE_EVERY || schedule->kind == PC_SCHEDULE_HOPS))
		return schedule->reverse = 1, (const char *)0;
	if (is(item, "count") && item->value == 0)
		return set_kind(schedule, PC_SCHEDULE_COUNT);
	if (is(item, "start") && schedule->start == PC_NO_ISA) {
		schedule->start = isa_by_name(item->value != 0 ? item->value : item->end, item->end);
		return schedule->start != PC_NO_ISA ? 0 : "wants one of x86_64, aarch64, riscv64";
	}
	return unknown;
}

int pc_schedule_parse(struct pc_schedule *schedule, const char *text, struct pc_schedule_error *error)
{
	uint64_t last = 0;

	*schedule = (struct pc_schedule){
	        .kind = PC_SCHEDULE_NONE,
	        .start = PC_NO_ISA,
	        .target = PC_NO_ISA,
	        .isas = (1u << PC_ISAS) - 1,
	        .due = PC_NEVER,
	        .hops = PC_NEVER,
	};
	for (;;) {
		struct item item = next_item(text);
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

/* The n-th ISA of the program after this one, n from 1; PC_NO_ISA if there is no other. */
static uint32_t neighbour(const struct pc_schedule *schedule, uint32_t isa, uint32_t n)
{
	uint32_t step = schedule->reverse ? PC_ISAS - 1 : 1;

	for (uint32_t i = 1; i < PC_ISAS; i++) {
		uint32_t next = (isa + i * step) % PC_ISAS;

		if ((schedule->isas >> next & 1) != 0 && --n == 0)
			return next;
	}
	return PC_NO_ISA;
}

static uint32_t random_other(struct pc_schedule *schedule, uint32_t isa)
{
	uint32_t others = (uint32_t)__builtin_popcount(schedule->isas & ~(1u << isa));

	return neighbour(schedule, isa, 1 + (uint32_t)(pc_random(&schedule->random) % others));
}

/* The K points that part P points into K + 1 stretches, each at least 1 after the one before. */
static uint64_t spread(const struct pc_schedule *schedule, uint64_t point)
{
	uint64_t k = schedule->taken + 1, parts = schedule->hops + 1, due;

	if (schedule->step == 0)
		return k <= 64 ? (uint64_t)1 << (k - 1) : PC_NEVER;
	due = schedule->step / parts * k + schedule->step % parts * k / parts;
	return due > point ? due : point + 1;
}

/*
 * A gap whose logarithm is uniform: a number of bits, then that many random bits. Nobody knows how long the
 * run will be, so gaps grow with it: short programs hop, and long ones do not have all their hops at the
 * begin.
 */
static uint64_t random_gap(uint64_t *random, uint64_t point)
{
	uint64_t most = 66 - (uint64_t)__builtin_clzll(point + 1);
	uint64_t bits = pc_random(random) % (most < PC_GAP_BITS ? most : PC_GAP_BITS);

	return ((uint64_t)1 << bits) + (pc_random(random) & (((uint64_t)1 << bits) - 1));
}

/* First item at:N=ISA of the list with N after this point. */
static void next_stop(struct pc_schedule *schedule, uint64_t point)
{
	const char *text = (const char *)(uintptr_t)schedule->text;

	schedule->due = PC_NEVER;
	while (*text != 0) {
		struct item item = next_item(text);
		uint64_t at;
		uint32_t isa;

		if (is(&item, "at") && stop(item.value, item.end, &at, &isa) && at > point) {
			schedule->due = at;
			schedule->target = isa;
			break;
		}
		text = *item.end != 0 ? item.end + 1 : item.end;
	}
	schedule->text = (uint64_t)(uintptr_t)text;
}

void pc_schedule_next(struct pc_schedule *schedule, uint64_t point, uint32_t isa)
{
	schedule->due = PC_NEVER;
	if (schedule->kind == PC_SCHEDULE_AT) {
		next_stop(schedule, point);
		return;
	}
	if (schedule->kind <= PC_SCHEDULE_COUNT || schedule->taken >= schedule->hops ||
	        neighbour(schedule, isa, 1) == PC_NO_ISA)
		return;
	switch (schedule->kind) {
	case PC_SCHEDULE_EVERY:
		schedule->due = point - point % schedule->step + schedule->step;
		schedule->target = neighbour(schedule, isa, 1);
		break;
	case PC_SCHEDULE_HOPS:
		schedule->due = spread(schedule, point);
		if (schedule->due <= point)
			schedule->due = point + 1;
		schedule->target = neighbour(schedule, isa, 1);
		break;
	default: /* PC_SCHEDULE_SEED */
		schedule->due = point + random_gap(&schedule->random, point);
		schedule->target = random_other(schedule, isa);
		break;
	}
	schedule->taken++;
}

void pc_schedule_forked(struct pc_schedule *schedule, uint64_t ordinal)
{
	uint64_t mixed = schedule->random ^ (ordinal * 0xd1342543de82ef95u + 1);

	schedule->random = pc_random(&mixed);
}
