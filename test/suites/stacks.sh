# Machine stacks and data stacks at a hop: rows of docs/hazards.md that no case shows by its output.

# Row 15: collectors and depth checks see the data stack; what would name the machine stack is 0 everywhere, and the user is told.
quick_stackAddressesAreThoseOfTheDataStack() {
	cat >stack.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		static void *kept[4];
		__attribute__((noinline)) static int look(int depth)
		{
			char local[16];
			local[0] = (char)depth;
			kept[depth] = __builtin_frame_address(0);
			popcorn_migration_point();
			int deeper = depth == 3 ? 0 : look(depth + 1);
			/* After a hop too, objects of this call and its callers lie at its frame address or above. */
			return deeper + ((char *)kept[depth] <= local && (char *)__builtin_frame_address(0) == kept[depth]) +
				(depth == 0 || kept[depth] < kept[depth - 1]);
		}
		int main(void)
		{
			void *returns = __builtin_return_address(0);
			void *caller = __builtin_frame_address(1);
			popcorn_migration_point();
			printf("%d %d %d\n", look(0), returns == NULL, caller == NULL);
			return 0;
		}
	C
	local level isa
	for level in -O0 -O2; do
		run "$popcorn_cc" $level stack.c -o stack
		expect_status 0
		expect_match err "^stack\.c:17(:[0-9]+)?: warning: a return address in 'main' reads as 0"
		expect_match err "^stack\.c:18(:[0-9]+)?: warning: the frame address of a caller in 'main' reads as 0"
		expect_no_match err ':(8|12)(:[0-9]+)?: warning'
		for isa in "${isas[@]}"; do
			run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/stack$level.stats" ./stack
			expect_status 0
			expect_equal "$(cat out)" '8 1 1'
		done
		[ "$(hops_made "stack$level.stats")" -ge 15 ] || fail "$(hops_made "stack$level.stats") hops"
	done
}

# Row 25: deeper than the source's stack limit allows, on each ISA, from each ISA.
full_deepStacksAreRebuiltUnderASmallLimit() {
	build_case deep-recursion -O2
	local isa
	for isa in "${isas[@]}"; do
		run_case deep-recursion start:$isa,at:99000=x86_64,at:99500=aarch64,at:99900=riscv64,at:99950=x86_64 deep.stats
		[ "$(hops_made deep.stats)" -ge 3 ] || fail "$(hops_made deep.stats) hops"
		expect_json deep.stats '.event == "hop" and .frames >= 90000'
	done
}

# Row 12: a frame of libc's below a malloc of the program's own: libc was instrumented without knowing that it may hop there.
quick_framesThatNoTableKnowsPutTheHopOff() {
	cat >unknown.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		static char pool[1 << 16];
		static size_t used;
		static int hops_below_libc;
		void *malloc(size_t size)
		{
			size_t *block = (size_t *)(pool + used);
			used += (size + 31) & ~15ul;
			*block = size;
			for (int i = 0; i < 3; i++, hops_below_libc++)
				popcorn_migration_point();
			return block + 2;
		}
		void *realloc(void *old, size_t size)
		{
			size_t before = old ? ((size_t *)old)[-2] : 0;
			void *new = malloc(size);
			return memcpy(new, old ? old : pool, before < size ? before : size);
		}
		void *calloc(size_t count, size_t size) { return memset(malloc(count * size), 0, count * size); }
		void free(void *block) { (void)block; }
		int main(void)
		{
			char *line = NULL;
			size_t room = 0;
			volatile int kept = 42;
			popcorn_migration_point();
			while (getline(&line, &room, stdin) > 0)
				printf("%d %s", kept, line);
			/* The next try comes after a while. */
			for (volatile int i = 0; i < 40; i++)
				popcorn_migration_point();
			printf("%d\n", hops_below_libc > 0);
			return 0;
		}
	C
	build -O2 unknown.c -o unknown
	printf 'one\n%0200d\nthree\n' 2 >input
	sed 's/^/42 /' input >unknown.expected
	echo 1 >>unknown.expected
	run env POPCORN_MIGRATE=at:1=aarch64,at:3=riscv64 POPCORN_STATS="$PWD/unknown.stats" ./unknown <input
	expect_status 0
	expect_same_bytes out unknown.expected
	expect_match <(put_off_reasons unknown.stats) '^native frame'
	expect_equal "$(hops_made unknown.stats)" 2 hops
}

