# The nine programs of test/stack-transformation: every ordered pair of ISAs at each point, or hops put off while threads live.
samples=$repository/test/stack-transformation

list_jobs() {
	sample_names
}

run_job() {
	one_test "transformation.$1" moves "$1"
}

moves() {
	build_sample "$1" -O2 -g
	same_addresses "$1"
	sample_runs_alone "$1"
	# shellcheck disable=SC2046,SC2086
	sample_migrates "$1" $(setting "$1" schedules "$six_rotations")
	live_state_is_as_stated "$1"
}
