/* Every frame that was entered is left, in the opposite order. */
#include "../../../../samples/sample.h"

static NOINLINE void down(int number, int last)
{
	printf("into frame %d\n", number);
	if (number < last)
		down(number + 1, last);
	else
		popcorn_migration_point();
	printf("out of frame %d\n", number);
}

int main(int argc, char **argv)
{
	down(1, argc > 1 ? atoi(argv[1]) : 10);
	return 0;
}
