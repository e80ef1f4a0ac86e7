# The migration run time: its pure parts on their own, and what must hold when a hop meets trouble.

quick_pureParts() {
	run "$repository/runtime-lib/test/unit/run" "$PWD/unit"
	cat out
	expect_status 0
}

# Row 23: the destination fails after the exec, and the source goes on from what is in memory.
quick_aFailingDestinationGivesTheProcessBack() {
	write_counting_program
	build -O2 counting.c -o counting
	spoil_after_the_trial counting
	run env POPCORN_MIGRATE=at:2=aarch64,at:4=riscv64,at:6=aarch64 POPCORN_STATS="$PWD/counting.stats" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	expect_match err 'cannot go on as aarch64, going back'
	expect_equal "$(hop_sequence counting.stats)" '4 x86_64 riscv64'
	expect_match <(put_off_reasons counting.stats) 'destination'
}

# What a failed hop has done is undone: close-on-exec descriptors live through both execs, and a limit on file sizes kills nobody.
quick_aFailedHopLeavesNothingBehind() {
	take failed.c
	build -O2 failed.c -o failed
	run sh -c 'ulimit -f 1; POPCORN_MIGRATE=at:1=riscv64 ./failed 2>&1 | cat'
	expect_equal "$(cat out)" $'popcorn: no room for the image\n1'
	spoil_after_the_trial failed
	run env POPCORN_MIGRATE=at:1=aarch64 ./failed
	expect_equal "$(cat out)" 1
	expect_match err 'going back'
}

# The image has been read and cannot be loaded: what the source needs to read it again is still there.
full_whatADestinationHasReadGoesBack() {
	take late.c
	"$repository/runtime-lib/test/fault/plant" "$POPCORN_HOME" "$PWD/planted" 4
	POPCORN_HOME=$PWD/planted popcorn_cc=$PWD/planted/bin/popcorn-cc build -O2 late.c -o late
	rm -rf planted
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64 POPCORN_STATS="$PWD/late.stats" ./late
	expect_equal "$status $(cat out)" '0 bytes of a file 1 1'
	expect_match err 'going back: a signal cannot be given its action'
	expect_equal "$(put_off_reasons late.stats)" $'destination\t1'
	expect_equal "$(hops_made late.stats)" 1 hops
}

# Pages behind the end of a mapped file cannot be read, a reserve is larger than the memory there is, and hidden bytes stay hidden.
quick_mapsThatCannotBeReadHop() {
	take maps.c
	build -O2 maps.c -o maps
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/maps.stats" ./maps
	expect_equal "$(cat out)" 'bytes h 0 0'
	expect_equal "$(hops_made maps.stats)" 1 hops
}

# A handler that comes to migration points while thousands of frames are read does not get in the way.
full_handlersDoNotDisturbAHop() {
	take nested.c
	build -O2 nested.c -o nested
	run env POPCORN_MIGRATE=at:30100=aarch64,at:30600=x86_64,at:31100=aarch64,at:31600=x86_64 \
		POPCORN_STATS="$PWD/nested.stats" ./nested
	expect_equal "$(cat out)" 0
	expect_equal "$(hops_made nested.stats)" 4 hops
}

# Row 22: what arrives while a hop is made is delivered once the program is there again.
quick_signalsArriveAroundHops() {
	take ticks.c
	build -O2 ticks.c -o ticks
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/ticks.stats" ./ticks
	expect_status 0
	expect_equal "$(cat out)" '1 0'
	[ "$(hops_made ticks.stats)" -ge 29 ] || fail "only $(hops_made ticks.stats) hops"
}

# Row 25: machine stacks grow by demand, on the way in and when they are rebuilt; there is an end to it.
full_endlessRecursionEndsBySegmentationFault() {
	take endless.c
	build -O1 endless.c -o endless
	run env POPCORN_MIGRATE=at:1000000=aarch64 POPCORN_STATS="$PWD/endless.stats" ./endless
	expect_status 139
	expect_equal "$(hop_sequence endless.stats)" '1000000 x86_64 aarch64'
}

