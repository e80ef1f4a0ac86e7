/* Reads POPCORN_PROBE_POINTS; see probe.h. */
#include "report/probe.h"
#include "schedule/schedule_item.h"

static int read_positive(
        const struct pc_schedule_item *item, uint64_t *value, struct pc_schedule_error *error)
{
	if (pc_item_number(item->value, item->end, value) && *value > 0)
		return 1;
	error->reason = "wants a whole number above 0";
	return 0;
}

static int read_probe_item(
        struct pc_probe *probe, const struct pc_schedule_item *item, struct pc_schedule_error *error)
{
	if (pc_item_is(item, "from"))
		return read_positive(item, &probe->due, error);
	if (pc_item_is(item, "to"))
		return read_positive(item, &probe->last, error);
	if (pc_item_is(item, "every"))
		return read_positive(item, &probe->step, error);
	if (item->value == 0 && pc_item_is(item, "values"))
		return probe->values = 1;
	if (item->value == 0 && pc_item_is(item, "memory"))
		return probe->memory = 1;
	error->reason = "is none of from:N, to:N, every:N, values, memory";
	return 0;
}

int pc_probe_parse(struct pc_probe *probe, const char *text, struct pc_schedule_error *error)
{
	*probe = (struct pc_probe){.due = 1, .last = PC_NEVER, .step = 1};
	while (text != 0 && *text != 0) {
		struct pc_schedule_item item = pc_item_at(text);

		error->item = item.begin;
		error->length = (size_t)(item.end - item.begin);
		if (!read_probe_item(probe, &item, error))
			return 0;
		text = *item.end != 0 ? item.end + 1 : item.end;
	}
	return 1;
}
