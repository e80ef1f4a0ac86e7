# What a program does where hops are asked for.

# prints_under PROGRAM SCHEDULE EXPECTED HOPS: its output, and how many hops it made.
prints_under() {
	rm -f "$1.stats"
	run env POPCORN_MIGRATE="$2" POPCORN_STATS="$PWD/$1.stats" "./$1"
	expect_status 0
	expect_equal "$(tr '\n' ' ' <out)" "$3" "output of $1 under $2"
	expect_equal "$(hops_made "$1.stats")" "$4" "hops of $1 under $2"
}

# emulator NAME: makes an executable script ./NAME, its text from the standard input.
emulator() {
	{
		echo '#!/bin/sh'
		cat
	} >"$1"
	chmod +x "$1"
}

# goes_on REASON MESSAGE [VARIABLE=VALUE...]: the counting program does not hop to aarch64, under $schedule,
# if that is set.
goes_on() {
	local reason=$1 message=$2
	shift 2
	rm -f counting.stats
	run env POPCORN_MIGRATE="${schedule-every:1,start:x86_64}" POPCORN_STATS="$PWD/counting.stats" "$@" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	expect_match err "$message"
	expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
	expect_match <(put_off_reasons counting.stats) "^$reason	"
	expect_equal "$(hops_made counting.stats)" 0 hops
}