# Row 25: a stack of which the frames might not fit on another ISA's is not left; the hop is made when it is smaller again.
full_aStackThatMightNotFitElsewhereIsNotLeft() {
	cat >tall.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		/* Much of each frame lies on the machine stack: values that live over the call. */
		#define TEN(X, n) X(n##0) X(n##1) X(n##2) X(n##3) X(n##4) X(n##5) X(n##6) X(n##7) X(n##8) X(n##9)
		#define ALL(X) TEN(X, 1) TEN(X, 2) TEN(X, 3) TEN(X, 4)
		#define MAKE(n) long v##n = (a = a * (b ^ n) + (c += a));
		#define USE(n) sum = sum * 3 + v##n;
		__attribute__((noinline)) static long down(long depth, long a, long b, long c)
		{
			ALL(MAKE)
			if (depth == 0) {
				popcorn_migration_point();
				return c;
			}
			long sum = down(depth - 1, a, b, c);
			ALL(USE)
			return sum;
		}
		int main(int count, char **arguments)
		{
			long first = down(atol(arguments[1]), count, 2, 3);
			printf("%ld %ld\n", first, down(3000, count, 2, 3));
			return 0;
		}
	C
	build -O2 tall.c -o tall
	ulimit -s unlimited
	run ./tall 3500000
	expect_status 0
	mv out tall.expected
	run env POPCORN_MIGRATE=at:3500000=aarch64 POPCORN_STATS="$PWD/tall.stats" ./tall 3500000
	expect_status 0
	expect_same_bytes out tall.expected
	expect_match <(put_off_reasons tall.stats) '^deep stack'
	[ "$(hops_made tall.stats)" -ge 1 ] || fail 'no hop was made'
}

