# Reads POPCORN_STATS files (README.md): JSON, an object a line. A file that is not there is one without a line.

# Of the lines, those of a process that ended, became another program, or was ended by a signal.
of_an_end='(.event == "exit" or .event == "exec" or .event == "signal")'

# hops_made FILE
hops_made() {
	[ -f "$1" ] || { echo 0 && return; }
	json_count "$1" '.event == "hop"'
}

# points_passed FILE: over all processes.
points_passed() {
	[ -f "$1" ] || { echo 0 && return; }
	json "$1" "map(select($of_an_end).points) | add // 0" -s
}

# longest_process FILE: the most points that one process passed.
longest_process() {
	json "$1" "map(select($of_an_end).points) | max // empty" -s
}

# exits_on ISA FILE: how many processes ended there; ISA is a regular expression.
exits_on() {
	json_count "$2" "$of_an_end and (.isa | test(\"^($1)\$\"))"
}

# put_off_reasons FILE: lines "REASON<tab>COUNT", sorted.
put_off_reasons() {
	[ -f "$1" ] || return 0
	json "$1" "map(select($of_an_end).put_off | to_entries[]) | group_by(.key)[] | \"\\(.[0].key)\\t\\(map(.value) | add)\"" -s
}

# hop_sequence FILE: lines "POINT FROM TO" in the order of the hops.
hop_sequence() {
	json "$1" 'select(.event == "hop") | "\(.point) \(.from) \(.to)"'
}

# Every file in the folder whose name ends in .stats counts in the totals at the end.
