/* What programs and configure checks have, in few lines: the class archive holds what a link of this needs.
 * There is no message about it, since a link with messages is not kept, and keeping is part of a link. */
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct pair {
	double first;
	long second;
};

static jmp_buf place;
static volatile sig_atomic_t caught;
static _Thread_local int counter;
static int (*const tests[])(int) = {isalpha, isdigit, isspace};

static void on_signal(int number)
{
	caught = number;
}

static struct pair swapped(struct pair in)
{
	return (struct pair){(double)in.second, (long)floor(in.first)};
}

static int average(char *text, size_t size, int count, ...)
{
	va_list numbers;
	double sum = 0;
	va_start(numbers, count);
	for (int i = 0; i < count; i++)
		sum += va_arg(numbers, double);
	va_end(numbers);
	return snprintf(text, size, "%g", count ? sum / count : 0.0);
}

static int compared(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

static uint64_t factorial(unsigned number)
{
	return number < 2 ? 1 : number * factorial(number - 1);
}

/* A function with a second return, as interpreters and tests have one. */
static __attribute__((noinline)) int rounds(int count, char **arguments, char *copy, size_t size)
{
	int scratch[count + 1];
	for (volatile int round = 0; round < 3; counter++) {
		scratch[count] = setjmp(place);
		if (scratch[count] < 3 && round++ < 2)
			longjmp(place, round);
		switch (count + counter) {
		case 1:
			puts("one");
			break;
		case 2:
			raise(SIGUSR1);
			break;
		case 3:
			fprintf(stderr, "%s: %d\n", arguments[0], tests[counter % 3]('x'));
			break;
		default:
			memcpy(copy, arguments[0], strlen(arguments[0]) % size);
		}
	}
	return scratch[count];
}

int main(int count, char **arguments)
{
	char text[64], *copy = malloc((size_t)count + sizeof text);
	if (!copy || signal(SIGUSR1, on_signal) == SIG_ERR)
		return errno;
	qsort(arguments + 1, (size_t)count - 1, sizeof *arguments, compared);
	int last = rounds(count, arguments, copy, sizeof text);
	average(text, sizeof text, 2, 1.5, (double)swapped((struct pair){2.5, 3}).second);
	printf("%s %llu %d %d %ld\n", text, (unsigned long long)factorial((unsigned)count + 9), (int)caught,
	        last, (long)getpid());
	free(copy);
	return 0;
}
