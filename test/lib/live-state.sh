# Whether the state that a case says is live is live where it says so; test/cases/README.md describes the keys `holds` and `hops`.

# holds_on ISA VALUES TEXT: whether a call site holds the values that the text describes; VALUES is what lib/live-values printed.
holds_on() {
	awk -F'\t' -v isa="$1" -v text="$3" '
		BEGIN {
			count = 1
			n = split(text, word, " ")
			for (i = 1; i <= n; i++) {
				equals = index(word[i], "=")
				want[substr(word[i], 1, equals - 1)] = substr(word[i], equals + 1)
			}
			if ("count" in want)
				count = want["count"] + 0
			names = split(want["name"], wanted_name, ",")
			if (names > count)
				count = names
		}
		function fits(   i) {
			if ("kind" in want && index("," want["kind"] ",", "," $5 ",") == 0)
				return 0
			if ("type" in want && $7 != want["type"])
				return 0
			if ("wide" in want && $6 < want["wide"] + 0)
				return 0
			if (names == 0)
				return 1
			for (i = 1; i <= names; i++)
				if (index($8, "," wanted_name[i] ",") && !seen[$3, i]++)
					return 1
			return 0
		}
		$1 != isa || index($2, "," want["in"] ",") == 0 { next }
		$5 == "row" { sites++; next }
		{ values++ }
		fits() { if (++found[$3] >= count) met = 1 }
		END { exit !(want["none"] ? sites > 0 && values == 0 : met) }' "$2"
}

# expect_live_state NAME VALUES: every `holds` line of the case is true on each ISA it is said for.
expect_live_state() {
	local name=$1 values=$2 line isa wanted
	while read -r line; do
		[ -n "$line" ] || continue
		[[ $line =~ ^in=[^\ ]+(\ (name|type|kind|wide|count|isa|none)=[^\ ]+)*$ ]] || fail "case.conf of $name: cannot read 'holds: $line'"
		wanted="${isas[*]}"
		[[ ! $line =~ isa=([^ ]+) ]] || wanted=${BASH_REMATCH[1]//,/ }
		for isa in $wanted; do
			holds_on "$isa" "$values" "$line" || {
				awk -F'\t' -v isa="$isa" '$1 == isa && $8 != "," { print $2, $4, $5, $6, $7, $8 }' "$values" | tail -n 25
				fail "$name: no call site on $isa holds '$line'"
			}
		done
	done < <(setting "$name" holds)
}

# expect_hop_state NAME STATISTICS: each `hops` line is true for one hop.
expect_hop_state() {
	local name=$1 statistics=$2 line
	while read -r line; do
		[ -n "$line" ] || continue
		[[ $line =~ ^((frames|values|bytes)=[0-9]+\ ?)+$ ]] || fail "case.conf of $name: cannot read 'hops: $line'"
		awk -v text="$line" '
			function number(key) { return match($0, "\"" key "\":[0-9]+") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 3) + 0 : -1 }
			BEGIN { n = split(text, word, " ") }
			/"event":"hop"/ {
				good = 1
				for (i = 1; i <= n; i++) {
					split(word[i], part, "=")
					good = good && number(part[1]) >= part[2] + 0
				}
				met = met || good
			}
			END { exit !met }' "$statistics" || fail "$name: no hop with at least $line: $(grep -m 3 -o '"frames.*"bytes":[0-9]*' "$statistics" | tr '\n' ' ')"
	done < <(setting "$name" hops)
}

# live_state_is_as_stated NAME: after the build (-O2 -g) and the runs under migration.
live_state_is_as_stated() {
	[ -n "$(setting "$1" holds)$(setting "$1" hops)" ] || fail "case.conf of $1 has neither holds nor hops"
	run "$popcorn" inspect --json "$1"
	expect_status 0
	"$test_folder/lib/live-values" out >values
	expect_live_state "$1" values
	cat migrated-*.stats >all-hops
	expect_hop_state "$1" all-hops
}
