# googletest: CMake; its own tests: programs that die, in a child that is forked or executed, exceptions, types and values as parameters.
package=googletest
language=C++
# Some of its programs of tests: nearly all that the job costs is to build them.
tests='googletest-death-test-test googletest-param-test-test googletest-printers-test gtest-death-test_ex_catch_test gtest-typed-test_test'
executables=$(printf 'build/googletest/%s ' $tests)
cost=350
least_lines=1000
least_hops=100

configure_program() {
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DBUILD_GMOCK=OFF -Dgtest_build_tests=ON
}

build_program() {
	# shellcheck disable=SC2086
	cmake --build build --target $tests
}

check_program() {
	local test
	for test in $executables; do
		"$programs/gtest-results" "$test"
	done
}
