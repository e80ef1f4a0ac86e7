# setjmp and longjmp: what the cases of these names do not show.

# A buffer of nobody who still runs ends the program aloud: never filled, of a function that returned, was jumped over, or ran in
# another's place.
quick_aBufferOfNobodyIsRefused() {
	cat >stale.c <<-'C'
		#include <popcorn.h>
		#include <setjmp.h>
		#include <stdlib.h>
		#include <string.h>
		static jmp_buf returned, left, outer, empty;
		__attribute__((noinline)) static void returns(void) { setjmp(returned); }
		__attribute__((noinline)) static void is_left(void) { if (!setjmp(left)) longjmp(outer, 1); }
		static volatile int jump = 1;
		__attribute__((noinline)) static void jumps(jmp_buf to) { if (jump) longjmp(to, 1); }
		int main(int argc, char **argv)
		{
			jmp_buf garbage;
			memset(garbage, 0x5a, sizeof(garbage));
			returns();
			if (!setjmp(outer)) {
				is_left();
				return 9;
			}
			popcorn_migration_point();
			switch (argv[argc - 1][0]) {
			case '1': jumps(empty); break;
			case '2': jumps(garbage); break;
			case '3': jumps(returned); break;
			case '4': jumps(left); break;
			}
			return 5;
		}
	C
	build -O2 stale.c -o stale
	local kind schedule
	for schedule in every:9 every:1,start:aarch64; do
		for kind in 1 2 3 4; do
			run env POPCORN_MIGRATE=$schedule ./stale $kind
			expect_status 134
			expect_match err 'error: longjmp: no function that is still running has called setjmp with this buffer'
		done
		run env POPCORN_MIGRATE=$schedule ./stale 5
		expect_status 5
	done
}

# Each name of setjmp, buffers of each kind of memory, one hop and five hops before the jump, through many frames, in a loop, nested; values
# that do not change, volatile ones that do, and plain ones that do, which are as on one ISA alone.
quick_everyKindOfJumpAfterOneAndAfterFiveHops() {
	cat >matrix.c <<-'C'
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
			case PLAIN: code = setjmp(*(jmp_buf *)buffer); break;
			case UNDERSCORE: code = _setjmp(*(jmp_buf *)buffer); break;
			case SIGNAL: code = sigsetjmp(*(sigjmp_buf *)buffer, 0); break;
			default: code = sigsetjmp(*(sigjmp_buf *)buffer, 1); break;
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
	C
	local level schedule
	for level in -O0 -O2; do
		build $level --popcorn-points=none matrix.c -o matrix
		run ./matrix
		expect_status 0
		cp out matrix.expected
		expect_match out '^heap 40: 0 40000120 13.333 changed 0 plain 1$'
		expect_match out '^heap 40: 1 40000120 13.333 changed 10 plain'
		expect_match out '^heap 40: 5 40000120 13.333 changed 20 plain'
		expect_match out '^loop 303$'
		for schedule in every:1,start:x86_64 every:1,reverse,start:riscv64; do
			rm -f matrix.stats
			run env POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/matrix.stats" ./matrix
			expect_status 0
			expect_same_bytes out matrix.expected "output at $level under $schedule"
			expect_equal "$(hops_made matrix.stats) $(points_passed matrix.stats) $(put_off_reasons matrix.stats)" '54 54 '
		done
	done
}

# longjmp is a function like any other, and may be called by a pointer.
quick_longjmpHasAnAddress() {
	cat >pointer.c <<-'C'
		#include <popcorn.h>
		#include <setjmp.h>
		#include <stdio.h>
		static void (*volatile jump)(jmp_buf, int) = longjmp;
		int main(void)
		{
			jmp_buf here;
			int code = setjmp(here);
			popcorn_migration_point();
			printf("%d\n", code);
			if (code < 2)
				jump(here, code + 1);
			return 0;
		}
	C
	build -O2 pointer.c -o pointer
	prints_under pointer every:1 '0 1 2 ' 3
}

# A destination that gives the process back: the slots are written anew where it came from.
quick_aJumpAfterAFailedHop() {
	cat >failed.c <<-'C'
		#include <popcorn.h>
		#include <setjmp.h>
		#include <stdio.h>
		int main(void)
		{
			jmp_buf here;
			int code = setjmp(here);
			popcorn_migration_point();
			printf("%d\n", code);
			if (code < 2)
				longjmp(here, code + 1);
			return 0;
		}
	C
	build -O2 failed.c -o failed
	spoil_after_the_trial failed
	run env POPCORN_MIGRATE=at:1=aarch64 ./failed
	expect_match err 'going back'
	expect_status 0
	expect_equal "$(tr '\n' ' ' <out)" '0 1 2 '
}

# Threads have buffers of their own, a child of fork has its parent's; the main thread hops before and after.
quick_threadsAndChildrenJump() {
	cat >many.c <<-'C'
		#include <popcorn.h>
		#include <pthread.h>
		#include <setjmp.h>
		#include <stdio.h>
		#include <sys/wait.h>
		#include <unistd.h>
		static void *work(void *argument)
		{
			jmp_buf here;
			volatile long rounds = 0;
			long limit = (long)argument;
			int code = setjmp(here);
			if (++rounds < limit)
				longjmp(here, code + 1);
			return (void *)(rounds + code);
		}
		int main(void)
		{
			jmp_buf here;
			pthread_t threads[4];
			long sum = 0;
			int status, code = setjmp(here);
			popcorn_migration_point();
			for (long i = 0; i < 4; i++)
				pthread_create(&threads[i], 0, work, (void *)(i * 10000 + 10));
			for (int i = 0; i < 4; i++) {
				void *result;
				pthread_join(threads[i], &result);
				sum += (long)result;
			}
			printf("%d %ld\n", code, sum);
			fflush(stdout);
			if (code == 0) {
				if (fork() == 0)
					longjmp(here, 1);
				wait(&status);
				longjmp(here, 10 + WEXITSTATUS(status));
			}
			return code == 1 ? 3 : 0;
		}
	C
	build -O2 many.c -o many -lpthread
	prints_under many every:1,start:riscv64 '0 120076 1 120076 13 120076 ' 3
}

# A million calls of setjmp, in a loop and in functions that return or are left, take no memory that stays.
quick_jumpSlotsAreNotKept() {
	cat >memory.c <<-'C'
		#include <setjmp.h>
		#include <stdio.h>
		#include <unistd.h>
		static jmp_buf outer, inner;
		static int returns(int i) { return setjmp(inner) + i; }
		static void is_left(int i) { if (!setjmp(inner)) longjmp(i % 2 ? inner : outer, 1); }
		static long pages(void)
		{
			long total = 0;
			FILE *file = fopen("/proc/self/statm", "r");
			if (fscanf(file, "%ld", &total) != 1)
				return -1;
			fclose(file);
			return total;
		}
		int main(void)
		{
			long before = pages();
			for (volatile int i = 0; i < 1000000; i++) {
				returns(i);
				if (!setjmp(outer))
					is_left(i);
			}
			printf("%ld\n", pages() - before);
			return 0;
		}
	C
	build -O2 memory.c -o memory
	run ./memory
	expect_equal "$(cat out)" 0 'pages more after a million calls'
}
