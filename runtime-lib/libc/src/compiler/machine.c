/* Answers to what programs ask compilers about their machine: see MachineQuestions.java. */
#include <time.h>

/* __builtin_readcyclecounter and __builtin_readsteadycounter: nanoseconds, which go on over a hop. */
unsigned long __pc_steady_counter(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (unsigned long)now.tv_sec * 1000000000 + (unsigned long)now.tv_nsec;
}

/* libgcc's: there is no code in data. */
void __clear_cache(void *begin, void *end)
{
	(void)begin, (void)end;
}
