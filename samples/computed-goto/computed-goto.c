/* An interpreter with computed goto: a static table of label addresses that must not differ between ISAs. */
#include "../sample.h"

enum opcode { PUSH, ADD, MULTIPLY, DUPLICATE, SWAP, DECREMENT, JUMP_IF, PRINT, STORE, LOAD, HALT };

static NOINLINE long run(const int *code, long *memory)
{
	static void *const labels[] = {&&push, &&add, &&multiply, &&duplicate, &&swap, &&decrement, &&jump_if,
	        &&print, &&store, &&load, &&halt};
	long stack[16];
	long *top = stack;
	const int *at = code;
	long executed = 0;
#define NEXT                                                                                                 \
	do {                                                                                                 \
		executed++;                                                                                  \
		goto *labels[*at++];                                                                         \
	} while (0)
	NEXT;
push:
	*top++ = *at++;
	NEXT;
add:
	top--;
	top[-1] += *top;
	NEXT;
multiply:
	top--;
	top[-1] = top[-1] * *top % 1000003;
	NEXT;
duplicate:
	*top = top[-1];
	top++;
	NEXT;
swap: {
	long kept = top[-1];
	top[-1] = top[-2];
	top[-2] = kept;
	NEXT;
}
decrement:
	top[-1]--;
	NEXT;
jump_if:
	if (top[-1] != 0)
		at = code + *at;
	else
		at++;
	NEXT;
print:
	printf("top %ld after %ld instructions\n", top[-1], executed);
	NEXT;
store:
	memory[*at++] = *--top;
	NEXT;
load:
	*top++ = memory[*at++];
	NEXT;
halt:
	popcorn_migration_point();
	return executed;
}

int main(void)
{
	/* memory[0] = 1; for (n = 40; n; n--) { memory[0] = memory[0] * n % 1000003; } */
	static const int factorial[] = {PUSH, 1, STORE, 0, PUSH, 40, DUPLICATE, LOAD, 0, MULTIPLY, PRINT,
	        STORE, 0, DECREMENT, JUMP_IF, 6, LOAD, 0, PRINT, HALT};
	static const int sum[] = {PUSH, 0, PUSH, 25, SWAP, STORE, 1, DUPLICATE, LOAD, 1, ADD, SWAP, DECREMENT,
	        JUMP_IF, 4, LOAD, 1, PRINT, HALT};
	long memory[2] = {0, 0};
	printf("factorial: %ld instructions\n", run(factorial, memory));
	printf("sum: %ld instructions\n", run(sum, memory));
	return 0;
}
