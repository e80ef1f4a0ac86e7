# Probes (docs/probe.md): what is live at each point of a run, as lines of hashes.

# probe_case NAME SCHEDULE FILE [POINTS]: runs ./NAME like run_case, with a probe. Its output is the business of other tests: a
# probe must show by itself that a run went wrong.
probe_case() {
	rm -f "$3"
	export POPCORN_PROBE=$PWD/$3 POPCORN_PROBE_POINTS=${4-to:300}
	(run_case "$1" "$2" "${3%.probe}.stats") || cat "$folder/.reason"
	rm -f "$folder/.reason"
	unset POPCORN_PROBE POPCORN_PROBE_POINTS
	[ "$(json_count "$3" '.event == "point"')" -gt 1 ] || fail "$3 has no points"
}

# The part of a probe that every run must write alike.
comparable() {
	sed -E 's/"pid":[0-9]+,//; s/"isa":"[a-z0-9_]+",//' "$1"
}

# expect_equal_probes FILE FILE: what differs is named by popcorn compare.
expect_equal_probes() {
	if ! cmp -s <(comparable "$1") <(comparable "$2"); then
		fail "$("$popcorn" compare "$1" "$2" | head -n 3)"
	fi
}

# What a case's probe says on every ISA alone, under hops at short distances and at random ones.
case_has_one_probe() {
	local name=$1 points=$2 schedule number=0
	shift 2
	for schedule in "${isas[@]/#/count,start:}" "$@"; do
		number=$((number + 1))
		probe_case "$name" "$schedule" "$number.probe" "$points"
		expect_equal_probes 1.probe $number.probe
	done
	cat [0-9].stats >all.stats
	[ "$(hops_made all.stats)" -ge 5 ] || fail 'too few hops'
}
