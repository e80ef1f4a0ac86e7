# Rows of the list of hazards that no sample shows by its output; docs/hazards.md has the whole table.

# Row 4: every site of the catalog is in each ISA's table, also where the program was compiled without optimization.
quick_sitesAreTheSameOnEveryIsaWithoutOptimization() {
	build_sample pointers-to-locals -O0
	run "$popcorn" inspect pointers-to-locals --json
	expect_status 0
	local isa
	for isa in "${isas[@]}"; do
		awk -v wanted="$isa" '/"isa" *:/ { here = index($0, "\"" wanted "\"") } here && /"id" *:/' out | sort >$isa.sites
		[ -s $isa.sites ] || fail "no site on $isa"
		expect_same_bytes $isa.sites x86_64.sites "sites on $isa"
		expect_equal "$(uniq -d $isa.sites | wc -l)" 0 "sites that stand twice on $isa"
	done
}

# Row 7: complex arithmetic comes from portable code, and no floating-point routine of libgcc is linked but the soft quad ones.
quick_noNativeFloatingPointRoutines() {
	build_sample complex -O2
	local suffix
	for suffix in '' .aarch64 .riscv64; do
		"$llvm/llvm-nm" "complex$suffix" | awk 'NF == 3 { print $1, $3 }' >all
		joint_symbols "complex$suffix" >joint
		# Multiplication, division and powers of floats, doubles and their complex forms.
		grep -E ' __(mul|div)[sdxt]c3$| __powi[sdxt]f2$' all >routines || :
		[ -s routines ] || fail "complex$suffix calls no routine for complex numbers"
		while read -r routine; do
			grep -qxF "$routine" joint || fail "complex$suffix: $routine is native"
		done <routines
	done
}

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

# Row 29: constructors run once on each ISA, also with -g and in several files.
quick_constructorsRunOnceWithDebugInformation() {
	printf '#include <stdio.h>\nstatic int n;\n__attribute__((constructor)) static void up(void) { n++; }\nint other(void);\nint main(void) { printf("%%d %%d\\n", n, other()); return 0; }\n' >one.c
	printf 'static int n;\n__attribute__((constructor)) static void up(void) { n += 10; }\nint other(void) { return n; }\nint alias(void) __attribute__((alias("other")));\n' >two.c
	build -g -O2 one.c two.c -o both
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./both
		expect_equal "$(cat out)" '1 10'
	done
}

# Row 30: what LLVM makes of these calls late must be linked already; -Os prefers other forms than -O3.
quick_lateLibraryCallsNeedNoNewSymbols() {
	cat >late.c <<-'C'
		#include <math.h>
		#include <stdio.h>
		#include <string.h>
		int main(int argc, char **argv)
		{
			char text[64];
			char big[4096];
			for (int i = 0; i < 4096; i++)
				big[i] = 0;
			for (int i = 0; i < 63; i++)
				text[i] = (char)('a' + argc);
			text[63] = 0;
			printf("%s\n", text);
			printf("%d\n", sprintf(text, "%s%s", argv[0] ? "x" : "", "yz"));
			double s = sin(argc), c = cos(argc);
			printf("%.3f %.3f %.3f\n", s, c, pow(2.0, argc) + ldexp(1.0, argc));
			return big[argc] + (int)strlen(text) - 3;
		}
	C
	local level
	for level in -O1 -Os -Oz -O3; do
		build $level late.c -o late -lm
		run env POPCORN_MIGRATE=start:riscv64 ./late
		expect_status 0
		expect_match out '^0\.841 0\.540 4\.000$'
	done
}

# Row 25: deeper than the source's stack limit allows, on each ISA, from each ISA.
full_deepStacksAreRebuiltUnderASmallLimit() {
	build_sample deep-recursion -O2
	local isa
	for isa in "${isas[@]}"; do
		run_sample deep-recursion start:$isa,at:99000=x86_64,at:99500=aarch64,at:99900=riscv64,at:99950=x86_64 deep.stats
		[ "$(hops_made deep.stats)" -ge 3 ] || fail "$(hops_made deep.stats) hops"
		grep -qE '"frames":(9[0-9]{4}|1[0-9]{5})' deep.stats || fail "no hop with 90,000 frames or more"
	done
}

# Row 9: fast-math flags that come from the user, at link or at compile time, after ours.
quick_fastMathAtLinkTimeChangesNothing() {
	local isa
	build_sample fast-math -O3 -ffast-math -ffp-contract=fast -funsafe-math-optimizations
	for isa in "${isas[@]}"; do
		run_sample fast-math "count,start:$isa" "$isa.stats"
	done
}

