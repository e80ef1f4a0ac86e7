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
	for suffix in "${suffixes[@]}"; do
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
	take one.c
	take two.c
	build -g -O2 one.c two.c -o both
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./both
		expect_equal "$(cat out)" '1 10'
	done
}

# Row 30: what LLVM makes of these calls late must be linked already; -Os prefers other forms than -O3.
quick_lateLibraryCallsNeedNoNewSymbols() {
	take late.c
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
	take folded.c
	local level
	for level in -O0 -O2; do
		build $level folded.c -o folded -lm
		run ./folded
		expect_equal "$(cat out)" '1 1 1 1 1 1' "folded and computed values at $level"
	done
}

# Row 16: a pointer to a function that each ISA has at a place of its own cannot be made; those of libc have one address everywhere.
quick_addressesOfNativeFunctionsFailTheBuild() {
	take native.c
	run "$popcorn_cc" -O2 native.c -o native
	expect_status 1
	expect_match err "^popcorn-cc: error: 'table' holds the address of 'setjmp', which differs from ISA to ISA"
	expect_no_file native
	take portable.c
	build -O2 -fno-builtin portable.c -o portable
	run env POPCORN_MIGRATE=every:1,start:riscv64 POPCORN_STATS="$PWD/portable.stats" ./portable
	expect_status 0
	expect_equal "$(tr '\n' ';' <out)" 'abc 1 1;abcd 1 1;abcde 1 1;'
	expect_equal "$(hops_made portable.stats)" 3 hops
}

# Row 13: only the main thread has an id that an exec keeps; one that outlives it never hops, whatever it holds.
quick_aThreadThatOutlivesMainKeepsItsId() {
	take outlives.c
	build -D_GNU_SOURCE outlives.c -o outlives
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/outlives.stats" ./outlives
	expect_status 0
	expect_equal "$(sort out | uniq -c | tr -s ' ')" ' 5 1 0'
	expect_match <(put_off_reasons outlives.stats) '^thread'
	expect_equal "$(hops_made outlives.stats)" 1 hops
}

# Buffers of stdio move as memory: neither a hop nor the end of the process writes what the program has not flushed.
quick_nothingIsFlushedByAHop() {
	take unflushed.c
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
	take pages.c
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
