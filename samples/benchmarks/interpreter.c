/* An interpreter of bytes on a stack: it sieves primes and counts Collatz's steps. */
#include "benchmark.h"

enum operation { PUSH, LOAD, STORE, GET, SET, ADD, TAKE, TIMES, HALF, ODD, LESS, JUMP, UNLESS, END };

enum { VARIABLES = 4, MEMORY = 1 << 14, STACK = 16 };

struct instruction {
	enum operation operation;
	int operand;
};

static int variables[VARIABLES];
static int memory[MEMORY];
static long executed;

/* Runs to END; what is on top of the stack then is the result. */
static NOINLINE int run(const struct instruction *program)
{
	int stack[STACK], *top = stack - 1;
	for (const struct instruction *at = program;; at++) {
		executed++;
		switch (at->operation) {
		case PUSH:
			*++top = at->operand;
			break;
		case LOAD:
			*++top = variables[at->operand];
			break;
		case STORE:
			variables[at->operand] = *top--;
			break;
		case GET:
			*top = memory[*top];
			break;
		case SET:
			memory[top[-1]] = top[0];
			top -= 2;
			break;
		case ADD:
			top[-1] += top[0];
			top--;
			break;
		case TAKE:
			top[-1] -= top[0];
			top--;
			break;
		case TIMES:
			top[-1] *= top[0];
			top--;
			break;
		case HALF:
			*top /= 2;
			break;
		case ODD:
			*top &= 1;
			break;
		case LESS:
			top[-1] = top[-1] < top[0];
			top--;
			break;
		case JUMP:
			at = program + at->operand - 1;
			break;
		case UNLESS:
			if (!*top--)
				at = program + at->operand - 1;
			break;
		case END:
			return *top;
		}
	}
}

/* variables: 0 number, 1 multiple, 2 count */
static const struct instruction sieve[] = {
        {PUSH, 2},
        {STORE, 0},
        {PUSH, 0},
        {STORE, 2},
        /* 4: while number < MEMORY */
        {LOAD, 0},
        {PUSH, MEMORY},
        {LESS, 0},
        {UNLESS, 34},
        /* 8: if not memory[number] */
        {LOAD, 0},
        {GET, 0},
        {PUSH, 1},
        {LESS, 0},
        {UNLESS, 29},
        {LOAD, 2},
        {PUSH, 1},
        {ADD, 0},
        {STORE, 2},
        {LOAD, 0},
        {STORE, 1},
        /* 19: while multiple < MEMORY */
        {LOAD, 1},
        {PUSH, 1},
        {SET, 0},
        {LOAD, 1},
        {LOAD, 0},
        {ADD, 0},
        {STORE, 1},
        {LOAD, 1},
        {PUSH, MEMORY},
        {JUMP, 36},
        /* 29 */
        {LOAD, 0},
        {PUSH, 1},
        {ADD, 0},
        {STORE, 0},
        {JUMP, 4},
        /* 34 */
        {LOAD, 2},
        {END, 0},
        /* 36 */
        {LESS, 0},
        {UNLESS, 29},
        {JUMP, 19},
};

/* variables: 0 start, 1 number, 2 steps */
static const struct instruction collatz[] = {
        {PUSH, 0},
        {STORE, 2},
        {PUSH, 1},
        {STORE, 0},
        /* 4: while start < 2000 */
        {LOAD, 0},
        {PUSH, 2000},
        {LESS, 0},
        {UNLESS, 38},
        {LOAD, 0},
        {STORE, 1},
        /* 10: while 1 < number */
        {PUSH, 1},
        {LOAD, 1},
        {LESS, 0},
        {UNLESS, 33},
        {LOAD, 1},
        {ODD, 0},
        {UNLESS, 24},
        {LOAD, 1},
        {PUSH, 3},
        {TIMES, 0},
        {PUSH, 1},
        {ADD, 0},
        {STORE, 1},
        {JUMP, 28},
        /* 24 */
        {LOAD, 1},
        {HALF, 0},
        {STORE, 1},
        {JUMP, 28},
        /* 28 */
        {LOAD, 2},
        {PUSH, 1},
        {ADD, 0},
        {STORE, 2},
        {JUMP, 10},
        /* 33 */
        {LOAD, 0},
        {PUSH, 1},
        {ADD, 0},
        {STORE, 0},
        {JUMP, 4},
        /* 38 */
        {LOAD, 2},
        {END, 0},
};

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv), steps = 0;
	for (int turn = 0; turn < turns; turn++) {
		for (int i = 0; i < MEMORY; i++)
			memory[i] = 0;
		CHECK(run(sieve) == 1900);
		steps = run(collatz);
	}
	printf("%d turns, %ld instructions, %d steps\n", turns, executed, steps);
	return 0;
}
