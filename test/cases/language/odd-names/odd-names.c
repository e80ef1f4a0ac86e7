/* Names that collide with what a compiler makes for itself: f.resume, f.popcorn_resume, dots and dollars
 * (hazard 28). */
#include "../../../../samples/sample.h"

int work(int x);
int work_resume(int x) __asm__("work.resume");
int work_destroy(int x) __asm__("work.destroy");
int dollars(int x) __asm__("work$1");
extern int dotted __asm__("data.with.dots");
int dotted = 3;

NOINLINE int work(int x)
{
	popcorn_migration_point();
	return work_resume(x + 1) * 2;
}

NOINLINE int work_resume(int x)
{
	popcorn_migration_point();
	return work_destroy(x + 10) + 1;
}

NOINLINE int work_destroy(int x)
{
	popcorn_migration_point();
	return dollars(x) + dotted;
}

NOINLINE int dollars(int x)
{
	popcorn_migration_point();
	dotted++;
	return -x;
}

/* The two counts share a name in C. */
static int next_a(void)
{
	static int count = 10;
	return ++count;
}

static int next_b(void)
{
	static int count = 20;
	return ++count;
}

int main(void)
{
	for (int i = 0; i < 3; i++) {
		int result = work(i);
		printf("%d %d %d %d\n", result, next_a(), next_b(), dotted);
	}
	return 0;
}
