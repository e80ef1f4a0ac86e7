# Machine stacks and data stacks at a hop: rows of docs/hazards.md that no case shows by its output.

# Row 15: collectors and depth checks see the data stack; what would name the machine stack is 0 everywhere, and the user is told.
quick_stackAddressesAreThoseOfTheDataStack() {
	take stack.c
	local level isa
	for level in -O0 -O2; do
		run "$popcorn_cc" $level stack.c -o stack
		expect_status 0
		expect_match err "^stack\.c:21(:[0-9]+)?: warning: a return address in 'main' reads as 0"
		expect_match err "^stack\.c:22(:[0-9]+)?: warning: the frame address of a caller in 'main' reads as 0"
		expect_no_match err ':(11|15)(:[0-9]+)?: warning'
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
	take unknown.c
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
	take tall.c
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
	take steps.c
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
	take pinned.c
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
	take runaway.c
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