# Row 18: an object larger than the guard below its stack ends the program there; it never reaches what lies behind the guard.
quick_largeObjectsMeetTheGuardOfTheirStack() {
	cat >steps.c <<-'C'
		#include <alloca.h>
		#include <popcorn.h>
		#include <pthread.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/mman.h>

		#define BELOW (8ul << 20)
		static char *below;

		/* Each writes the lowest byte of a large object only: that must not be somebody else's memory. With a migration point the object
		   lies on the data stack. */
		__attribute__((noinline)) static void local(void)
		{
			char big[1 << 20];
			char *volatile at = big;
			popcorn_migration_point();
			at[0] = 1;
		}

		__attribute__((noinline)) static void variable(size_t size)
		{
			char big[size];
			char *volatile at = big;
			popcorn_migration_point();
			at[0] = 1;
		}

		__attribute__((noinline)) static void allocated(size_t size)
		{
			char *volatile at = alloca(size);
			popcorn_migration_point();
			at[0] = 1;
		}

		static void *run(void *how)
		{
			switch (*(char *)how) {
			case 'l': local(); break;
			case 'v': variable(1 << 20); break;
			case 'a': allocated(1 << 20); break;
			}
			return how;
		}

		int main(int count, char **arguments)
		{
			if (count < 2)
				return 2;
			/* Down to where the run time's own state lies. */
			if (*arguments[1] == 'm')
				variable(0xbfff0000ul);
			/* Maps come one above the other: this one lies below the thread's stack and its guard. */
			pthread_attr_t attributes;
			pthread_t thread;
			below = mmap(NULL, BELOW, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			pthread_attr_init(&attributes);
			pthread_attr_setstacksize(&attributes, 131072);
			if (below == MAP_FAILED || pthread_create(&thread, &attributes, run, arguments[1]) != 0)
				return 3;
			pthread_join(thread, NULL);
			printf("%s\n", memchr(below, 1, BELOW) ? "written into another map" : "nothing happened");
			return 0;
		}
	C
	build -O2 steps.c -o steps
	local how
	for how in local variable allocated main; do
		run ./steps $how
		expect_status 139
		[ ! -s out ] || fail "$how: $(cat out)"
	done
	run ./steps none
	expect_equal "$(cat out)" 'nothing happened'
}

# Row 34: under a frame that cannot move the stack is not walked at each point: 20,000 points above 20,000 frames take no time.
quick_aPinnedFrameDoesNotSlowPointsDown() {
	cat >pinned.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		static volatile int depth_reached;
		__attribute__((noinline)) static int down(int depth)
		{
			if (depth == 0) {
				for (int i = 0; i < 20000; i++)
					popcorn_migration_point();
				return 0;
			}
			int below = down(depth - 1);
			depth_reached = below + 1;
			return below + 1;
		}
		static void handler(int number)
		{
			down(number == SIGUSR1 ? 20000 : 0);
		}
		int main(void)
		{
			signal(SIGUSR1, handler);
			raise(SIGUSR1);
			for (int i = 0; i < 1100; i++)
				popcorn_migration_point();
			printf("%d\n", depth_reached);
			return 0;
		}
	C
	build -O2 pinned.c -o pinned
	limit=30
	run env POPCORN_MIGRATE=at:20001=aarch64 POPCORN_STATS="$PWD/pinned.stats" ./pinned
	expect_status 0
	expect_equal "$(cat out)" 20000
	expect_equal "$(put_off_reasons pinned.stats | tr '\t' ' ')" 'signal handler 1' 'hops put off'
	expect_equal "$(hops_made pinned.stats)" 1 hops
}

# Both stacks end at sixteen times the limit, as it is when they grow; the program's handler runs on its alternate stack.
quick_runawayRecursionEndsAtTheLimitOfStacks() {
	cat >runaway.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/resource.h>
		#include <unistd.h>
		static char alternate[1 << 18];
		static long depth;
		static void ended(int number)
		{
			struct rusage usage;
			getrusage(RUSAGE_SELF, &usage);
			printf("%ld %ld\n", depth, usage.ru_maxrss);
			fflush(stdout);
			_exit(number == SIGSEGV ? 0 : 1);
		}
		static long deeper(long n, volatile long *above)
		{
			volatile long here = n;
			depth = n;
			if (n % 100 == 0)
				write(-1, "", 0);
			popcorn_migration_point();
			return n < 0 ? 0 : deeper(n + 1, &here) + *above + here;
		}
		int main(int count, char **arguments)
		{
			struct sigaction action = {.sa_handler = ended, .sa_flags = SA_ONSTACK};
			stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
			struct rlimit limit;
			volatile long top = 1;
			sigaltstack(&stack, 0);
			sigaction(SIGSEGV, &action, 0);
			if (count > 1) {
				getrlimit(RLIMIT_STACK, &limit);
				limit.rlim_cur = atol(arguments[1]) << 10;
				setrlimit(RLIMIT_STACK, &limit);
			}
			return (int)deeper(0, &top);
		}
	C
	build -O1 runaway.c -o runaway
	local isa soft kilobytes arguments frames resident
	while read -r isa soft kilobytes arguments; do
		run env POPCORN_MIGRATE="start:$isa" bash -c "ulimit -S -s $soft; exec ./runaway $arguments"
		expect_status 0
		read -r frames resident <out
		echo "$isa, $kilobytes KiB: $frames frames, $resident KiB"
		[ "$frames" -gt $((kilobytes * 1024 / 16)) ] || fail "only $frames frames in $kilobytes KiB on $isa"
		[ "$resident" -lt $((2 * 16 * kilobytes + 65536)) ] || fail "$resident KiB resident, limit $kilobytes on $isa"
	done <<-'END'
		x86_64 1024 1024
		aarch64 1024 1024
		riscv64 1024 1024
		x86_64 8192 8192
		x86_64 8192 1024 1024
		x86_64 1024 8192 8192
	END
	# What is rebuilt may be larger than what has been left, and may then be all that there is room for.
	run env POPCORN_MIGRATE=at:60000=aarch64,at:60001=riscv64 POPCORN_STATS="$PWD/runaway.stats" bash -c 'ulimit -S -s 400; exec ./runaway'
	expect_status 0
	expect_equal "$(hops_made runaway.stats)" 2 hops
}