# Row 7: what may come from libgcc at all, whatever its list says: quad and 128-bit arithmetic, whose results are exact.
quick_libgccGivesExactRoutinesOnly() {
	local isa quad='(add|sub|mul|div)tf3|negtf2|(cmp|eq|ne|ge|gt|le|lt|unord)tf2|extend[sd]ftf2|trunctf[sd]f2'
	local between='fix(uns)?tf[sdt]i|float(un)?[sdt]itf|fix(uns)?[sd]fti|float(un)?ti[sd]f'
	local integer='(mul|u?div|u?mod|ashl|ashr|lshr)ti3|u?divmodti4|negti2|(clz|ctz|popcount)[dt]i2'
	for isa in "${isas[@]}"; do
		"$llvm/llvm-nm" --defined-only --extern-only "$POPCORN_HOME/lib/popcorn/$isa/libgcc.a" |
			awk 'NF == 3 { print $3 }' | sort -u >names
		[ "$(wc -l <names)" -gt 20 ] || fail "libgcc.a of $isa has $(wc -l <names) symbols"
		grep -vxE "__($quad|$between|$integer|sfp_handle_exceptions|clz_tab|popcount_tab)" names >others || :
		[ ! -s others ] || fail "libgcc.a of $isa has $(tr '\n' ' ' <others)"
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
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64 POPCORN_STATS="$PWD/unknown.stats" ./unknown <input
	expect_status 0
	expect_same_bytes out unknown.expected
	expect_match <(put_off_reasons unknown.stats) '^native frame'
	expect_equal "$(hops_made unknown.stats)" 2 hops
}

# Row 13: only the main thread has an id that an exec keeps; one that outlives it never hops, whatever it holds.
quick_aThreadThatOutlivesMainKeepsItsId() {
	cat >outlives.c <<-'C'
		#include <popcorn.h>
		#include <pthread.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <unistd.h>
		static pthread_t main_thread;
		static void *last(void *unused)
		{
			pid_t id = gettid();
			pthread_join(main_thread, NULL);
			flockfile(stdout);
			for (int i = 0; i < 5; i++) {
				popcorn_migration_point();
				printf("%d %d\n", gettid() == id, ftrylockfile(stdout));
			}
			exit(unused != NULL);
		}
		int main(void)
		{
			pthread_t thread;
			main_thread = pthread_self();
			popcorn_migration_point();
			if (pthread_create(&thread, NULL, last, NULL) != 0)
				return 1;
			pthread_exit(NULL);
		}
	C
	build -D_GNU_SOURCE outlives.c -o outlives
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/outlives.stats" ./outlives
	expect_status 0
	expect_equal "$(sort out | uniq -c | tr -s ' ')" ' 5 1 0'
	expect_match <(put_off_reasons outlives.stats) '^thread'
	expect_equal "$(hops_made outlives.stats)" 1 hops
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
	run ./tall 3500000
	expect_status 0
	mv out tall.expected
	run env POPCORN_MIGRATE=at:3500000=aarch64 POPCORN_STATS="$PWD/tall.stats" ./tall 3500000
	expect_status 0
	expect_same_bytes out tall.expected
	expect_match <(put_off_reasons tall.stats) '^deep stack'
	[ "$(hops_made tall.stats)" -ge 1 ] || fail 'no hop was made'
}

# Buffers of stdio move as memory: neither a hop nor the end of the process writes what the program has not flushed.
quick_nothingIsFlushedByAHop() {
	cat >unflushed.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <unistd.h>
		int main(int count, char **arguments)
		{
			printf("before ");
			popcorn_migration_point();
			printf("between ");
			popcorn_migration_point();
			printf("after");
			popcorn_migration_point();
			if (count > 1 && *arguments[1] == 'f')
				fflush(stdout);
			_exit(count);
		}
	C
	build unflushed.c -o unflushed
	export POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/unflushed.stats"
	run bash -c './unflushed | cat; exit ${PIPESTATUS[0]}'
	expect_status 1
	expect_equal "$(wc -c <out)" 0 'bytes that were never flushed'
	expect_equal "$(hops_made unflushed.stats)" 3 hops
	run bash -c './unflushed flush | cat; exit ${PIPESTATUS[0]}'
	expect_status 2
	expect_equal "$(cat out)" 'before between after'
}

