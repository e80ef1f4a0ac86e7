# How often loops ask for migration: `--popcorn-response`. That they compute the same is shown by the cases `strips` and the variant
# of that name of others.

# points_of OPTION...: how many points ./counted passes, built with the options.
points_of() {
	[ -e counted.c ] || take counted.c
	build -O2 "$@" -o counted counted.c
	rm -f stats
	run env POPCORN_MIGRATE=count POPCORN_STATS="$PWD/stats" ./counted 1000000
	expect_status 0
	expect_equal "$(cat out)" 499999500000
	points=$(points_passed stats)
}

# A million iterations, some of them unrolled: each asks, or once in a strip, or the less often the more time there is.
quick_aLoopThatCountsAsksOnceInAStrip() {
	local points each
	points_of --popcorn-response=0
	each=$points
	[ "$each" -ge 100000 ] || fail "$each points with all of them"
	points_of --popcorn-response=10us
	[ "$points" -gt 100 ] && [ "$points" -lt $((each / 100)) ] || fail "$points points within 10us"
	points_of
	[ "$points" -gt 1 ] && [ "$points" -lt 1000 ] || fail "$points points within 1ms"
	points_of --popcorn-response=100s
	expect_equal "$points" 0 'points where all is shorter than the time'
	points_of --popcorn-points=all --popcorn-response=1s
	[ "$points" -ge "$each" ] || fail "$points points of a strategy that wants all"
}

# The time that is promised, on this machine: more points than milliseconds.
quick_pointsComeWithinTheTime() {
	take counted.c
	build -O2 -o counted counted.c
	run env POPCORN_MIGRATE=count POPCORN_STATS="$PWD/stats" ./counted 300000000
	expect_status 0
	local points milliseconds
	points=$(points_passed stats)
	milliseconds=$(($(json stats 'select(.event == "exit").run_us') / 1000))
	[ "$points" -ge "$milliseconds" ] || fail "$points points in $milliseconds ms"
}

# A hop that is due in a long loop comes at the next strip's end, and the loop goes on from there on each ISA.
quick_aHopComesBetweenStrips() {
	take counted.c
	build -O2 --popcorn-response=100us -o counted counted.c
	run env POPCORN_MIGRATE=every:7 POPCORN_STATS="$PWD/stats" ./counted 1000000
	expect_status 0
	expect_equal "$(cat out)" 499999500000
	[ "$(hops_made stats)" -ge 3 ] || fail "$(hops_made stats) hops"
}

quick_timesThatAreNone() {
	local value
	echo 'int main(void) { return 0; }' >main.c
	for value in '' 1 1m ms -1ms 101s 1e3ms; do
		run "$popcorn_cc" main.c --popcorn-response="$value" -o main
		expect_status 1
		expect_match err "invalid value '$value' in '--popcorn-response=$value': (a time is expected, such as 1ms|it is longer than 100s)"
		[ ! -e main ] || fail "a program was made with $value"
	done
}
