/* POPCORN_MIGRATE: what is understood, what is refused, and where the hops fall. */
#include "check.h"
#include "portable/isa_names.h"
#include "portable/random.h"
#include "schedule/schedule.h"

static struct pc_schedule parsed(const char *text)
{
	struct pc_schedule schedule;
	struct pc_schedule_error error;

	CHECK(pc_schedule_parse(&schedule, text, &error) == 1);
	return schedule;
}

static void refuses(const char *text, const char *item)
{
	struct pc_schedule schedule;
	struct pc_schedule_error error = {0};

	CHECK(pc_schedule_parse(&schedule, text, &error) == 0);
	CHECK(error.reason != 0 && error.length == strlen(item) &&
	        memcmp(error.item, item, error.length) == 0);
}

static void bad_items_are_named(void)
{
	refuses(",", "");
	refuses("evry:7", "evry:7");
	refuses("every:0", "every:0");
	refuses("every:", "every:");
	refuses("every:7x", "every:7x");
	refuses("every:99999999999999999999", "every:99999999999999999999");
	refuses("hops:18446744073709551615,points:9", "hops:18446744073709551615");
	refuses("every:7,", "");
	refuses("every:7,at:3=aarch64", "at:3=aarch64");
	refuses("at:3=arm64", "at:3=arm64");
	refuses("at:3", "at:3");
	refuses("at:0=aarch64", "at:0=aarch64");
	refuses("at:9=aarch64,at:9=x86_64", "at:9=x86_64");
	refuses("at:9=image:", "at:9=image:");
	refuses("at:0=image:x", "at:0=image:x");
	refuses("at:9=image:x,at:9=image:y", "at:9=image:y");
	refuses("image:x", "image:x");
	refuses("seed:5", "seed:5");
	refuses("max:5", "max:5");
	refuses("reverse", "reverse");
	refuses("start:", "start:");
	refuses("start:x86_64,start:aarch64", "start:aarch64");
	refuses("count:1", "count:1");
	refuses("count:", "count:");
	refuses("count,count", "count");
	refuses("every:+5", "every:+5");
	refuses("every:5,reverse:1", "reverse:1");
	refuses("every:5,reverse,reverse", "reverse");
	refuses("same", "same");
	refuses("blocking:1", "blocking:1");
	refuses("blocking,blocking", "blocking");
	refuses("every:0s", "every:0s");
	refuses("every:ms", "every:ms");
	refuses("every:2m", "every:2m");
	refuses("every:18446744074s", "every:18446744074s");
	refuses("after:2", "after:2");
	refuses("after", "after");
	refuses("after:1s,every:5", "every:5");
	refuses("after:1s,after:2s", "after:2s");
	refuses("every:5,same:1", "same:1");
	refuses("seed:1,max:2,same", "same");
	refuses("hops:5,points:3,points:3", "points:3");
	refuses("points:3,hops:5", "points:3");
	refuses("seed:1,max:2,max:2", "max:2");
	refuses("max:2,seed:1", "max:2");
	refuses("at:3=aarch64,reverse", "reverse");
}

static void an_empty_text_is_no_schedule(void)
{
	struct pc_schedule schedule = parsed("");

	CHECK(schedule.kind == PC_SCHEDULE_NONE && schedule.image_due == PC_NEVER);
}

static void expect(struct pc_schedule *schedule, uint64_t point, uint32_t isa, uint64_t due, uint32_t target)
{
	pc_schedule_next(schedule, point, isa);
	CHECK(schedule->due == due);
	if (due != PC_NEVER)
		CHECK(schedule->target == target);
}

static void every_goes_round_in_order(void)
{
	struct pc_schedule schedule = parsed("every:5");

	expect(&schedule, 0, PC_X86_64, 5, PC_AARCH64);
	expect(&schedule, 5, PC_AARCH64, 10, PC_RISCV64);
	expect(&schedule, 10, PC_RISCV64, 15, PC_X86_64);
}

