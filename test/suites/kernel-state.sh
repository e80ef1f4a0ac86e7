# What the kernel keeps of a process is the same after a hop, and a trial changes none of it.

# Row 22: the child of a trial is nobody's business, whatever the program does with its own children.
quick_theProgramSeesNothingOfATrial() {
	take family.c
	build -O2 family.c -o family
	printf '0 1\n1 7\n1 9\n1 8 1\n1\n' >family.expected
	local isa
	for isa in "${isas[@]}"; do
		rm -f family.stats
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/family.stats" ./family
		expect_status 0
		expect_same_bytes out family.expected "family from $isa on"
		[ "$(hops_made family.stats)" -ge 8 ] || fail "$(hops_made family.stats) hops"
	done
}

# What an exec would lose holds hops off, and no longer than it is there.
quick_stateThatIsGoneNoLongerHoldsHopsOff() {
	take gone.c
	build -O2 gone.c -o gone
	local kind
	for kind in {1..12} 19 {21..27} 29; do
		rm -f gone.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/gone.stats" ./gone "$kind"
		expect_status 0
		if [ "$kind" -lt 20 ]; then
			expect_equal "$(hops_made gone.stats)" 1 "hops of kind $kind"
		else
			expect_equal "$(hops_made gone.stats)" 0 "hops of kind $kind"
		fi
	done
}

# Row 22: what docs/state-across-a-hop.md says of each state, after a hop from each ISA to each other.
quick_theKernelsStateIsTheSameAfterEachHop() {
	take state.c
	build -O2 state.c -o state
	local line='1 110 11 11 1 renamed 11 101 311 1 411 1' isa
	printf '1\n1\n%s\n%s\n%s\n33\n' "$line" "$line" "$line" >state.expected
	for isa in "${isas[@]}"; do
		rm -rf below marked state.stats
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/state.stats" ./state
		expect_status 0
		expect_same_bytes out state.expected "state from $isa on"
		expect_equal "$(hops_made state.stats)" 3 hops
		expect_match <(put_off_reasons state.stats) '^pending signal	1$'
	done
}

# What one ISA cannot have, no ISA has: seccomp, options of prctl, protection keys, the last signals.
quick_whatOneIsaCannotHaveIsRefusedOnEach() {
	take refused.c
	build -O1 refused.c -o refused --popcorn-points=none
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./refused
		expect_status 0
		mv out "alone-$isa"
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/$isa.stats" ./refused
		expect_status 0
		mv out "hops-$isa"
		expect_equal "$(hops_made "$isa.stats")" 4 "hops from $isa on"
		expect_same_bytes "alone-$isa" alone-x86_64
		expect_same_bytes "hops-$isa" alone-x86_64
	done
	expect_no_match alone-x86_64 '(SECCOMP|seccomp|PR_...?_MM|TSC|AUXV|pkey|rseq|prctl.9999).*: done'
	expect_match alone-x86_64 'SET_SECCOMP, 2.*: Invalid argument'
	expect_match alone-x86_64 '^35 to 59, 25$'
	expect_equal "$(grep -c '^handled 59$' alone-x86_64)" 12 'signals handled'
	expect_no_match alone-x86_64 '^handled 6'
	expect_equal "$(grep -c 'kill(getpid(), number): done' alone-x86_64)" 4 'signals that can be sent'
}

# An exec that raises privileges does not begin the program anew, neither for a trial nor for a hop.
quick_aHandOverAtRaisedPrivilegesFails() {
	[ "$(id -u)" = 0 ] || skip 'only root can make a set-user-id program of another user'
	take begins.c
	build -O1 begins.c -o begins
	chown 65534 begins
	chmod u+s begins
	local handover
	for handover in 3 check:3 nothing; do
		run env POPCORN_HANDOVER=$handover ./begins
		expect_status 125
		[ ! -s out ] && [ ! -e log ] || fail "main has begun with $handover"
		expect_match err 'raised privileges'
	done
	touch log
	chmod 666 log
	run env POPCORN_MIGRATE=at:1=x86_64 POPCORN_STATS="$PWD/begins.stats" qemu-aarch64-static ./begins.aarch64
	expect_status 0
	expect_equal "$(cat out log | paste -sd' ')" 'ends begins'
	expect_match err 'no hop to x86_64: .*raised privileges'
	expect_match <(put_off_reasons begins.stats) '^destination	1$'
}

quick_aTimerGoesOnWhateverAnImageIsTried() {
	take timer.c
	build -O1 timer.c -o timer --popcorn-points=none
	# The image is made at a later point.
	image_run 75 POPCORN_MIGRATE=at:1=image:timer.image POPCORN_STATS="$PWD/timer.stats" ./timer
	expect_equal "$(cat out)" ticks
	expect_json timer.stats '.event == "image"'
	local isa
	for isa in "${isas[@]}"; do
		image_run 0 POPCORN_RESTORE=timer.image POPCORN_MIGRATE=start:$isa ./timer
		expect_equal "$(cat out)" ticks "from the image on $isa"
	done
}

# Their pages are those of the portable machine, also where the kernel's are smaller; they hold hops off until they are detached.
quick_sharedSegmentsHavePortablePages() {
	take segments.c
	build -O1 segments.c -o segments
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/$isa.stats" ./segments
		expect_status 0
		expect_no_match out failed
		expect_equal "$(wc -l <out)" 12 lines
		[ "$(hops_made $isa.stats)" -ge 3 ] || fail "$(hops_made $isa.stats) hops from $isa on"
	done
}

# Neither the signal of the program's own file is lost, nor does it get one of an image that does not fit.
quick_anImageThatDoesNotFitLeavesSignalsAsTheyWere() {
	take size-signal.c
	build -O1 size-signal.c -o size-signal --popcorn-points=none
	run env POPCORN_MIGRATE=every:1 ./size-signal
	expect_status 0
	expect_equal "$(paste -sd' ' out)" '0 1'
	expect_match err 'no room for the image'
}
