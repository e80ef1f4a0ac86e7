// A loop in which no hop may happen, and one behind it: popcorn.h.
#include <popcorn.h>
#include <stdio.h>

int main(void)
{
	int sum = 0;

	popcorn_forbid_migration();
	for (int i = 0; i < 5; i++) {
		sum += i;
		popcorn_migration_point();
	}
	popcorn_allow_migration();
	for (int i = 0; i < 12; i++) {
		sum += i;
		popcorn_migration_point();
	}
	printf("%d\n", sum);
	return 0;
}
