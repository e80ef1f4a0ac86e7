# serd: Meson, whose detection of the compiler runs a program; a parser and writer of RDF. 43 tests, of which some run one program for each case
# of a conformance suite: 1,570 processes, and half as many at level real, without W3C's suites.
package=serd
executables='build/serdi build/test/test_env build/test/test_free_null build/test/test_node build/test/test_read_chunk build/test/test_reader_writer
	build/test/test_string build/test/test_uri build/test/test_writer'
cost=160
least_lines=45
least_hops=300

configure_program() {
	meson setup build ${MESON_NATIVE_FILE:+--native-file="$MESON_NATIVE_FILE"} -Dbuildtype=release -Ddefault_library=static -Ddocs=disabled
}

build_program() {
	ninja -C build
}

check_program() {
	local selection='--no-suite w3c'
	[ "$level" != real-full ] || selection=
	# shellcheck disable=SC2086
	"$programs/meson-results" build $selection
}