static void a_late_hop_keeps_the_rhythm(void)
{
	struct pc_schedule schedule = parsed("every:5");

	expect(&schedule, 12, PC_AARCH64, 15, PC_RISCV64);
}

static void reverse_goes_the_other_way(void)
{
	struct pc_schedule schedule = parsed("start:riscv64,every:1,reverse");

	CHECK(schedule.start == PC_RISCV64);
	expect(&schedule, 0, PC_RISCV64, 1, PC_AARCH64);
	expect(&schedule, 1, PC_AARCH64, 2, PC_X86_64);
	expect(&schedule, 2, PC_X86_64, 3, PC_RISCV64);
}

static void the_same_isa_may_be_the_next(void)
{
	struct pc_schedule schedule = parsed("every:5,same");

	expect(&schedule, 0, PC_AARCH64, 5, PC_AARCH64);
	pc_schedule_moved(&schedule, PC_RISCV64);
	CHECK(schedule.due == 5 && schedule.target == PC_RISCV64);
	expect(&schedule, 5, PC_RISCV64, 10, PC_RISCV64);
	schedule = parsed("hops:1,points:9,same");
	schedule.isas = 1u << PC_X86_64;
	expect(&schedule, 0, PC_X86_64, 4, PC_X86_64);
	expect(&schedule, 4, PC_X86_64, PC_NEVER, PC_NO_ISA);
}

static void the_clock_is_followed(void)
{
	struct pc_schedule schedule = parsed("every:2s,reverse");

	CHECK(schedule.step == 2000000000 && schedule.alarm == PC_NEVER);
	expect(&schedule, 0, PC_AARCH64, PC_NEVER, PC_X86_64);
	/* The time of the next one is to be set. */
	CHECK(schedule.alarm == 0);
	schedule.alarm = 77;
	pc_schedule_moved(&schedule, PC_X86_64);
	CHECK(schedule.target == PC_RISCV64 && schedule.alarm == 77);
	pc_schedule_ring(&schedule, 5);
	CHECK(schedule.due == 5 && schedule.alarm == PC_NEVER);
	expect(&schedule, 5, PC_RISCV64, PC_NEVER, PC_AARCH64);
	CHECK(schedule.alarm == 0);
	schedule = parsed("after:500ms,same,blocking");
	CHECK(schedule.step == 500000000 && schedule.blocking == 1);
	expect(&schedule, 0, PC_AARCH64, PC_NEVER, PC_AARCH64);
	CHECK(schedule.alarm == 0);
	pc_schedule_ring(&schedule, 1);
	expect(&schedule, 1, PC_AARCH64, PC_NEVER, PC_NO_ISA);
	CHECK(schedule.alarm == PC_NEVER);
}

static void a_list_is_followed(void)
{
	struct pc_schedule schedule = parsed("at:3=riscv64,at:10=x86_64,start:aarch64,at:11=aarch64");

	CHECK(schedule.start == PC_AARCH64);
	expect(&schedule, 0, PC_AARCH64, 3, PC_RISCV64);
	expect(&schedule, 3, PC_RISCV64, 10, PC_X86_64);
	expect(&schedule, 11, PC_X86_64, PC_NEVER, PC_NO_ISA);
}

static void stops_that_have_passed_are_counted(void)
{
	struct pc_schedule schedule = parsed("at:3=riscv64,at:5=x86_64,at:6=aarch64,at:9=riscv64");
	struct pc_passed passed = pc_schedule_next(&schedule, 0, PC_X86_64);

	CHECK(passed.count == 0 && schedule.due == 3);
	/* The one that was due has waited, and is not among them. */
	passed = pc_schedule_next(&schedule, 6, PC_RISCV64);
	CHECK(passed.count == 2 && passed.first == 5 && schedule.due == 9);
	passed = pc_schedule_next(&schedule, 9, PC_RISCV64);
	CHECK(passed.count == 0 && schedule.due == PC_NEVER);
}

