/* The binary is looked at before each hop, and tried again when it is not the one that was. */
#include <popcorn.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	for (int i = 1; i <= 5; i++) {
		if (i == 3 && argc > 1)
			rename(argv[1], "replaced.aarch64");
		popcorn_migration_point();
		printf("%d\n", i);
	}
	return 0;
}
