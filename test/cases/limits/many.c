/* Looked at from outside, where the program waits for a line, each time that it is on the machine's own ISA. */
#include <popcorn.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	char c;
	for (volatile int i = 0; i < 1100; i++) {
		popcorn_migration_point();
		if (i % 20 == 19 && (write(1, "\n", 1) != 1 || read(0, &c, 1) != 1))
			return 1;
	}
	return 0;
}
