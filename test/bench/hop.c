/*
 * `hop FRAMES MEGABYTES`: eight migration points below so many frames, in a process with so much memory, each page of which has been written. Points of
 * the libc come before.
 */
#include <popcorn.h>
#include <stdlib.h>

#define PAGE 4096

__attribute__((noinline)) static long descend(long frames, const char *memory)
{
	volatile long kept = frames;

	if (frames > 1)
		return descend(frames - 1, memory) + kept;
	for (int i = 0; i < 8; i++)
		popcorn_migration_point();
	return memory[0];
}

int main(int argc, char **argv)
{
	long frames = argc == 3 ? atol(argv[1]) : 0, bytes = argc == 3 ? atol(argv[2]) << 20 : 0;
	char *memory = malloc((size_t)bytes + 1);

	if (frames < 1 || memory == 0)
		return 1;
	memory[0] = 1;
	for (long i = 0; i < bytes; i += PAGE)
		memory[i] = (char)(1 + i / PAGE % 7);
	return descend(frames, memory) == 0;
}
