# tinyxml2: Meson for C++; a document tree with virtual calls, one large function as its suite.
package=tinyxml2
language=C++
executables=build/xmltest
cost=40
least_lines=480
least_hops=10

configure_program() {
	meson setup build ${MESON_NATIVE_FILE:+--native-file="$MESON_NATIVE_FILE"} -Dbuildtype=release -Ddefault_library=static -Dtests=true
}

build_program() {
	ninja -C build
}

# From the folder that Meson has copied resources to.
check_program() {
	cd build
	./xmltest | sed '/milli-seconds$/d'
}
