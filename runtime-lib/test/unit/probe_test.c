/* POPCORN_PROBE_POINTS: what is understood, and what is refused with the item that is wrong. */
#include "check.h"
#include "report/probe.h"

static struct pc_probe probe;
static struct pc_schedule_error error;

static int parse(const char *text)
{
	return pc_probe_parse(&probe, text, &error);
}

static void without_items_every_point_is_probed(void)
{
	CHECK(parse(0) && probe.due == 1 && probe.step == 1 && probe.last == PC_NEVER);
	CHECK(parse("") && probe.due == 1 && !probe.values && !probe.memory);
}

static void items_may_stand_in_any_order(void)
{
	CHECK(parse("memory,to:20,every:3,from:5,values"));
	CHECK(probe.due == 5 && probe.last == 20 && probe.step == 3 && probe.values && probe.memory);
	CHECK(parse("to:18446744073709551615") && probe.last == PC_NEVER);
}

static void wrong_items_are_refused(void)
{
	static const char *const wrong[] = {"from", "from:", "from:0", "to:-1", "every:0", "every:1x",
	        "values:1", "memory:", "valuesx", "18", "to:18446744073709551616", ","};

	for (unsigned i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		CHECK(!parse(wrong[i]) && error.reason != 0 && error.length <= strlen(wrong[i]));
	CHECK(!parse("values,from:x,memory") && error.length == 6 && memcmp(error.item, "from:x", 6) == 0);
}

int main(void)
{
	without_items_every_point_is_probed();
	items_may_stand_in_any_order();
	wrong_items_are_refused();
	return FINISH();
}
