/* A protected call as interpreters make them: millions of setjmps, errors from deep below, hops in between. */
#include "../../../../samples/sample.h"
#include <setjmp.h>

struct handler {
	struct handler *previous;
	jmp_buf buffer;
	volatile int status;
};

static struct handler *handlers;
static unsigned errors, state = 1;

static NOINLINE int protected_call(void (*function)(int), int argument)
{
	struct handler here = {.previous = handlers};

	handlers = &here;
	if (setjmp(here.buffer) == 0)
		function(argument);
	handlers = here.previous;
	return here.status;
}

static _Noreturn void error(int status)
{
	handlers->status = status;
	longjmp(handlers->buffer, 1);
}

static unsigned draw(void)
{
	state = state * 1103515245u + 12345u;
	return state >> 16;
}

static NOINLINE void work(int depth)
{
	volatile char ballast[64];

	ballast[depth % 64] = (char)depth;
	if (depth == 0 && draw() % 4 == 0)
		error(7);
	if (depth > 0) {
		if (draw() % 3 == 0)
			errors += (unsigned)protected_call(work, depth - 1);
		else
			work(depth - 1);
	}
	CHECK(ballast[depth % 64] == (char)depth);
}

static void quick(int argument)
{
	if (argument % 2)
		error(1);
}

int main(void)
{
	unsigned sum = 0;

	for (int i = 0; i < 1000000; i++)
		sum += (unsigned)protected_call(quick, i);
	printf("%u\n", sum);
	for (int i = 0; i < 40; i++) {
		popcorn_migration_point();
		int status = protected_call(work, 12 + i % 5);
		printf("%d: %d %u\n", i, status, errors);
	}
	return 0;
}
