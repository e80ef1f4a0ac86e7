# mawk: a configure script of its own kind; an interpreter that catches floating-point signals. Its suite is two scripts that start it 60 times.
package=mawk
executables=mawk
cost=60
least_lines=42
least_hops=150

configure_program() {
	./configure
}

build_program() {
	make
}

# The sign of a computed NaN is the processor's.
check_program() {
	make check | sed 's/-nan/nan/'
}
