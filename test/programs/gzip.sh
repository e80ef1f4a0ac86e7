# gzip: autotools with gnulib, hundreds of configure checks that run programs.
package=gzip
executables=gzip
cost=180
least_lines=32
least_hops=200

configure_program() {
	./configure
}

build_program() {
	make
}

# One test packs 4 GB, a quarter of an hour under an emulator.
check_program() {
	local tests=()
	[ "$level" = real-full ] || tests=(TESTS="$(sed -n '/^TESTS =/,/[^\\]$/p' tests/Makefile.am | sed '1d; s/\\//; /list-big/d' | tr -s '\t\n' ' ')")
	make check "${tests[@]}" >check.log 2>&1 || { cat check.log >&2 && exit 1; }
	# What the run time says stands in the tests' logs.
	grep -h '^popcorn: ' tests/*.log >&2 || :
	grep -E '^(PASS|XFAIL|SKIP|# [A-Z]+):' check.log
}
