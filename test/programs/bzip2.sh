# bzip2: a plain Makefile with plain cc rules.
package=bzip2
executables='bzip2 bzip2recover'
cost=45
least_lines=46
least_hops=60

# bzip2 alone: its default goal also runs the suite.
build_program() {
	make CC="$CC" AR="$AR" RANLIB="$RANLIB" bzip2 bzip2recover
}

check_program() {
	make test CC=false
}
