# Building and running cases: folders with a program, its case.conf (test/cases/README.md) and what it prints. No two have one name.
case_roots=("$samples" "$repository"/test/cases/*/)

# case_folder NAME
case_folder() {
	local root
	for root in "${case_roots[@]}"; do
		[ ! -f "$root/$1/case.conf" ] || { echo "${root%/}/$1" && return; }
	done
	echo "no case $1" >&2
	return 1
}

# case_source NAME: its source, where it is one file: C, or C++.
case_source() {
	local where
	where=$(case_folder "$1")
	[ -f "$where/$1.c" ] && echo "$where/$1.c" || echo "$where/$1.cc"
}

# setting NAME KEY [DEFAULT]
setting() {
	local value
	value=$(sed -n "s/^$2: *//p" "$(case_folder "$1")/case.conf")
	echo "${value:-${3-}}"
}

case_names() {
	local root file
	for root in "${case_roots[@]}"; do
		for file in "$root"/*/case.conf; do
			[ ! -f "$file" ] || basename "$(dirname "$file")"
		done
	done
}

# build_case NAME -LEVEL OPTION...: makes ./NAME and its siblings in the current folder. Its loops ask in each iteration, so that hops
# come everywhere, unless an option or the case's flags say something else.
build_case() {
	local name=$1 level=$2 where source sources=() popcorn_cc=$popcorn_cc
	shift 2
	where=$(case_folder "$name") || fail "no case $name"
	for source in $(setting "$name" sources "$(basename "$(case_source "$name")")"); do
		sources+=("$where/$source")
		[ "${source%.cc}" = "$source" ] || popcorn_cc=$popcorn_cxx
	done
	for source in $(setting "$name" native); do
		sources+=("--popcorn-native=$where/$source")
	done
	# shellcheck disable=SC2046
	build "$level" -Wall --popcorn-response=0 "$@" $(setting "$name" flags) -o "$name" "${sources[@]}" $(setting "$name" libraries)
	local isa
	expect_file "$name"
	for isa in "${foreign_isas[@]}"; do
		expect_file "$name.$isa"
	done
}

# run_case NAME SCHEDULE STATISTICS: runs ./NAME and compares status and output. The reference is expected.txt, or the output on
# x86_64 alone where case.conf says `compare: isas`.
run_case() {
	local name=$1 schedule=$2 statistics=$3 where input=/dev/null reference
	where=$(case_folder "$name") || fail "no case $name"
	reference=$where/expected.txt
	[ -z "$(setting "$name" stdin)" ] || input=$where/$(setting "$name" stdin)
	[ "$(setting "$name" compare)" != isas ] || reference=reference.out
	rm -f "$statistics"
	echo "+ $name under $schedule"
	status=0
	(
		[ -z "$(setting "$name" stack-limit)" ] || ulimit -s "$(setting "$name" stack-limit)"
		# shellcheck disable=SC2046
		exec env $(setting "$name" environment) POPCORN_MIGRATE="$schedule" POPCORN_STATS="$PWD/$statistics" \
			timeout --kill-after=5 "$(setting "$name" timeout 60)" "$PWD/$name" $(setting "$name" args)
	) <"$input" >out 2>err || status=$?
	[ "$status" = "$(setting "$name" exit 0)" ] ||
		fail "$name under $schedule: exit status $status, $(hops_made "$statistics") hops made: $(head -c 200 err)"
	[ ! -s err ] || fail "$name under $schedule: unexpected message: $(head -c 200 err)"
	if [ ! -e "$reference" ] && [ "$reference" = reference.out ]; then
		cp out "$reference"
	fi
	expect_same_bytes out "$reference" "output of $name under $schedule"
}

# Points and output are the same on every ISA; a small case passes few points.
case_runs_alone() {
	local name=$1 isa points first=
	for isa in "${isas[@]}"; do
		run_case "$name" "count,start:$isa" "alone-$isa.stats"
		points=$(points_passed "alone-$isa.stats")
		expect_equal "$(exits_on "$isa" "alone-$isa.stats")" "$(exits_on '.*' "alone-$isa.stats")" \
			"processes that ended on $isa"
		: "${first:=$points}"
		[ "$(setting "$name" points)" = vary ] || expect_equal "$points" "$first" "points passed on $isa and on ${isas[0]}"
	done
	[ "$first" -gt 0 ] || fail "$name passes no migration point"
	echo "$points" >points
	if [ "$(setting "$name" class)" = small ]; then
		[ "$first" -le 60 ] || fail "$name passes $first points, a small case at most 60"
	fi
}

# The hops were really made: at every point of a small case that puts nothing off, otherwise at least min-hops.
expect_hops() {
	local name=$1 schedule=$2 statistics=$3 made put_off minimum
	made=$(hops_made "$statistics")
	put_off=$(put_off_reasons "$statistics")
	minimum=$(setting "$name" min-hops 1)
	[ "$made" -ge "$minimum" ] || fail "$name under $schedule: $made hops made, at least $minimum expected; put off: $put_off"
	if [ -n "$(setting "$name" put-off)" ]; then
		echo "$put_off" | grep -q "$(setting "$name" put-off)" ||
			fail "$name under $schedule: no hop put off because of $(setting "$name" put-off), but '$put_off'"
		return
	fi
	[ -z "$put_off" ] || fail "$name under $schedule: hops put off: $put_off"
	if [ "$(setting "$name" class)" = small ] && [ -z "$(setting "$name" min-hops)" ] && [ "${schedule#every:1,}" != "$schedule" ]; then
		expect_equal "$made" "$(points_passed "$statistics")" "hops and points of $name under $schedule"
	fi
}

# case_migrates NAME SCHEDULE...
case_migrates() {
	local name=$1 schedule number=0
	shift
	for schedule in "$@"; do
		number=$((number + 1))
		run_case "$name" "$schedule" "migrated-$number.stats"
		expect_hops "$name" "$schedule" "migrated-$number.stats"
	done
}

# Every point and, with three ISAs in six runs, every ordered pair of ISAs at each of them.
six_rotations="${isas[*]/#/every:1,start:} ${isas[*]/#/every:1,reverse,start:}"
two_rotations="every:1,start:${isas[0]} every:1,reverse,start:${isas[-1]}"
large_schedules='every:7,start:x86_64 every:7,reverse,start:aarch64 seed:1,max:12,start:riscv64 seed:2,max:12,start:x86_64'
