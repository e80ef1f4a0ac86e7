# A large program is generated in parts, for several processors and with less memory: the same sites, symbols and output
# as in one.

# in_parts BLOCKS ARGUMENT...: a link in parts of at least so many blocks.
in_parts() {
	local blocks=$1
	shift
	POPCORN_JAVA_OPTIONS=-Dpopcorn.part.blocks=$blocks build "$@"
}

# Constructors, aliases, thread-local and weak symbols, static functions that are called as libc's.
write_program() {
	cat >program.c <<-'C'
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>

		static _Thread_local int depth = 3;
		static const char words[][24] = {"one", "two", "three of the constants", "four"};
		__attribute__((weak)) int optional(void);
		__attribute__((visibility("hidden"))) int hidden_count;
		static int order;

		__attribute__((constructor(200), noinline)) static void second(void) { order = order * 10 + 2; }
		__attribute__((constructor(101), noinline)) static void first(void) { order = order * 10 + 1; }

		static __attribute__((noinline)) long own_labs(long value) __asm__("labs");
		static long own_labs(long value) { return value < 0 ? 1000 - value : 1000 + value; }

		__attribute__((noinline)) int real_name(int value) { hidden_count++; return value * 3 + depth; }
		int other_name(int value) __attribute__((alias("real_name")));

		static __attribute__((noinline)) int compare(const void *a, const void *b)
		{
			return strcmp(a, b);
		}

		__attribute__((noinline)) static int walk(int n)
		{
			int sum = 0;
			for (int i = 0; i < n; i++)
				sum += i % 3 ? other_name(i) : real_name(i) + walk(n / 2);
			return sum;
		}

		int main(void)
		{
			char sorted[sizeof words];
			memcpy(sorted, words, sizeof words);
			qsort(sorted, 4, 24, compare);
			printf("%s %s %d %d\n", sorted, sorted + 72, order, optional ? 1 : 0);
			depth++;
			printf("%d %d %ld %ld %ld\n", walk(12), hidden_count, own_labs(-5), own_labs(5), strtol("12", NULL, 10));
			return 0;
		}
	C
}

quick_partsMakeTheSameProgram() {
	write_program
	build -O2 program.c -o whole -Wl,-Map=whole.map
	in_parts 5 -O2 program.c -o parts -Wl,-Map=parts.map
	run env POPCORN_JAVA_OPTIONS=-Dpopcorn.part.blocks=5 "$popcorn_cc" -v -O2 program.c -o parts
	expect_status 0
	[ "$(grep -c llvm-extract err)" -ge 2 ] || fail 'the program was made in one part'
	# Functions with an alias lie in the first part; all other names are where they were, or behind these.
	expect_equal "$(sed 's/.* //' parts.map | sort | md5sum)" "$(sed 's/.* //' whole.map | sort | md5sum)" 'names in the map'
	run ./whole
	expect_status 0
	cp out whole.out
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_STATS="$PWD/$isa.stats" POPCORN_MIGRATE=start:$isa,hops:20 ./parts
		expect_status 0
		expect_same_bytes whole.out out
		[ "$(hops_made "$isa.stats")" -gt 0 ] || fail "no hop from $isa"
	done
	run "$popcorn" check parts
	expect_status 0
	# What was static is no symbol that a program exports.
	expect_match <("$llvm/llvm-readelf" --symbols parts) 'LOCAL +(DEFAULT|HIDDEN) .* walk$'
	in_parts 5 -O2 program.c -o again
	expect_same_bytes parts again
	expect_same_bytes parts.riscv64 again.riscv64
}

quick_casesInParts() {
	local name
	declare -A schedules=([malloc-tree]=hops:30 [many-values]=every:1)
	for name in "${!schedules[@]}"; do
		in_parts 40 -O2 "$(case_source "$name")" -o parts
		build -O2 "$(case_source "$name")" -o whole
		run ./whole
		cp out whole.out
		run env POPCORN_STATS="$PWD/$name.stats" POPCORN_MIGRATE="${schedules[$name]}" ./parts
		expect_status 0
		expect_same_bytes whole.out out
		[ "$(hops_made "$name.stats")" -ge 10 ] || fail "fewer than ten hops of $name"
	done
}

quick_debugInformationDoesNotChangeTheCodeOfParts() {
	in_parts 40 -O2 "$samples/malloc-tree/malloc-tree.c" -o plain
	in_parts 40 -O2 -g "$samples/malloc-tree/malloc-tree.c" -o debug
	local file
	for file in plain debug; do
		"$llvm/llvm-objcopy" --only-section=.text -O binary $file $file.text
	done
	expect_same_bytes plain.text debug.text 'text with and without -g'
	run "$popcorn" check debug
	expect_status 0
}
