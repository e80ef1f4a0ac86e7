# How much a hop can carry, and how often: a million frames, 2 GiB of heap, 1,100 hops.

# In 2 GiB of addresses, emulator included, and with the kernel's usual limit for stacks.
full_aMillionFramesHop() {
	take deep.c
	build -O1 deep.c -o deep
	run bash -c 'ulimit -s 8192; ulimit -v 2097152; exec ./deep' </dev/null
	expect_equal "$(cat out)" 1000000
	export POPCORN_MIGRATE=at:1000002=aarch64,at:1000003=riscv64,at:1000004=x86_64 POPCORN_STATS=$PWD/deep.stats
	run bash -c 'ulimit -s 8192; ulimit -v 2097152; exec ./deep'
	expect_equal "$(cat out)" 1000000
	expect_equal "$(hops_made deep.stats)" 3 hops
	[ "$(json_count deep.stats '.event == "hop" and .frames > 1000000')" = 3 ] || fail 'fewer frames'
}

full_aHeapOf2GiBHops() {
	take heap.c
	build -O2 heap.c -o heap
	run env POPCORN_MIGRATE=at:5000=aarch64 POPCORN_STATS="$PWD/heap.stats" ./heap
	expect_equal "$(cat out)" '1 0'
	expect_equal "$(hops_made heap.stats)" 1 hops
	[ "$(json heap.stats 'select(.event == "hop").bytes')" -gt $((1 << 31)) ] || fail 'not all of the heap was written'
}

# Each with a page that is touched and a guard: 40,000 maps of the kernel.
full_twentyThousandMapsHop() {
	take blocks.c
	build -O2 blocks.c -o blocks
	run env POPCORN_MIGRATE=at:50000=aarch64,at:50001=x86_64 POPCORN_STATS="$PWD/blocks.stats" ./blocks
	expect_equal "$(cat out)" 10000
	expect_equal "$(hops_made blocks.stats)" 2 hops
	[ "$(sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' blocks.stats | sort -n | tail -n 1)" -lt 90000000 ] || fail "$(cat blocks.stats)"
}

# measure PROCESS: maps, descriptors and resident KiB, if it runs without an emulator.
measure() {
	[ "$(readlink "/proc/$1/exe")" = "$PWD/many" ] || return 0
	echo "$(wc -l <"/proc/$1/maps") $(find "/proc/$1/fd" -type l | wc -l) $(awk '/^VmRSS/ { print $2 }' "/proc/$1/status")"
}

# Looked at from outside, where the program waits for a line, each time that it is on the machine's own ISA.
full_aThousandHopsLeaveNothingBehind() {
	take many.c
	build -O2 many.c -o many
	local line process status=0
	mkdir temporary
	coproc MANY { exec env TMPDIR="$PWD/temporary" POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/many.stats" timeout 900 ./many 2>err; }
	process=$MANY_PID
	while read -r line <&"${MANY[0]}"; do
		sleep 0.02
		measure "$(pgrep -P "$process" || echo "$process")" >>sizes
		printf x >&"${MANY[1]}" 2>/dev/null || break
	done
	wait "$process" || status=$?
	expect_equal "$status" 0 status
	[ "$(hops_made many.stats)" -ge 1000 ] || fail "only $(hops_made many.stats) hops"
	[ "$(wc -l <sizes)" -ge 5 ] || fail "looked at $(wc -l <sizes) times"
	cat sizes
	expect_equal "$(tail -n 1 sizes | cut -d ' ' -f 1-2)" "$(head -n 1 sizes | cut -d ' ' -f 1-2)" 'maps and descriptors'
	[ "$(tail -n 1 sizes | cut -d ' ' -f 3)" -le $(($(head -n 1 sizes | cut -d ' ' -f 3) + 256)) ] || fail "memory grew: $(head -n 1 sizes), then $(tail -n 1 sizes)"
	expect_folder temporary
}

# What an arrival keeps in mind lies beside the stack that the kernel makes, which is as small as the user likes.
quick_aSmallStackBearsHopsAndRestores() {
	take sum.c
	run "$popcorn_cc" -O1 --popcorn-response=0 sum.c -o sum
	expect_status 0
	run bash -c 'ulimit -s 64; POPCORN_MIGRATE=every:500000 POPCORN_STATS=stats ./sum'
	expect_status 0
	expect_equal "$(cat out)" 7999998000000
	expect_equal "$(hops_made stats)" 8 hops
	run bash -c 'ulimit -s 64; POPCORN_MIGRATE=at:1000=image:sum.image ./sum'
	expect_status 75
	run bash -c 'ulimit -s 64; POPCORN_RESTORE=sum.image ./sum'
	expect_status 0
	expect_equal "$(cat out)" 7999998000000
}
