/* setjmp and longjmp: values, callee-saved registers, the data stack pointer, the signal mask. */
#include "check.h"
#include <alloca.h>
#include <popcorn.h>
#include <setjmp.h>
#include <signal.h>

static jmp_buf back;
static sigjmp_buf back_with_mask;
static double scale = 0.5;

static void leave(int n, int value)
{
	volatile char *room = alloca((size_t)(n % 7 + 1) * 100);

	room[0] = (char)n;
	if (n == 0)
		longjmp(back, value);
	leave(n - 1, value);
	CHECK(room[0] == (char)n);
}

/* Values in registers over the calls, of both kinds. */
static double sums(int rounds)
{
	double a = scale, b = scale * 3;
	long c = rounds, d = rounds * 3L;

	for (volatile int i = 0; i < rounds; i++) {
		int value = setjmp(back);

		if (value == 0)
			leave(50, i);
		CHECK(value == (i ? i : 1));
	}
	return a + b * 10 + (double)(c + d * 100);
}

/* Where the data stack pointer is. */
__attribute__((noinline)) static long data_stack_place(void)
{
	int here;
	int *volatile place = &here;

	popcorn_migration_point();
	return (long)place;
}

int main(void)
{
	long before = data_stack_place();
	sigset_t mask;

	printf("%.3f\n", sums(1000));
	CHECK(data_stack_place() == before);
	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR1);
	CHECK(sigprocmask(SIG_BLOCK, &mask, NULL) == 0);
	for (int save = 0; save < 2; save++) {
		sigset_t all;

		if (sigsetjmp(back_with_mask, save) == 0) {
			sigfillset(&all);
			sigprocmask(SIG_SETMASK, &all, NULL);
			siglongjmp(back_with_mask, 3);
		}
		CHECK(sigprocmask(SIG_SETMASK, NULL, &all) == 0 && sigismember(&all, SIGUSR1));
		CHECK(sigismember(&all, SIGUSR2) == !save && sigismember(&all, SIGSEGV) == !save);
		CHECK(sigprocmask(SIG_SETMASK, &mask, NULL) == 0);
	}
	puts("ok");
	return 0;
}