# A hop with much memory moves what is used and skips what is zero.
quick_untouchedMemoryIsNotWritten() {
	take sparse.c
	build -O2 sparse.c -o sparse
	run env POPCORN_MIGRATE=at:1=riscv64 POPCORN_STATS="$PWD/sparse.stats" ./sparse
	expect_equal "$(cat out)" '42 0'
	expect_equal "$(hops_made sparse.stats)" 1 hops
	local bytes
	bytes=$(sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' sparse.stats)
	[ "$bytes" -lt $((4 << 20)) ] || fail "$bytes bytes were written"
}

# State that exec loses holds hops off as long as it is there: each kind on its own, and none after what may hop.
quick_stateThatExecLosesHoldsHopsOff() {
	take lost.c
	build -O2 lost.c -o lost
	local kind reasons=('' kernel kernel kernel kernel kernel kernel shared shared)
	for kind in {1..10}; do
		rm -f lost.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/lost.stats" ./lost $kind
		expect_status 0
		if [ "$kind" -ge 9 ]; then
			expect_equal "$(hops_made lost.stats)" 1 "hops of kind $kind"
		else
			expect_equal "$(hops_made lost.stats)" 0 "hops of kind $kind"
			expect_match <(put_off_reasons lost.stats) "${reasons[$kind]}"
		fi
	done
}

# PATH may be longer than what is kept of it.
quick_aLongSearchPathIsCut() {
	write_counting_program
	build -O2 counting.c -o counting
	local long
	long=$(printf '%05000d' 0)
	run env PATH="$PATH:/$long" POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/counting.stats" ./counting
	expect_same_bytes out counting.expected
	expect_equal "$(hops_made counting.stats)" 1 hops
}

# Each line has the time of day and the time since the process began; a signal that ends the program has a line, too.
quick_statisticsTellTheEnd() {
	take ends.c
	build -O1 --popcorn-points=none ends.c -o ends
	local isa number
	# ends STATUS EVENT NUMBER ARGUMENT...: the one line says which signal it was, or which status.
	ends() {
		local expected=$1 event=$2 number=$3
		shift 3
		rm -f ends.stats
		# A shell between them makes a status of a signal.
		run env POPCORN_MIGRATE=start:$isa POPCORN_STATS="$PWD/ends.stats" sh -c 'ulimit -c 0; ./ends "$@"; exit $?' - "$@"
		expect_status "$expected"
		expect_equal "$(json ends.stats 'del(.pid, .time_us, .run_us)' -cS)" \
			"$(jq -ncS --arg isa $isa "{event: \"$event\", isa: \$isa, ${event/exit/status}: $number, points: 1, hops: 0, put_off: {}}")"
		expect_json ends.stats '.pid > 0 and .time_us > 1e15 and .run_us >= 0'
	}
	for isa in "${isas[@]}"; do
		for number in 1 2 15 10 14 24; do
			ends $((128 + number)) signal $number $number send
		done
		ends 134 signal 6 0 abort
		ends 139 signal 11 0 fault
		ends 139 signal 11 11 send
		# Those that do not end it, and one with a handler of its own.
		for number in 17 18 23 28; do
			ends 0 exit 0 $number send
		done
		ends 15 exit 15 -15 send
	done
	isa=x86_64
	ends 139 signal 11 0 deep
	# After a hop, too; and without statistics the kernel alone ends it.
	rm ends.stats
	run env POPCORN_MIGRATE=at:1=riscv64 POPCORN_STATS="$PWD/ends.stats" sh -c './ends 15 send; exit $?'
	expect_status 143
	expect_json ends.stats '.event == "hop" and .time_us > 1e15 and .run_us >= 0'
	expect_json ends.stats '.event == "signal" and .isa == "riscv64" and .signal == 15 and .points == 1 and .hops == 1'
	run sh -c './ends 15 send; exit $?'
	expect_status 143
}

# A file that cannot be written is an error before the program does anything.
quick_statisticsThatCannotBeWrittenAreAnError() {
	build_counting
	local long
	long=$(printf '%05000d' 0)
	run env POPCORN_STATS=nowhere/counting.stats ./counting
	expect_status 125
	[ ! -s out ] || fail 'the program has begun'
	expect_match err '^popcorn: error: POPCORN_STATS: nowhere/counting.stats: No such file or directory \(ENOENT\)$'
	run env POPCORN_STATS=. ./counting
	expect_status 125
	expect_match err 'Is a directory \(EISDIR\)$'
	run env POPCORN_STATS="/$long" ./counting
	expect_status 125
	expect_match err 'Filename too long \(ENAMETOOLONG\)$'
	run "$popcorn" run --stats=nowhere/counting.stats ./counting
	expect_status 125
	run env POPCORN_STATS=/dev/full ./counting
	expect_status 0
	expect_same_bytes out counting.expected
}

# Whatever an emulator prints, the answer of a trial is the destination's own.
quick_onlyTheDestinationAnswersATrial() {
	build_counting
	emulator talks <<-E
		echo ready; echo ready >&2
		exec $(command -v qemu-aarch64-static) "\$@"
	E
	emulator lies <<-'E'
		echo ready; echo ready >&2
		exit 0
	E
	emulator chats <<-E
		head -c 200000 /dev/zero | tr '\0' x
		exec $(command -v qemu-aarch64-static) "\$@"
	E
	local name
	for name in talks chats; do
		rm -f counting.stats
		run env POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/counting.stats" POPCORN_QEMU_aarch64="$PWD/$name" ./counting
		expect_status 0
		expect_equal "$(hops_made counting.stats)" 1 "hops by an emulator that $name"
	done
	schedule=every:1,start:x86_64 goes_on destination 'no hop to aarch64: ready' POPCORN_QEMU_aarch64="$PWD/lies" POPCORN_QEMU_riscv64="$PWD/lies"
}
