// Asks for an ISA, and then passes points: asks ISA POINTS [POINTS BEFORE, in which migration is forbidden].
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>

static void pass(int points)
{
	while (points-- > 0)
		popcorn_migration_point();
}

int main(int count, char **arguments)
{
	if (count > 3) {
		popcorn_forbid_migration();
		pass(atoi(arguments[3]));
		popcorn_allow_migration();
	}
	puts(popcorn_migrate(arguments[1]) == 0 ? "there" : "not there");
	pass(atoi(arguments[2]));
	return 0;
}
