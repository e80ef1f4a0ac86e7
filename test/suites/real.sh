# Real programs, each one a job: built twice, its suite with the plain build and then with ours. Level real-full makes
# all runs of all programs, level real three of those whose turn it is: x86-64, a foreign ISA and a schedule.
. "$test_folder/lib/real.sh"

list_jobs() {
	[[ $1 == real* ]] || return 0
	if [ "$1" = real ] && [ -z "${POPCORN_TEST_PATTERNS-}" ]; then
		real_costs | real_selection "$(commit_number)"
	else
		real_costs | cut -d' ' -f2
	fi
}

run_job() {
	# shellcheck disable=SC2046
	real_program "$1" $(real_runs "$POPCORN_TEST_LEVEL")
}
