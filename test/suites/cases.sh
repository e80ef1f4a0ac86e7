# Every sample and every case of test/cases on each ISA alone and under migration: output byte by byte, and the state
# that it says is live. A job is NAME.VARIANT, where VARIANT is an optimization level, `points-all` or `strips`: loops ask as they do for
# users, but ten thousand times as often, and in recursive functions.

list_jobs() {
	local name level
	for name in $(case_names); do
		echo "$name.O2"
	done
	[ "$1" = full ] || return 0
	for name in $(case_names); do
		for level in $(setting "$name" levels); do
			[ "$level" = O2 ] || echo "$name.$level"
		done
		[ "$(setting "$name" class)" != small ] || printf '%s\n' "$name.points-all" "$name.strips"
	done
}

schedules_of() {
	local name=$1 variant=$2
	case $variant,$(setting "$name" class),$POPCORN_TEST_LEVEL in
	points-all,* | strips,*) echo 'every:2,start:x86_64 every:3,reverse,start:aarch64' ;;
	*,small,full) echo "$six_rotations" ;;
	*,small,*) echo "$two_rotations" ;;
	O2,*,full) setting "$name" schedules "$large_schedules" ;;
	*) setting "$name" schedules "$large_schedules" | cut -d' ' -f 1,2 ;;
	esac
}

run_job() {
	local name=${1%.*} variant=${1##*.} test=cases.$1 options=("-${1##*.}")
	case $variant in
	points-all) options=(-O2 --popcorn-points=all) ;;
	strips) options=(-O2 --popcorn-response=100ns) ;;
	# With names of variables, for what `holds` says.
	O2) options=(-O2 -g) ;;
	esac
	one_test "$test.buildsForEveryIsaAtTheSameAddresses" built "$name" "${options[@]}"
	[ $outcome = PASS ] || return 0
	if [ "$variant" != points-all ] && [ "$variant" != strips ]; then
		one_test "$test.runsOnEveryIsaAlone" case_runs_alone "$name"
		[ $outcome = PASS ] || return 0
	fi
	# shellcheck disable=SC2046
	one_test "$test.keepsItsOutputUnderMigration" migrated "$name" "$variant" $(schedules_of "$name" "$variant")
	[ $outcome = PASS ] && [ "$variant" = O2 ] || return 0
	one_test "$test.itsStateIsLiveWhereItSays" live_state_is_as_stated "$name"
}

built() {
	build_case "$@"
	same_addresses "$1"
}

migrated() {
	local name=$1 variant=$2 schedule number=0
	shift 2
	if [ "$variant" = points-all ] || [ "$variant" = strips ]; then
		for schedule in "$@"; do
			number=$((number + 1))
			run_case "$name" "$schedule" "all-$number.stats"
		done
		[ "$variant" = strips ] || [ "$(hops_made all-1.stats)" -gt 0 ] || fail "no hop was made"
	else
		case_migrates "$name" "$@"
	fi
}