static void hops_are_spread_over_the_points(void)
{
	struct pc_schedule schedule = parsed("hops:3,points:100");

	expect(&schedule, 0, PC_X86_64, 25, PC_AARCH64);
	expect(&schedule, 25, PC_AARCH64, 50, PC_RISCV64);
	expect(&schedule, 50, PC_RISCV64, 75, PC_X86_64);
	expect(&schedule, 75, PC_X86_64, PC_NEVER, PC_NO_ISA);
}

static void more_hops_than_points_come_one_after_the_other(void)
{
	struct pc_schedule schedule = parsed("hops:5,points:2");

	expect(&schedule, 0, PC_X86_64, 1, PC_AARCH64);
	expect(&schedule, 1, PC_AARCH64, 2, PC_RISCV64);
}

static void missing_isas_are_passed_over(void)
{
	struct pc_schedule two = parsed("every:5"), one = parsed("every:5"), seed = parsed("seed:1,max:20");

	two.isas = 1u << PC_X86_64 | 1u << PC_RISCV64;
	expect(&two, 0, PC_X86_64, 5, PC_RISCV64);
	expect(&two, 5, PC_RISCV64, 10, PC_X86_64);
	one.isas = 1u << PC_X86_64;
	expect(&one, 0, PC_X86_64, PC_NEVER, PC_NO_ISA);
	seed.isas = two.isas;
	for (int hop = 0; hop < 20; hop++) {
		pc_schedule_next(&seed, (uint64_t)hop * 100, PC_X86_64);
		CHECK(seed.target == PC_RISCV64);
	}
}

static void hops_without_points_double_their_distance(void)
{
	struct pc_schedule schedule = parsed("hops:3");

	expect(&schedule, 0, PC_X86_64, 1, PC_AARCH64);
	expect(&schedule, 1, PC_AARCH64, 2, PC_RISCV64);
	expect(&schedule, 2, PC_RISCV64, 4, PC_X86_64);
	expect(&schedule, 4, PC_X86_64, PC_NEVER, PC_NO_ISA);
}

static void a_seed_gives_the_same_hops_again(void)
{
	struct pc_schedule a = parsed("seed:42,max:40"), b = parsed("seed:42,max:40");
	uint64_t point = 0;
	uint32_t isa = PC_X86_64;

	for (int hop = 0; hop < 40; hop++) {
		pc_schedule_next(&a, point, isa);
		pc_schedule_next(&b, point, isa);
		CHECK(a.due == b.due && a.target == b.target);
		CHECK(a.due > point && a.due <= 8 * (point + 1) + point && a.target != isa &&
		        a.target < PC_ISAS);
		point = a.due;
		isa = a.target;
	}
	CHECK(point > 1000);
	expect(&a, point, isa, PC_NEVER, PC_NO_ISA);
}

static void random_hops_come_within_the_first_points(void)
{
	unsigned gaps[8] = {0};

	for (int seed = 0; seed < 300; seed++) {
		char text[32];

		snprintf(text, sizeof(text), "seed:%d,max:9", seed);
		struct pc_schedule schedule = parsed(text);

		pc_schedule_next(&schedule, 0, PC_X86_64);
		CHECK(schedule.due >= 1 && schedule.due <= 7);
		gaps[schedule.due & 7]++;
	}
	/* One bit, two bits and three bits are equally likely. */
	CHECK(gaps[1] > 70 && gaps[2] + gaps[3] > 70 && gaps[4] + gaps[5] + gaps[6] + gaps[7] > 70);
}

static void children_hop_elsewhere(void)
{
	struct pc_schedule first = parsed("seed:1,max:9"), second = first;

	pc_schedule_forked(&first, 1);
	pc_schedule_forked(&second, 2);
	CHECK(first.random != second.random);
}

