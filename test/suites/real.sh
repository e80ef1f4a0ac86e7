# Real programs, each one a job: built twice, its suite with the plain build and then with ours. Level real-full makes all runs, level real three:
# x86-64, a foreign ISA and a schedule, which change with the commit.
. "$test_folder/lib/real.sh"

# The longest first, so that none is alone at the end.
list_jobs() {
	local file
	[[ $1 == real* ]] || return 0
	for file in "$programs"/*.sh; do
		echo "$(sed -n 's/^cost=//p' "$file") $(basename "$file" .sh)"
	done | sort -k1,1nr -k2 | cut -d' ' -f2
}

run_job() {
	# shellcheck disable=SC2046
	real_program "$1" $(real_runs "$POPCORN_TEST_LEVEL")
}
