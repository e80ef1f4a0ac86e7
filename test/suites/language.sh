# What C and its compilers offer beside plain code: large atomic objects, the floating-point environment in every
# operation, questions about the machine, back-traces by name, headers.

programs=$repository/test/cases/language

# prints_the_same PROGRAM [N]: on every ISA alone and when it hops at each N-th point, after which it has hopped.
prints_the_same() {
	local schedule
	rm -f expected
	for schedule in "${isas[@]/#/count,start:}" every:${2-1}; do
		run env POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/$1.stats" "./$1"
		expect_status 0
		[ -e expected ] || cp out expected
		expect_same_bytes out expected "output of $1 under $schedule"
	done
	[ "$(hops_made "$1.stats")" -ge 4 ] || fail "$(hops_made "$1.stats") hops of $1"
}

# Each size, threads, forks, signals and cancellation: libc.atomics.
quick_largeAtomicObjectsHop() {
	local level
	for level in -O0 -O2; do
		build $level -Wno-atomic-alignment "$programs/atomic.c" -o atomic -latomic
		prints_the_same atomic
		expect_equal "$(tail -n 1 expected)" '12 -16 6 4 7 9' 'last line'
	done
}

# vectors_c: a program with every element type in each other width; two elements at least, but of bits. LLVM's aarch64 back end has
# no more than 1024 bits of those.
vectors_c() {
	local type bits width longest number=0
	printf '#include <popcorn.h>\n#include <stdarg.h>\n#include <stdio.h>\n'
	while read -r bits longest type; do
		for ((width = 16; width <= longest; width *= 4)); do
			[ $((width / bits)) -ge 2 ] || continue
			number=$((number + 1))
			printf '#define VECTOR vector_%s\n#define ELEMENT %s\n#define NAME "%s"\n#define COUNT %s\n' $number "$type" "$type" $((width / bits))
			[ "$bits" != 1 ] || printf '#define NOT_VARIABLE\n'
			printf '#include "vector.h"\n'
		done
	done <<-'TYPES'
		8 4096 signed char
		16 4096 short
		32 4096 int
		64 4096 long
		16 4096 _Float16
		16 4096 __bf16
		32 4096 float
		64 4096 double
		1 1024 _Bool
	TYPES
	printf 'int main(void)\n{\n'
	for ((; number > 0; number--)); do
		printf '\ttest_vector_%s();\n' $number
	done
	printf '\treturn 0;\n}\n'
}

# -w: no two compilers pass wide vectors alike, and clang says so.
full_vectorsOfEveryWidthAndElementHop() {
	vectors_c >vectors.c
	build -O2 -w -I "$programs" vectors.c -o vectors
	prints_the_same vectors 60
	[ "$(wc -l <expected)" -eq 35 ] || fail "$(wc -l <expected) lines"
}

# Nothing is refused under FENV_ACCESS, and every ISA gives one result in every rounding mode.
quick_constrainedOperationsAgree() {
	local level
	for level in -O0 -O2; do
		build $level "$programs/strict-math.c" -o strict-math -lm
		prints_the_same strict-math
		expect_match expected '^fmax 0x1\.4p\+1 0$'
		expect_match expected '^log 0 -inf 8$'
		expect_match expected '^roundeven 0x1\.8p\+2 0$'
		expect_equal "$(grep '^divide' expected | sort -u)" 'divide inf 8'
		[ "$(grep '^sin' expected | sort -u | wc -l)" -le 4 ] || fail 'sine'
	done
	build -O2 -ffp-model=strict "$programs/strict-math.c" -o strict-math -lm
	prints_the_same strict-math
}

quick_questionsAboutTheMachine() {
	take asks.c
	local level
	for level in -O0 -O2; do
		build $level asks.c -o asks
		prints_the_same asks
		expect_equal "$(tr '\n' ';' <expected)" '1 1;1 1 1 2 2.5;1 1 1 2 3.5;1 1 1 2 4.5;1 1 1 2 5.5;'
	done
}

