# yaml-cpp: CMake; trees of shared nodes, streams, exceptions for wrong input that are caught. Its tests are googletest's, of Debian's source.
package=yaml-cpp
language=C++
executables=build/test/yaml-cpp-tests
cost=550
least_lines=2000
least_hops=10

configure_program() {
	"$programs/fetch-source" googletest test/gtest-1.10.0 "$programs/../../build/programs"
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DYAML_CPP_BUILD_TESTS=ON -DCMAKE_CXX_STANDARD=14
}

build_program() {
	cmake --build build --target yaml-cpp-tests
}

check_program() {
	"$programs/gtest-results" build/test/yaml-cpp-tests
}
