# CPython: autoconf; an interpreter whose loop jumps to computed addresses, with generators, deep recursion in C and 57 extension modules linked into it.
# Its suite is the modules of Lib/test, of which python/modules names those that are run.
package=python3.11
executables=python
cost=1050
least_lines=1463
least_hops=60
most_skips=30
[ "$POPCORN_TEST_LEVEL" != real-full ] || least_lines=3770

# Nothing is loaded at run time: every extension that needs libc alone is linked in. _testinternalcapi cannot be, with any compiler: the programs that
# the build runs lack what it refers to. The libraries of this machine are not looked for.
configure_program() {
	MODULE_BUILDTYPE=static OPT='-DNDEBUG -O2' ./configure --disable-shared --without-ensurepip PKG_CONFIG=false
	sed '/^\*shared\*/,$d; /^_testinternalcapi /d' Modules/Setup.stdlib >Modules/Setup.local
	make Makefile
}

# Two programs that only the build runs need no other ISA.
build_program() {
	POPCORN_ISAS=$(uname -m) make -j "$(nproc)" Programs/_freeze_module _bootstrap_python
	make -j "$(nproc)" python pybuilddir.txt
}

# A line of python/modules is one process; at level real only those that are marked.
check_program() {
	local mark modules status=0
	export PYTHONHASHSEED=0
	while read -r mark modules; do
		case $mark in
		real | "$level") run_modules "$modules" || status=1 ;;
		esac
	done <"$programs/python/modules"
	exit $status
}

# run_modules 'MODULE...': a line for each test.
run_modules() {
	local status=0
	rm -f results.xml
	# shellcheck disable=SC2086
	./python -m test --junit-xml results.xml $1 </dev/null >log 2>&1 || status=$?
	grep '^popcorn: ' log >&2 || :
	[ $status = 0 ] || cat log >&2
	{ tr '\n' ' ' <results.xml && echo; } | sed 's/<testcase /\n&/g' | sed -n '/^<testcase /{
		s/<testcase name="\([^"]*\)".*<skipped>.*/\1: SKIP/
		s/<testcase name="\([^"]*\)".*<\(failure\|error\)[ >].*/\1: FAIL/
		s/<testcase name="\([^"]*\)".*/\1: ok/
		p
	}'
	return $status
}
