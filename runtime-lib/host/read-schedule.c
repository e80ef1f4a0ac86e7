/*
 * lib/popcorn/read-schedule TEXT [POINTS]: a schedule, as the run time of a program would read it. For `popcorn run`,
 * which so has no grammar of its own.
 *
 * Without POINTS, prints how many hops are to be spread over a run whose points nobody has given: K of hops:K, else 0.
 * With POINTS, prints the text with them behind hops:K. A wrong text ends with 1, its message on standard error.
 */
#include <stdio.h>

#include "schedule/schedule.h"
#include "schedule/schedule_item.h"

static int is_spread(const struct pc_schedule *schedule, const char *text)
{
	if (schedule->kind != PC_SCHEDULE_HOPS)
		return 0;
	for (;;) {
		struct pc_schedule_item item = pc_item_at(text);

		if (pc_item_is(&item, "points"))
			return 0;
		if (*item.end == 0)
			return 1;
		text = item.end + 1;
	}
}

static void print_with(const char *text, const char *points)
{
	for (;;) {
		struct pc_schedule_item item = pc_item_at(text);

		printf("%.*s", (int)(item.end - item.begin), item.begin);
		if (pc_item_is(&item, "hops"))
			printf(",points:%s", points);
		if (*item.end == 0)
			break;
		putchar(',');
		text = item.end + 1;
	}
	putchar('\n');
}

int main(int argc, char **argv)
{
	struct pc_schedule schedule;
	struct pc_schedule_error error;

	if (argc < 2 || argc > 3)
		return 2;
	if (!pc_schedule_parse(&schedule, argv[1], &error)) {
		fprintf(stderr, "'%.*s' %s\n", (int)error.length, error.item, error.reason);
		return 1;
	}
	if (argc == 3)
		print_with(argv[1], argv[2]);
	else
		printf("%llu\n", is_spread(&schedule, argv[1]) ? (unsigned long long)schedule.hops : 0);
	return fflush(stdout) != 0;
}