static void counting_never_hops(void)
{
	struct pc_schedule schedule = parsed("count");

	CHECK(schedule.kind == PC_SCHEDULE_COUNT);
	expect(&schedule, 0, PC_X86_64, PC_NEVER, PC_NO_ISA);
}

static int image_is(const struct pc_schedule *schedule, uint64_t due, const char *file)
{
	size_t length;
	const char *name = schedule->image_due == PC_NEVER ? "" : pc_schedule_image_file(schedule, &length);

	if (schedule->image_due == PC_NEVER)
		return due == PC_NEVER;
	return schedule->image_due == due && length == strlen(file) && memcmp(name, file, length) == 0;
}

static void images_go_beside_any_other_item(void)
{
	struct pc_schedule list = parsed("at:3=riscv64,at:4=image:/a:b=c,at:9=x86_64,at:9=image:d");
	struct pc_schedule every = parsed("at:7=image:f,every:5"), alone = parsed("at:1=image:f");

	pc_schedule_next_image(&list, 0);
	CHECK(image_is(&list, 4, "/a:b=c"));
	expect(&list, 0, PC_X86_64, 3, PC_RISCV64);
	expect(&list, 3, PC_RISCV64, 9, PC_X86_64);
	pc_schedule_next_image(&list, 4);
	CHECK(image_is(&list, 9, "d"));
	pc_schedule_next_image(&list, 9);
	CHECK(image_is(&list, PC_NEVER, ""));
	pc_schedule_next_image(&every, 0);
	CHECK(image_is(&every, 7, "f"));
	expect(&every, 5, PC_X86_64, 10, PC_AARCH64);
	pc_schedule_next_image(&alone, 0);
	CHECK(image_is(&alone, 1, "f"));
	expect(&alone, 0, PC_X86_64, PC_NEVER, PC_NO_ISA);
}

static void children_write_no_image(void)
{
	struct pc_schedule schedule = parsed("at:7=image:f");

	pc_schedule_next_image(&schedule, 0);
	pc_schedule_forked(&schedule, 1);
	CHECK(image_is(&schedule, PC_NEVER, ""));
	pc_schedule_next_image(&schedule, 0);
	CHECK(image_is(&schedule, PC_NEVER, ""));
}

static void drops(const char *text, const char *left)
{
	char copy[100];

	strcpy(copy, text);
	pc_schedule_drop_images(copy);
	CHECK(strcmp(copy, left) == 0);
}

static void images_are_taken_out_of_the_text(void)
{
	drops("at:1=image:f", "");
	drops("at:1=image:f,every:5", "every:5");
	drops("every:5,at:1=image:f", "every:5");
	drops("at:1=x86_64,at:1=image:f,at:2=image:g,at:3=aarch64", "at:1=x86_64,at:3=aarch64");
	drops("hops:5,points:9", "hops:5,points:9");
}

/* Reference values of splitmix64 for the seed 1234567. */
static void random_numbers_are_splitmix64(void)
{
	uint64_t state = 1234567;

	CHECK(pc_random(&state) == 6457827717110365317u);
	CHECK(pc_random(&state) == 3203168211198807973u);
	CHECK(pc_random(&state) == 9817491932198370423u);
}

int main(void)
{
	bad_items_are_named();
	an_empty_text_is_no_schedule();
	every_goes_round_in_order();
	a_late_hop_keeps_the_rhythm();
	reverse_goes_the_other_way();
	the_same_isa_may_be_the_next();
	the_clock_is_followed();
	a_list_is_followed();
	stops_that_have_passed_are_counted();
	hops_are_spread_over_the_points();
	more_hops_than_points_come_one_after_the_other();
	missing_isas_are_passed_over();
	hops_without_points_double_their_distance();
	a_seed_gives_the_same_hops_again();
	random_hops_come_within_the_first_points();
	children_hop_elsewhere();
	counting_never_hops();
	images_go_beside_any_other_item();
	children_write_no_image();
	images_are_taken_out_of_the_text();
	random_numbers_are_splitmix64();
	return FINISH();
}
