# jq: autotools from autoreconf on; a generated parser, a bytecode interpreter with a stack of its own, numbers to text and back. Without
# regular expressions, which are another library's.
package=jq
executables=jq
cost=250
least_lines=335
least_hops=60

configure_program() {
	autoreconf -fi
	./configure --disable-maintainer-mode --disable-docs --disable-valgrind --without-oniguruma
}

build_program() {
	make
}

# 331 programs of its suite in three processes, then its scripts: at level real without the one that starts 350 processes.
check_program() {
	local test
	export NO_VALGRIND=1
	for test in jq base64 optional; do
		./jq -L tests/modules --run-tests "tests/$test.test"
	done
	for test in $([ "$level" = real ] || echo shtest) utf8test; do
		"tests/$test"
		echo "$test: PASS"
	done
}
