/* setjmp and longjmp while the program moves: jumps over frames that were rebuilt, to calls made before several hops. */
#include "../sample.h"
#include <alloca.h>
#include <setjmp.h>
#include <string.h>

static jmp_buf escape;
static int depth_reached;

static NOINLINE void dive(int depth)
{
	depth_reached = depth;
	popcorn_migration_point();
	if (depth == 3)
		longjmp(escape, 40 + depth);
	if (depth < 10)
		dive(depth + 1);
	depth_reached = -1;
}

/* The same call returns again and again; 0 is given as 1. */
static NOINLINE void attempts(void)
{
	volatile int attempts = 0;
	int code = setjmp(escape);

	attempts++;
	printf("attempt %d code %d depth %d\n", attempts, code, depth_reached);
	if (code == 0)
		dive(0);
	popcorn_migration_point();
	if (attempts == 2)
		longjmp(escape, 0);
	CHECK(code == 1 && attempts == 3);
}

static NOINLINE void throw(jmp_buf to, int value)
{
	popcorn_migration_point();
	longjmp(to, value);
}

/* Values of every kind that do not change, in a frame with a variable-length array, needed after the second return. */
static NOINLINE double keeps(int n, double scale, const char *name)
{
	jmp_buf here;
	float third = (float)scale / 3;
	char text[n];
	long long sums[4] = {n, n * 2LL, n * 3LL, n * 4LL};
	volatile int changed = 1;

	snprintf(text, sizeof(text), "%s-%d", name, n);
	int code = setjmp(here);

	printf("%s %d %d %.3f %lld\n", text, code, changed, (double)third, sums[3]);
	if (code < 2) {
		changed += 10;
		throw(here, code + 1);
	}
	return scale * changed + third;
}

/* Two calls in one function, one inside the other's reach, as a switch and as a condition. */
static NOINLINE int nested(void)
{
	jmp_buf outer, inner;
	volatile int trace = 0;
	int code;

	switch (setjmp(outer)) {
	case 0:
		if (!(code = setjmp(inner)))
			throw(inner, 5);
		trace = trace * 10 + code;
		throw(outer, 6);
	case 6:
		trace = trace * 10 + 6;
		throw(outer, 7);
	case 7:
		return trace * 10 + 7;
	default:
		return -1;
	}
}

/* Each level has a buffer; the innermost jumps to one of them, which jumps on outward. */
static jmp_buf *levels[5];

static NOINLINE int recurse(int level, int target)
{
	jmp_buf here;
	int mine = level * 100 + target, code = setjmp(here);

	if (code != 0) {
		printf("level %d code %d mine %d\n", level, code, mine);
		if (level > 0)
			throw(*levels[level - 1], code + 1);
		return mine + code;
	}
	levels[level] = &here;
	if (level == 4)
		throw(*levels[target], 1);
	return recurse(level + 1, target) + 1000;
}

/* One call fills several buffers; one is copied to the heap, and the array is cleared. */
static NOINLINE int copies(void)
{
	jmp_buf buffers[3];
	jmp_buf *kept = malloc(sizeof(jmp_buf));
	volatile int round = 0;
	int code = 0;

	CHECK(kept != NULL);
	for (round = 0; round < 3; round++) {
		if ((code = setjmp(buffers[round])) != 0)
			break;
		popcorn_migration_point();
	}
	if (code < 3)
		throw(buffers[code], code + 1);
	if (code == 3) {
		memcpy(*kept, buffers[1], sizeof(jmp_buf));
		memset(buffers, 0, sizeof(buffers));
	}
	if (code < 5)
		throw(*kept, code + 1);
	free(kept);
	return code * 10 + round;
}

/* Out of a callback of libc. */
static int compared;

static int compare(const void *a, const void *b)
{
	if (++compared == 4)
		throw(escape, 9);
	return *(const int *)a - *(const int *)b;
}

static NOINLINE int sorts(void)
{
	int numbers[8] = {8, 7, 6, 5, 4, 3, 2, 1}, code = setjmp(escape);

	if (code == 0)
		qsort(numbers, 8, sizeof(int), compare);
	popcorn_migration_point();
	return code * 100 + compared;
}

/* What alloca takes between the two returns is given back by the jump. */
static NOINLINE int allocates(void)
{
	jmp_buf here;
	volatile int rounds = 0;

	setjmp(here);
	char *room = alloca(1000000);

	room[0] = room[999999] = (char)rounds;
	if (++rounds < 5000)
		longjmp(here, 1);
	if (rounds < 5003)
		throw(here, 1);
	return rounds + room[0];
}

int main(void)
{
	for (int i = 0; i < 2; i++) {
		popcorn_migration_point();
		printf("before %d\n", i);
	}
	attempts();
	printf("%.4f\n", keeps(OPAQUE(20), OPAQUE(2.5), "name"));
	printf("%d\n", nested());
	printf("%d\n", recurse(0, OPAQUE(3)));
	printf("%d\n", copies());
	printf("%d\n", sorts());
	printf("%d\n", allocates());
	popcorn_migration_point();
	puts("done");
	return 0;
}
