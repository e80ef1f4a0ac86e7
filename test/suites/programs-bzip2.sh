# bzip2: a plain Makefile.

programs_bzip2() {
	take_source bzip2
	cd source
	with_compiler make CC=popcorn-cc AR=popcorn-ar RANLIB=popcorn-ranlib bzip2 bzip2recover
	expect_file bzip2.riscv64
	passes_everywhere suite make test CC=false
}
