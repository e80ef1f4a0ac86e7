# The portable libc on the native part: each program of runtime-lib/test/libc checks itself, on every ISA, without a hop.

list_jobs() {
	local source
	for source in "$repository"/runtime-lib/test/libc/*.c; do
		basename "$source" .c
	done
}

run_job() {
	one_test "$suite.$1" "$repository/runtime-lib/test/libc/run" "$1"
}
