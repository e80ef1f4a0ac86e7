# Real programs, built by their own build systems and tested by their own suites.

# take_source PACKAGE: its sources, untouched, in ./source.
take_source() {
	"$repository/test/programs/fetch-source" "$1" source "$repository/build/programs" || fail "no sources of $1"
}

# with_compiler COMMAND...: our compiler and its tools under the names that build systems take from the environment.
with_compiler() {
	limit=3600
	run env PATH="$POPCORN_HOME/bin:$PATH" CC=popcorn-cc AR=popcorn-ar RANLIB=popcorn-ranlib NM=popcorn-nm "$@"
	expect_status 0
}

# passes_everywhere NAME COMMAND...: the suite succeeds with the same output on each ISA, and again while every process hops 20 times.
passes_everywhere() {
	local name=$1 schedule
	shift
	for schedule in start:x86_64 start:aarch64 start:riscv64 hops:20; do
		rm -f "$name.stats"
		limit=3600
		run env POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/$name.stats" "$@"
		expect_status 0
		[ -e "$name.expected" ] || cp out "$name.expected"
		expect_same_bytes out "$name.expected" "output of $name under $schedule"
		echo "$name under $schedule: $(points_passed "$name.stats") points, $(hops_made "$name.stats") hops, put off: $(put_off_reasons "$name.stats" | tr '\t\n' ' ,')"
	done
	[ "$(hops_made "$name.stats")" -gt 0 ] || fail "no hop was made: $(put_off_reasons "$name.stats")"
}
