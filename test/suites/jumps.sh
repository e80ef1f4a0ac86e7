# setjmp and longjmp: what the cases of these names do not show.

# A buffer of nobody who still runs ends the program aloud: never filled, of a function that returned, was jumped over, or ran in
# another's place.
quick_aBufferOfNobodyIsRefused() {
	take stale.c
	build -O2 stale.c -o stale
	local kind schedule
	for schedule in every:9 every:1,start:aarch64; do
		for kind in 1 2 3 4; do
			run env POPCORN_MIGRATE=$schedule ./stale $kind
			expect_status 134
			expect_match err 'error: longjmp: no function that is still running has called setjmp with this buffer'
		done
		run env POPCORN_MIGRATE=$schedule ./stale 5
		expect_status 5
	done
}

# Each name of setjmp, buffers of each kind of memory, one hop and five hops before the jump, through many frames, in a loop, nested; values
# that do not change, volatile ones that do, and plain ones that do, which are as on one ISA alone.
quick_everyKindOfJumpAfterOneAndAfterFiveHops() {
	take matrix.c
	local level schedule
	for level in -O0 -O2; do
		build $level --popcorn-points=none matrix.c -o matrix
		run ./matrix
		expect_status 0
		cp out matrix.expected
		expect_match out '^heap 40: 0 40000120 13.333 changed 0 plain 1$'
		expect_match out '^heap 40: 1 40000120 13.333 changed 10 plain'
		expect_match out '^heap 40: 5 40000120 13.333 changed 20 plain'
		expect_match out '^loop 303$'
		for schedule in every:1,start:x86_64 every:1,reverse,start:riscv64; do
			rm -f matrix.stats
			run env POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/matrix.stats" ./matrix
			expect_status 0
			expect_same_bytes out matrix.expected "output at $level under $schedule"
			expect_equal "$(hops_made matrix.stats) $(points_passed matrix.stats) $(put_off_reasons matrix.stats)" '54 54 '
		done
	done
}

# longjmp is a function like any other, and may be called by a pointer.
quick_longjmpHasAnAddress() {
	take pointer.c
	build -O2 pointer.c -o pointer
	prints_under pointer every:1 '0 1 2 ' 3
}

# A destination that gives the process back: the slots are written anew where it came from.
quick_aJumpAfterAFailedHop() {
	take failed.c
	build -O2 failed.c -o failed
	spoil_after_the_trial failed
	run env POPCORN_MIGRATE=at:1=aarch64 ./failed
	expect_match err 'going back'
	expect_status 0
	expect_equal "$(tr '\n' ' ' <out)" '0 1 2 '
}

# Threads have buffers of their own, a child of fork has its parent's; the main thread hops before and after.
quick_threadsAndChildrenJump() {
	take many.c
	build -O2 many.c -o many -lpthread
	prints_under many every:1,start:riscv64 '0 120076 1 120076 13 120076 ' 3
}

# A million calls of setjmp, in a loop and in functions that return or are left, take no memory that stays.
quick_jumpSlotsAreNotKept() {
	take memory.c
	build -O2 memory.c -o memory
	run ./memory
	expect_equal "$(cat out)" 0 'pages more after a million calls'
}
