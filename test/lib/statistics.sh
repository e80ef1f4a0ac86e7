# Reads POPCORN_STATS files: one JSON object a line, flat but for put_off. No JSON tool is needed.

# hops_made FILE
hops_made() {
	[ -f "$1" ] || { echo 0; return; }
	grep -c '"event":"hop"' "$1" || :
}

# points_passed FILE: over all processes that wrote an exit line, an exec line when they became another program, or a signal line.
points_passed() {
	[ -f "$1" ] || { echo 0; return; }
	sed -nE 's/.*"event":"(exit|exec|signal)".*"points":([0-9]*).*/\2/p' "$1" | awk '{ n += $1 } END { printf "%.0f\n", n }'
}

# longest_process FILE: the most points that one process passed.
longest_process() {
	sed -nE 's/.*"event":"(exit|exec|signal)".*"points":([0-9]*).*/\2/p' "$1" | sort -n | tail -n 1
}

# exits_on ISA FILE: how many processes ended there, or became another program; ISA is a regular expression.
exits_on() {
	grep -Ec '"event":"(exit|exec|signal)","pid":[0-9]*,"isa":"'"$1"'"' "$2" || :
}

# put_off_reasons FILE: lines "REASON<tab>COUNT", sorted.
put_off_reasons() {
	[ -f "$1" ] || return 0
	sed -nE 's/.*"event":"(exit|exec|signal)".*"put_off":\{([^}]*)\}.*/\2/p' "$1" | tr ',' '\n' |
		sed -n 's/^"\(.*\)":\([0-9]*\)$/\1\t\2/p' |
		awk -F'\t' '{ n[$1] += $2 } END { for (r in n) print r "\t" n[r] }' | sort
}

# hop_sequence FILE: lines "POINT FROM TO" in the order of the hops.
hop_sequence() {
	sed -n 's/.*"event":"hop".*"from":"\([a-z0-9_]*\)","to":"\([a-z0-9_]*\)","point":\([0-9]*\).*/\3 \1 \2/p' "$1"
}

# Every file in the folder whose name ends in .stats counts in the totals at the end.