# names_of PROGRAM: for each address in the file out its function, by the debug information of the ISA's executable.
names_of() {
	while read -r line; do
		case $line in
		0x*) "$llvm/llvm-symbolizer" --obj="$1" --functions=linkage "$line" | grep -v '[:/]' | grep . ;;
		*) echo "= $line" ;;
		esac
	done <out | sed 's/\.popcorn_resume$//' | tr '\n' ' '
}

# Before a hop, after one, and where the walk itself hops.
full_backTracesNameTheFrames() {
	local level isa names
	for level in -O0 -O2; do
		build $level -g "$programs/backtrace.c" -o backtrace
		for isa in "${isas[@]}"; do
			run env POPCORN_MIGRATE=start:$isa ./backtrace
			expect_status 0
			tail -n 1 out >symbols
			expect_match symbols '^.*backtrace\S* \[0x[0-9a-f]+\]$'
			sed -i '$d' out
			names=$(names_of backtrace$([ $isa = "$(uname -m)" ] || echo .$isa))
			echo "$names"
			[[ $names == '= unwind innermost recursive recursive recursive recursive main '* ]] || fail "frames on $isa: $names"
			[[ $names == *'= qsort compare '*' main '*'= handler handler '* ]] || fail "frames on $isa: $names"
		done
		# Every walk is made; after a hop the addresses are those of the ISA that runs.
		run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./backtrace
		expect_status 0
		expect_equal "$(grep -c '^unwind$' out)" 2
		run env POPCORN_MIGRATE=at:1=aarch64 ./backtrace
		expect_status 0
		sed -i '$d' out
		names=$(names_of backtrace.aarch64)
		echo "$names"
		[[ $names == *'= unwind innermost recursive recursive recursive recursive main '*'= handler handler '* ]] || fail "frames after a hop: $names"
	done
	[ "$(hops_made stats)" -ge 10 ] || fail "$(hops_made stats) hops"
}

# Sources for gcc that are compiled with tables of exceptions, for clean-ups that never happen in C.
quick_tablesOfExceptionsAreLinked() {
	take cleans.c
	build -O2 -fexceptions cleans.c -o cleans
	prints_the_same cleans
	expect_equal "$(head -n 2 expected)" $'called\nclean 5'
}

quick_headersKnowC23() {
	build -std=c23 -pedantic-errors -Wall -Werror -O2 "$programs/c23.c" -o c23
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./c23
		expect_status 0
		expect_equal "$(tr '\n' ';' <out)" '1 1 42 1 6;7 32 8 3;16 4 0 4;8 64 1 0;'
	done
	# Older standards are as they were.
	local standard
	for standard in c89 c99 c11 gnu17; do
		take earlier.c
		build -std=$standard -pedantic-errors -Wall -Werror -c earlier.c
	done
}

# Found by no check, so that sources take their generic path; one error and the way out where they do not ask.
quick_headersOfOneIsaAreNotThere() {
	local header
	for header in immintrin.h emmintrin.h x86intrin.h x86gprintrin.h cpuid.h arm_neon.h arm_acle.h riscv_vector.h altivec.h; do
		printf '#if __has_include(<%s>)\n#error found\n#endif\n' $header >asks.c
		build -c asks.c
		printf '#include <%s>\n__m128i a; int32x4_t b; vint32m1_t c; int f(void) { return _mm_crc32_u8(1, 2); }\n' $header >includes.c
		refused "^includes\.c:1:10: fatal error: '$header' file not found" includes.c
		expect_equal "$(grep -c 'error:' err)" 1 'errors'
		expect_match err "^popcorn-cc: note: '$header' exists on one ISA only: leave it out where __popcorn__ is defined, or .*--popcorn-native=FILE"
	done
	echo '#include <nowhere.h>' >includes.c
	refused "'nowhere.h' file not found" includes.c
	expect_no_match err 'one ISA only'
	# Native parts have them.
	take part.c
	printf 'int part(void);\nint main(void) { return part(); }\n' >main.c
	build main.c --popcorn-native=part.c -o main
}

# Macros of musl's headers that hold a long long.
quick_headersAreQuietInC89() {
	take old.c
	build -std=c89 -pedantic-errors -Wall -Werror -D_GNU_SOURCE -c old.c
}
