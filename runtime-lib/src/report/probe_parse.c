/* Reads POPCORN_PROBE_POINTS; see probe.h. */
#include "report/probe.h"
#include "schedule/schedule_item.h"

static int positive(const struct pc_schedule_item *item, uint64_t *value)
{
	return pc_item_number(item->value, item->end, value) && *value > 0;
}

/* 0, or why the item is wrong. */
static const char *read_probe_item(struct pc_probe *probe, const struct pc_schedule_item *item)
{
	const char *wants = "wants a whole number above 0";

	if (pc_item_is(item, "from"))
		return positive(item, &probe->due) ? 0 : wants;
	if (pc_item_is(item, "to"))
		return positive(item, &probe->last) ? 0 : wants;
	if (pc_item_is(item, "every"))
		return positive(item, &probe->step) ? 0 : wants;
	if (pc_item_is(item, "values") && item->value == 0)
		return probe->values = 1, (const char *)0;
	if (pc_item_is(item, "memory") && item->value == 0)
		return probe->memory = 1, (const char *)0;
	return "is none of from:N, to:N, every:N, values, memory";
}

int pc_probe_parse(struct pc_probe *probe, const char *text, struct pc_schedule_error *error)
{
	*probe = (struct pc_probe){.due = 1, .last = PC_NEVER, .step = 1};
	while (text != 0 && *text != 0) {
		struct pc_schedule_item item = pc_item_at(text);
		const char *reason = read_probe_item(probe, &item);

		if (reason != 0) {
			*error = (struct pc_schedule_error){
			        .item = item.begin,
			        .length = (size_t)(item.end - item.begin),
			        .reason = reason,
			};
			return -1;
		}
		text = *item.end != 0 ? item.end + 1 : item.end;
	}
	return 0;
}
