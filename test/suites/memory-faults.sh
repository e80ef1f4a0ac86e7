# Memory that cannot be read, before a hop or in the middle of one, puts the hop off; the program is unharmed.

# Guard pages of madvise are lost by an exec: hops wait until they are removed or unmapped.
quick_guardPagesPutHopsOffUntilTheyAreGone() {
	take guard.c
	build -O1 guard.c -o guard
	local way hops
	for way in 1 2 3 4; do
		hops=$((way == 4 ? 0 : 1))
		rm -f guard.stats
		run env POPCORN_MIGRATE=at:1=aarch64,at:1000000=riscv64 POPCORN_STATS="$PWD/guard.stats" ./guard $way
		expect_equal "$status $(tr '\n' ' ' <out)" '0 guarded full empty ' "what is printed, way $way"
		expect_equal "$(hops_made guard.stats)" $hops "hops, way $way"
		expect_match <(put_off_reasons guard.stats) '^kernel state	1$'
	done
}

# What nobody knows of before the read: a fault in the middle of it puts the hop or the image off, and what was hidden is hidden again.
quick_memoryThatCannotBeReadPutsTheHopOff() {
	take unreadable.c
	build -O1 unreadable.c -o unreadable
	local schedule
	for schedule in at:1=aarch64 "at:1=image:$PWD/image"; do
		rm -f unreadable.stats
		image_run 0 POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/unreadable.stats" ./unreadable
		expect_equal "$(tr '\n' ' ' <out)" 'hidden full hidden 1 ' "what is printed under $schedule"
		expect_match err '^popcorn: .*memory of the program cannot be read'
		expect_equal "$(hops_made unreadable.stats)" 0 hops
		expect_no_file image
	done
	run env POPCORN_PROBE="$PWD/probe" POPCORN_PROBE_POINTS=memory ./unreadable
	expect_equal "$status $(tr '\n' ' ' <out)" '0 hidden full hidden 1 ' 'what is printed with probes'
	expect_json probe '.event == "point" and .static and .memory == "unreadable"'
}
