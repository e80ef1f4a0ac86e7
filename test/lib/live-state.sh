# Whether the state that a case says is live is live where it says so; test/cases/README.md describes the keys `holds` and `hops`.

# expect_live_state NAME REPORT: every `holds` line of the case is true on each ISA it is said for; REPORT is of `inspect --json`.
expect_live_state() {
	local name=$1 report=$2 line missing one_isa
	one_isa="($(IFS='|' && echo "${isas[*]}"))"
	while read -r line; do
		[[ -z $line || $line =~ ^in=[^\ ]+(\ ((name|type|kind|wide|count|none)=[^\ ]+|isa=$one_isa(,$one_isa)*))*$ ]] ||
			fail "case.conf of $name: cannot read 'holds: $line'"
	done < <(setting "$name" holds)
	missing=$(json "$report" "$(cat "$test_folder/lib/live-state.jq")" --arg isas "${isas[*]}" --arg holds "$(setting "$name" holds)")
	[ -z "$missing" ] || fail "$name: $missing"
}

# expect_hop_state NAME STATISTICS: each `hops` line is true for one hop.
expect_hop_state() {
	local name=$1 statistics=$2 line
	while read -r line; do
		[ -n "$line" ] || continue
		[[ $line =~ ^((frames|values|bytes)=[0-9]+\ ?)+$ ]] || fail "case.conf of $name: cannot read 'hops: $line'"
		# A word frames=3 is the condition .frames >= 3.
		[ "$(json_count "$statistics" ".event == \"hop\" and .$(sed 's/=/ >= /g; s/ *$//; s/ \([a-z]\)/ and .\1/g' <<<"$line")")" -gt 0 ] ||
			fail "$name: no hop with at least $line: $(json "$statistics" 'select(.event == "hop") | {frames, values, bytes}' -c | head -n 3 | tr '\n' ' ')"
	done < <(setting "$name" hops)
}

# live_state_is_as_stated NAME: after the build (-O2 -g) and the runs under migration.
live_state_is_as_stated() {
	[ -n "$(setting "$1" holds)$(setting "$1" hops)" ] || fail "case.conf of $1 has neither holds nor hops"
	# The report of a C++ program is large: it is made where something is said of it.
	if [ -n "$(setting "$1" holds)" ]; then
		run "$popcorn" inspect --json "$1"
		expect_status 0
		mv out report.json
		expect_live_state "$1" report.json
	fi
	cat migrated-*.stats >all-hops
	expect_hop_state "$1" all-hops
}
