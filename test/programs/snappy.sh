# snappy: CMake, whose checks look for instructions of the machine; compresses and decompresses 12 files and random bytes. Its tests are
# googletest's, of Debian's source.
package=snappy
language=C++
executables=build/snappy_unittest
cost=200
least_lines=55
least_hops=10

configure_program() {
	"$programs/fetch-source" googletest third_party/googletest "$programs/../../build/programs"
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DSNAPPY_BUILD_BENCHMARKS=OFF
}

build_program() {
	cmake --build build --target snappy_unittest
}

check_program() {
	"$programs/gtest-results" build/snappy_unittest
}
