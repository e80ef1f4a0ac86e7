# json-c: CMake with its checks that compile and run, ctest. This clang warns of more than the authors knew.
package=json-c
executables=build/apps/json_parse
cost=170
least_lines=52
least_hops=100

configure_program() {
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DDISABLE_WERROR=ON
}

build_program() {
	cmake --build build
}

# Without ctest's times; the programs themselves, not under valgrind, whose long double is short.
check_program() {
	USE_VALGRIND=0 ctest --test-dir build --output-on-failure | sed 's/ *[0-9.]* sec.*//'
}
