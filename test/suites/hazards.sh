# Rows of the list of hazards that no case shows by its output; docs/hazards.md has the whole table.

# Row 4: every site of the catalog is in each ISA's table, also where the program was compiled without optimization.
quick_sitesAreTheSameOnEveryIsaWithoutOptimization() {
	build_case pointers-to-locals -O0
	run "$popcorn" inspect pointers-to-locals --json
	expect_status 0
	local isa
	for isa in "${isas[@]}"; do
		json out ".[] | select(.isa == \"$isa\").sites[].id" | sort >$isa.sites
		[ -s $isa.sites ] || fail "no site on $isa"
		expect_same_bytes $isa.sites x86_64.sites "sites on $isa"
		expect_equal "$(uniq -d $isa.sites | wc -l)" 0 "sites that stand twice on $isa"
	done
}

# Row 7: complex arithmetic comes from portable code, and no floating-point routine of libgcc is linked but the soft quad ones.
quick_noNativeFloatingPointRoutines() {
	build_case complex -O2
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

# Row 9: fast-math flags that come from the user, at link or at compile time, after ours.
quick_fastMathAtLinkTimeChangesNothing() {
	local isa
	build_case fast-math -O3 -ffast-math -ffp-contract=fast -funsafe-math-optimizations
	for isa in "${isas[@]}"; do
		run_case fast-math "count,start:$isa" "$isa.stats"
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
					least == MINSIGSTKSZ, place % 65536);
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
