/* Each name of setjmp, buffers of each kind of memory, one hop and five hops before the jump, through many
   frames, in a loop, nested; values that do not change, volatile ones that do, and plain ones that do, which
   are as on one ISA alone. */
#include <popcorn.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
static jmp_buf global;
static sigjmp_buf signal_global;
static _Thread_local jmp_buf thread;

enum kind { PLAIN, UNDERSCORE, SIGNAL, SIGNAL_MASK };

__attribute__((noinline)) static void leave(void *buffer, enum kind kind, int hops, int depth)
{
	volatile int kept = depth;
	if (depth > 0) {
		leave(buffer, kind, hops, depth - 1);
	} else {
		for (int i = 0; i < hops; i++)
			popcorn_migration_point();
		if (kind == PLAIN)
			longjmp(*(jmp_buf *)buffer, hops);
		if (kind == UNDERSCORE)
			_longjmp(*(jmp_buf *)buffer, hops);
		siglongjmp(*(sigjmp_buf *)buffer, hops);
	}
	abort(); /* No frame is returned to. */
	printf("%d", kept);
}

__attribute__((noinline)) static void attempt(const char *name, void *buffer, enum kind kind, int depth)
{
	long same = depth * 1000003L, plain = 1;
	double ratio = depth / 3.0;
	volatile int changed = 0;
	int code;
	switch (kind) {
	case PLAIN:
		code = setjmp(*(jmp_buf *)buffer);
		break;
	case UNDERSCORE:
		code = _setjmp(*(jmp_buf *)buffer);
		break;
	case SIGNAL:
		code = sigsetjmp(*(sigjmp_buf *)buffer, 0);
		break;
	default:
		code = sigsetjmp(*(sigjmp_buf *)buffer, 1);
		break;
	}
	printf("%s %d: %d %ld %.3f changed %d plain %ld\n", name, depth, code, same, ratio, changed, plain);
	changed += 10;
	plain += 100;
	if (changed == 10)
		leave(buffer, kind, 1, depth);
	if (changed == 20)
		leave(buffer, kind, 5, depth);
}

__attribute__((noinline)) static int loop(void)
{
	jmp_buf inner, outer;
	volatile int sum = 0;
	for (volatile int i = 0; i < 3; i++) {
		int code = setjmp(outer);
		if (code == 5) {
			sum += 100;
			continue;
		}
		if (setjmp(inner) == 0)
			leave(&inner, PLAIN, 1, i);
		sum++;
		leave(&outer, UNDERSCORE, 5, i);
	}
	return sum;
}

int main(void)
{
	jmp_buf stack, *heap = malloc(sizeof(*heap));
	sigjmp_buf *signal_heap = malloc(sizeof(*signal_heap));
	attempt("stack", &stack, PLAIN, 1);
	attempt("heap", heap, PLAIN, 40);
	attempt("global", &global, UNDERSCORE, 2);
	attempt("thread-local", &thread, UNDERSCORE, 0);
	attempt("global", &signal_global, SIGNAL, 3);
	attempt("heap", signal_heap, SIGNAL_MASK, 9);
	printf("loop %d\n", loop());
	return 0;
}
