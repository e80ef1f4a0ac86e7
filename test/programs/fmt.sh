# fmt: CMake; templates, numbers to text and back, formats that are refused by exceptions. Its tests are googletest's, of Debian's source, in place of
# the copy that Debian took out.
package=fmtlib
language=C++
# Some of its tests, since templates take long to compile. format-impl-test asks of libc++ what it has no longer: traits of any type of characters.
tests='args-test core-test format-test os-test printf-test'
executables=$(printf 'build/bin/%s ' $tests)
cost=530
least_lines=630
least_hops=50

configure_program() {
	"$programs/fetch-source" googletest test/gtest/source "$programs/../../build/programs"
	cat >test/gtest/CMakeLists.txt <<-END
		find_package(Threads)
		add_library(gtest STATIC source/googletest/src/gtest-all.cc source/googlemock/src/gmock-all.cc)
		target_include_directories(gtest SYSTEM PUBLIC source/googletest/include source/googlemock/include PRIVATE source/googletest source/googlemock)
		target_link_libraries(gtest PUBLIC Threads::Threads)
	END
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DFMT_DOC=OFF
}

build_program() {
	# shellcheck disable=SC2086
	cmake --build build --target $tests
}

check_program() {
	local test
	cd build/bin
	for test in $tests; do
		"$programs/gtest-results" "./$test"
	done
}
