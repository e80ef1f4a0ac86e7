/* Frames without a live value: only return addresses lead back through them. */
#include "../../../../samples/sample.h"

static int left;
static int returned;

static NOINLINE void down(void)
{
	if (--left > 0)
		down();
	else
		popcorn_migration_point();
	/* Not a tail call. */
	returned++;
}

int main(int argc, char **argv)
{
	left = argc > 1 ? atoi(argv[1]) : 10;
	down();
	printf("returned through %d frames\n", returned);
	return 0;
}
