# spng: Meson; decoders of PNG, this one and libpng, are compared on 207 images, of which 41 must be refused. Its libraries come first: zlib, and
# libpng by CMake; pkg-config finds them. The 208th test is C++.
package=libspng
executables='build/tests/testsuite build/tests/fuzz_repro build/tests/fuzz_write_repro build/examples/example'
cost=140
least_lines=213
least_hops=1000

configure_program() {
	local work=$programs/../../build/programs installed=$PWD/libraries/installed
	mkdir libraries
	"$programs/fetch-source" zlib libraries/zlib "$work"
	"$programs/fetch-source" libpng1.6 libraries/libpng "$work"
	(
		cd libraries/zlib
		./configure --static --prefix="$installed"
		make libz.a install
	)
	cmake -S libraries/libpng -B libraries/built -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$installed" -DCMAKE_INSTALL_LIBDIR=lib \
		-DCMAKE_PREFIX_PATH="$installed" -DPNG_SHARED=OFF -DPNG_TESTS=OFF -DPNG_EXECUTABLES=OFF
	cmake --build libraries/built --target install
	printf "[binaries]\npkgconfig = 'pkg-config'\n" >libraries/meson
	PKG_CONFIG_LIBDIR=$installed/lib/pkgconfig meson setup build ${MESON_NATIVE_FILE:+--native-file="$MESON_NATIVE_FILE"} --native-file=libraries/meson \
		-Dbuildtype=release -Ddefault_library=static -Dprefer_static=true -Ddev_build=true --wrap-mode=nofallback
}

build_program() {
	# shellcheck disable=SC2086
	ninja -C build ${executables//build\//}
}

check_program() {
	local tests
	tests=$(meson test -C build --no-rebuild --list | sed 's/.* //' | grep -vx cpp_test)
	# shellcheck disable=SC2086
	"$programs/meson-results" build $tests
}
