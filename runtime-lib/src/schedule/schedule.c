/* Plans hops; see schedule.h. */
#include "schedule/schedule.h"

#include "portable/isa_names.h"
#include "portable/random.h"
#include "schedule/schedule_item.h"

/* seed: a gap may be up to 8 times as long as the run so far, and is below 2^PC_GAP_BITS. */
#define PC_GAP_BITS 32

/* The n-th ISA of the program after this one, n from 1; PC_NO_ISA if there is no other. */
static uint32_t find_neighbour(const struct pc_schedule *schedule, uint32_t isa, uint32_t n)
{
	uint32_t step = schedule->reverse ? PC_ISAS - 1 : 1;

	for (uint32_t i = 1; i < PC_ISAS; i++) {
		uint32_t next = (isa + i * step) % PC_ISAS;

		if ((schedule->isas >> next & 1) != 0 && --n == 0)
			return next;
	}
	return PC_NO_ISA;
}

/* Where a rhythm leads from this ISA; PC_NO_ISA if nowhere. */
static uint32_t find_next(const struct pc_schedule *schedule, uint32_t isa)
{
	return schedule->same ? isa : find_neighbour(schedule, isa, 1);
}

static uint32_t pick_other(struct pc_schedule *schedule, uint32_t isa)
{
	uint32_t others = (uint32_t)__builtin_popcount(schedule->isas & ~(1u << isa));

	return find_neighbour(schedule, isa, 1 + (uint32_t)(pc_random(&schedule->random) % others));
}

/* The K points that part P points into K + 1 stretches, each at least 1 after the one before. */
static uint64_t compute_spread(const struct pc_schedule *schedule, uint64_t point)
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
static uint64_t pick_gap(uint64_t *random, uint64_t point)
{
	uint64_t most = 66 - (uint64_t)__builtin_clzll(point + 1);
	uint64_t bits = pc_random(random) % (most < PC_GAP_BITS ? most : PC_GAP_BITS);

	return ((uint64_t)1 << bits) + (pc_random(random) & (((uint64_t)1 << bits) - 1));
}

/* First item at:N=ISA of the list with N after this point. Those before it have passed, but for the one that was due. */
static struct pc_passed plan_stop(struct pc_schedule *schedule, uint64_t was_due, uint64_t point)
{
	const char *text = (const char *)(uintptr_t)schedule->text;
	struct pc_passed passed = {0};

	while (*text != 0) {
		struct pc_schedule_item item = pc_item_at(text);
		uint64_t at;
		uint32_t isa;

		if (pc_item_is(&item, "at") && pc_item_stop(item.value, item.end, &at, &isa) &&
		        at != was_due) {
			if (at > point) {
				schedule->due = at;
				schedule->target = isa;
				break;
			}
			passed.first = passed.count++ == 0 ? at : passed.first;
		}
		text = *item.end != 0 ? item.end + 1 : item.end;
	}
	schedule->text = (uint64_t)(uintptr_t)text;
	return passed;
}

uint64_t pc_schedule_stops_left(const struct pc_schedule *schedule)
{
	const char *text = (const char *)(uintptr_t)schedule->text;
	uint64_t point, count = 0;
	uint32_t isa;

	while (schedule->due != PC_NEVER && *text != 0) {
		struct pc_schedule_item item = pc_item_at(text);

		count += pc_item_is(&item, "at") && pc_item_stop(item.value, item.end, &point, &isa);
		text = *item.end != 0 ? item.end + 1 : item.end;
	}
	return count;
}

/* The next hop of a rhythm. */
static void plan_hop(struct pc_schedule *schedule, uint64_t point, uint32_t isa)
{
	if (schedule->kind <= PC_SCHEDULE_COUNT || schedule->taken >= schedule->hops ||
	        find_next(schedule, isa) == PC_NO_ISA)
		return;
	switch (schedule->kind) {
	case PC_SCHEDULE_EVERY:
		schedule->due = point - point % schedule->step + schedule->step;
		schedule->target = find_next(schedule, isa);
		break;
	case PC_SCHEDULE_CLOCK:
		schedule->alarm = 0;
		schedule->target = find_next(schedule, isa);
		break;
	case PC_SCHEDULE_HOPS:
		schedule->due = compute_spread(schedule, point);
		if (schedule->due <= point)
			schedule->due = point + 1;
		schedule->target = find_next(schedule, isa);
		break;
	default: /* PC_SCHEDULE_SEED */
		schedule->due = point + pick_gap(&schedule->random, point);
		schedule->target = pick_other(schedule, isa);
		break;
	}
	schedule->taken++;
}

struct pc_passed pc_schedule_next(struct pc_schedule *schedule, uint64_t point, uint32_t isa)
{
	uint64_t was_due = schedule->due;

	schedule->due = schedule->alarm = PC_NEVER;
	if (schedule->kind == PC_SCHEDULE_AT)
		return plan_stop(schedule, was_due, point);
	plan_hop(schedule, point, isa);
	return (struct pc_passed){0};
}

void pc_schedule_ring(struct pc_schedule *schedule, uint64_t point)
{
	schedule->alarm = PC_NEVER;
	schedule->due = point;
}

void pc_schedule_moved(struct pc_schedule *schedule, uint32_t isa)
{
	if (schedule->kind != PC_SCHEDULE_AT && (schedule->due != PC_NEVER || schedule->alarm != PC_NEVER) &&
	        (schedule->target == isa || schedule->same))
		schedule->target = find_next(schedule, isa);
}

void pc_schedule_next_image(struct pc_schedule *schedule, uint64_t point)
{
	const char *text = (const char *)(uintptr_t)schedule->image, *file;

	schedule->image_due = PC_NEVER;
	schedule->image = 0;
	while (text != 0 && *text != 0) {
		struct pc_schedule_item item = pc_item_at(text);
		uint64_t at;

		if (pc_item_is(&item, "at") && pc_item_image(item.value, item.end, &at, &file) &&
		        at > point) {
			schedule->image_due = at;
			schedule->image = (uint64_t)(uintptr_t)text;
			return;
		}
		text = *item.end != 0 ? item.end + 1 : item.end;
	}
}

const char *pc_schedule_image_file(const struct pc_schedule *schedule, size_t *length)
{
	struct pc_schedule_item item = pc_item_at((const char *)(uintptr_t)schedule->image);
	const char *file = item.end;
	uint64_t point;

	pc_item_image(item.value, item.end, &point, &file);
	*length = (size_t)(item.end - file);
	return file;
}

void pc_schedule_drop_images(char *text)
{
	char *to = text, *from = text;

	while (*from != 0) {
		struct pc_schedule_item item = pc_item_at(from);
		const char *file, *end = item.end;
		uint64_t point;

		if (pc_item_is(&item, "at") && pc_item_image(item.value, item.end, &point, &file)) {
			from = (char *)(uintptr_t)end + (*end != 0);
			continue;
		}
		if (to != text)
			*to++ = ',';
		while (from != end)
			*to++ = *from++;
		from += *end != 0;
	}
	*to = 0;
}

void pc_schedule_forked(struct pc_schedule *schedule, uint64_t ordinal)
{
	uint64_t mixed = schedule->random ^ (ordinal * 0xd1342543de82ef95u + 1);

	schedule->random = pc_random(&mixed);
	schedule->image_due = PC_NEVER;
	schedule->image = 0;
}
