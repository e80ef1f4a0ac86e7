# pugixml: CMake; 956 tests in one process, which jump out by longjmp where they fail; exceptions of an allocator that has no more.
package=pugixml
language=C++
executables=build/pugixml-check
cost=240
least_lines=1
least_hops=10

configure_program() {
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DPUGIXML_BUILD_TESTS=ON
}

build_program() {
	cmake --build build
}

# It says how many tests have passed.
check_program() {
	build/pugixml-check
}
