# nlohmann-json: CMake; headers alone, templates on templates, maps of trees, an exception for each wrong step, numbers to text. Its tests are
# doctest's, which prints each of the values that it compares.
package=nlohmann-json3
language=C++
# Some of those that need no data from a network. libc++ has no traits of unsigned characters any longer, which others ask for.
tests='alt-string diagnostics element_access1 json_pointer serialization to_chars udt'
executables=$(printf 'build/tests/test-%s_cpp11 ' $tests)
cost=280
least_lines=5000
least_hops=60

configure_program() {
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DJSON_BuildTests=ON -DJSON_TestStandards=11
}

build_program() {
	# shellcheck disable=SC2046,SC2086
	cmake --build build --target $(printf 'test-%s_cpp11 ' $tests)
}

# Without addresses, of texts and on the heap.
check_program() {
	local test
	for test in $executables; do
		"$test" --no-colors --success | sed 's/\<0x[0-9a-f]\{8,16\}\>/ADDRESS/g'
	done
}
