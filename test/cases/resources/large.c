/* Limits that leave too little for the emulator or for the destination's memory: in the trial, and only
   after it. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
static char *volatile part[16];

int main(void)
{
	unsigned long sum = 0;
	for (int i = 0; i < 16; i++) {
		part[i] = malloc(32 << 20);
		part[i][i << 20] = (char)i;
		popcorn_migration_point();
	}
	for (int i = 0; i < 16; i++)
		sum += (unsigned long)part[i][i << 20] << i;
	printf("%lu\n", sum);
	return 0;
}