# Row 14: what the kernel says about pages and signal frames does not reach the program, and memory comes in portable pages.
quick_pagesAreThePortableMachinesOnEveryKernel() {
	cat >pages.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <sys/auxv.h>
		#include <sys/mman.h>
		#include <unistd.h>
		int main(void)
		{
			for (int i = 0; i < 3; i++) {
				unsigned long least = getauxval(AT_MINSIGSTKSZ), place = 0;
				for (int k = 0; k < 4; k++)
					place |= (unsigned long)mmap(0, 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
				printf("%lu %ld %d %d %lu\n", getauxval(AT_PAGESZ), sysconf(_SC_PAGESIZE), MINSIGSTKSZ,
					least <= MINSIGSTKSZ, place % 65536);
				popcorn_migration_point();
			}
			return 0;
		}
	C
	build -D_GNU_SOURCE pages.c -o pages
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=every:1,start:$isa ./pages
		expect_status 0
		expect_equal "$(sort out | uniq -c | tr -s ' ')" ' 3 65536 65536 65536 1 0' "pages from $isa on"
	done
}

# Row 8: arguments for which glibc, which the compiler runs on, and musl round to different numbers.
quick_libmIsNotFoldedByTheBuildMachines() {
	cat >folded.c <<-'C'
		#include <math.h>
		#include <stdio.h>
		#define SAME(function, x) (function(x) == function(*(volatile double[]){x}))
		int main(void)
		{
			printf("%d %d %d %d %d %d\n", SAME(sin, 8.5780119895935059), SAME(sin, 2.2883725166320801),
				SAME(cos, 8.8284093141555786), SAME(tan, 8.5780119895935059), SAME(exp, 2.5959587097167969),
				SAME(sinh, 8.7245064973831177));
			return 0;
		}
	C
	local level
	for level in -O0 -O2; do
		build $level folded.c -o folded -lm
		run ./folded
		expect_equal "$(cat out)" '1 1 1 1 1 1' "folded and computed values at $level"
	done
}

# Row 16: a pointer to a function that each ISA has at a place of its own cannot be made; those of libc have one address everywhere.
quick_addressesOfNativeFunctionsFailTheBuild() {
	printf '#include <setjmp.h>\nint (*volatile table[])(jmp_buf) = {setjmp};\njmp_buf place;\nint main(void) { return table[0](place); }\n' >native.c
	run "$popcorn_cc" -O2 native.c -o native
	expect_status 1
	expect_match err "^popcorn-cc: error: 'table' holds the address of 'setjmp', which differs from ISA to ISA"
	expect_no_file native
	cat >portable.c <<-'C'
		#include <popcorn.h>
		#include <setjmp.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		static void *(*copy[])(void *, const void *, size_t) = {memcpy, memmove};
		static void (*other[])(void) = {(void (*)(void))longjmp, (void (*)(void))qsort, (void (*)(void))malloc};
		int main(void)
		{
			void *(*local)(void *, const void *, size_t) = copy[1];
			size_t (*length)(const char *) = strlen;
			for (int i = 0; i < 3; i++) {
				char text[8] = "";
				popcorn_migration_point();
				copy[i % 2](text, "abcdefg", length("abc") + (size_t)i);
				printf("%s %d %d\n", text, local == memmove && other[1] == (void (*)(void))qsort, length == strlen);
			}
			return 0;
		}
	C
	build -O2 -fno-builtin portable.c -o portable
	run env POPCORN_MIGRATE=every:1,start:riscv64 POPCORN_STATS="$PWD/portable.stats" ./portable
	expect_status 0
	expect_equal "$(tr '\n' ';' <out)" 'abc 1 1;abcd 1 1;abcde 1 1;'
	expect_equal "$(hops_made portable.stats)" 3 hops
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

# Row 35: an image holds the process's secrets and is code to whoever restores it: for its owner only, never written through a link
# that somebody has put there, and refused when a byte of it is another one or the program is.
quick_anImageIsItsOwnersAndWhole() {
	write_counting_program
	build -O2 counting.c -o counting
	write_hello
	build -O2 hello.c -o hello
	# Descriptors that the test's own caller has left open would be in the way.
	local alone='for d in /proc/self/fd/*; do d=${d##*/}; [ "$d" -le 2 ] || eval "exec $d>&-" 2>/dev/null; done; exec "$@"'
	echo precious >victim
	ln -s victim a.image
	umask 0
	run bash -c "$alone" - env POPCORN_MIGRATE=at:3=image:a.image ./counting
	expect_status 75
	cp out all
	expect_equal "$(stat -c '%F %a' a.image)" 'regular file 600' 'the image'
	expect_equal "$(cat victim)" precious 'the file that a link pointed to'
	local at size before
	size=$(stat -c %s a.image)
	for at in 9 $((size / 2)) $((size - 9)); do
		cp a.image b.image
		before=$(od -An -tu1 -j "$at" -N 1 b.image)
		printf "\\x$(printf %x $((before ^ 1)))" | dd of=b.image bs=1 seek="$at" conv=notrunc status=none
		run bash -c "$alone" - env POPCORN_RESTORE=b.image ./counting
		[ "$status" != 0 ] || fail "an image with another byte at $at of $size is restored"
		[ ! -s out ] || fail "an image with another byte at $at prints $(head -c 100 out)"
	done
	run bash -c "$alone" - env POPCORN_RESTORE=a.image ./hello
	[ "$status" != 0 ] || fail "another program's image is restored"
	[ ! -s out ] || fail "another program's image prints $(head -c 100 out)"
	run bash -c "$alone" - env POPCORN_RESTORE=a.image ./counting
	expect_status 0
	cat out >>all
	expect_same_bytes all counting.expected
}
