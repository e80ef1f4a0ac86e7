/* Walks its own frames, before and after hops, from recursion, from a callback of libc and from a handler. */
#include <execinfo.h>
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unwind.h>

static void *frames[100];
static int found, migrates;

static _Unwind_Reason_Code note(struct _Unwind_Context *context, void *data)
{
	if (migrates)
		popcorn_migration_point();
	if (found < 100)
		frames[found++] = (void *)_Unwind_GetIP(context);
	return data ? _URC_NORMAL_STOP : _URC_NO_REASON;
}

static void show(const char *title)
{
	printf("%s\n", title);
	for (int i = 0; i < found; i++)
		printf("%p\n", frames[i]);
	fflush(stdout);
}

__attribute__((noinline)) static int innermost(int depth)
{
	found = 0;
	_Unwind_Reason_Code reason = _Unwind_Backtrace(note, NULL);
	show("unwind");
	if (reason != _URC_END_OF_STACK || _Unwind_Backtrace(note, frames) == _URC_END_OF_STACK)
		return 1;
	return depth - depth;
}

__attribute__((noinline)) static int recursive(int depth)
{
	int result = depth == 0 ? innermost(depth) : recursive(depth - 1);
	popcorn_migration_point();
	return result;
}

static int compare(const void *left, const void *right)
{
	if (found == 0) {
		found = backtrace(frames, 100);
		show("qsort");
	}
	return *(const int *)left - *(const int *)right;
}

static void handler(int signal)
{
	(void)signal;
	found = backtrace(frames, 100);
	show("handler");
}

int main(void)
{
	int numbers[] = {3, 1, 2};

	for (int i = 0; i < 2; i++) {
		migrates = i;
		if (recursive(3) != 0)
			return 1;
		found = 0;
		qsort(numbers, 3, sizeof(int), compare);
		signal(SIGUSR1, handler);
		raise(SIGUSR1);
		popcorn_migration_point();
	}
	char **symbols = backtrace_symbols(frames, 1);
	puts(symbols[0]);
	free(symbols);
	return 0;
}
