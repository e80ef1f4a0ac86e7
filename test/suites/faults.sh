# Hops that meet trouble: the program goes on where it is with right output, the statistics name the reason, and one message says why.

# goes_on REASON MESSAGE [VARIABLE=VALUE...]: the counting program does not hop to aarch64.
goes_on() {
	local reason=$1 message=$2
	shift 2
	rm -f counting.stats
	run env POPCORN_MIGRATE=every:1,start:x86_64 POPCORN_STATS="$PWD/counting.stats" "$@" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	expect_match err "$message"
	expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
	expect_match <(put_off_reasons counting.stats) "^$reason	"
	expect_equal "$(hops_made counting.stats)" 0 hops
}

# emulator NAME: makes an executable script ./NAME, its text from the standard input.
emulator() {
	{
		echo '#!/bin/sh'
		cat
	} >"$1"
	chmod +x "$1"
}

counting() {
	write_counting_program
	build -O1 counting.c -o counting
}

# Row 23: what the destination or its emulator may do in the trial.
quick_aDestinationThatFailsTheTrialIsNotGoneTo() {
	counting
	emulator crashes <<<'kill -SEGV $$'
	goes_on destination 'no hop to aarch64: it is killed by signal 11' POPCORN_QEMU_aarch64="$PWD/crashes"
	emulator killed <<<'kill -KILL $$'
	goes_on destination 'killed by signal 9' POPCORN_QEMU_aarch64="$PWD/killed"
	emulator complains <<<'echo one; echo two: no such thing >&2; exit 3'
	goes_on destination 'no hop to aarch64: two: no such thing$' POPCORN_QEMU_aarch64="$PWD/complains"
	emulator silent <<<'exit 3'
	goes_on destination 'status 3' POPCORN_QEMU_aarch64="$PWD/silent"
	emulator chatty <<<'yes 2>/dev/null | head -c 100000; exit 1'
	goes_on destination 'no hop to aarch64: y$' POPCORN_QEMU_aarch64="$PWD/chatty"
	echo nonsense >unknown
	chmod +x unknown
	goes_on destination 'no hop to aarch64: cannot execute' POPCORN_QEMU_aarch64="$PWD/unknown"
	goes_on 'no emulator' 'no emulator for aarch64' POPCORN_QEMU_aarch64="$PWD/missing"
	goes_on 'no emulator' 'no emulator for aarch64' POPCORN_QEMU_aarch64="$PWD/counting.c"
}

quick_aTrialThatHangsIsGivenUp() {
	counting
	emulator hangs <<<'sleep 1000'
	goes_on destination 'no hop to aarch64: it does not answer' POPCORN_QEMU_aarch64="$PWD/hangs"
}

quick_siblingsThatCannotBeReadAreToldOf() {
	counting
	cp counting.aarch64 whole
	truncate -s 300 counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rm counting.aarch64
	mkdir counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rmdir counting.aarch64
	mkfifo counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rm counting.aarch64
	# With its note, but not all of its code.
	head -c 100000 whole >counting.aarch64
	chmod +x counting.aarch64
	goes_on destination 'no hop to aarch64'
}
