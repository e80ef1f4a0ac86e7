# fribidi: Meson; the Unicode bidirectional algorithm, 8 tests.
package=fribidi
executables='build/bin/fribidi build/test/unicode-conformance/BidiTest build/test/unicode-conformance/BidiCharacterTest'
cost=120
least_lines=14
least_hops=60

configure_program() {
	meson setup build ${MESON_NATIVE_FILE:+--native-file="$MESON_NATIVE_FILE"} -Dbuildtype=release -Ddefault_library=static -Ddocs=false
}

build_program() {
	ninja -C build
}

check_program() {
	"$programs/meson-results" build
}
