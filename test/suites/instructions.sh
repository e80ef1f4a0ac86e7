# docs/build-systems.md is true: its blocks are taken out of it and run, each on a small project of its kind.

document=$repository/docs/build-systems.md

# block HEADING [NUMBER]: the text of the section's shell block.
block() {
	awk -v heading="## $1" -v wanted="${2-1}" '
		/^## / { inside = $0 == heading; next }
		/^```sh$/ { if (inside) { number++; printing = number == wanted }; next }
		/^```$/ { printing = 0 }
		printing' "$document"
}

# follow HEADING [NUMBER]: runs the block in the current folder, with the installation under test, after what the document says to do once.
follow() {
	block Once | sed "s|^export POPCORN=.*|export POPCORN='$POPCORN_HOME'|" >instructions
	[ "$(grep -c "$POPCORN_HOME" instructions)" = 1 ] || fail 'no place for the installation in the first block'
	block "$@" >>instructions
	[ "$(wc -l <instructions)" -gt 2 ] || fail "no block in section '$1'"
	run env -u CC -u CFLAGS bash -e instructions
	expect_status 0
	rm instructions
}

# A program of two sources with migration points; prints 42.
write_project() {
	echo 'int part(int rounds);' >part.h
	take part.c
	take main.c
}

write_makefile() {
	write_project
	cat >Makefile <<-'MAKE'
		CFLAGS = -O2 -Wall
		RANLIB = ranlib
		app: main.o libpart.a; $(CC) $(CFLAGS) -o $@ main.o -L. -lpart -lm
		libpart.a: part.o; $(AR) rcu $@ part.o && $(RANLIB) $@
		check: app; test "$$(./app)" = 42
	MAKE
}

# expect_program PATH: for all ISAs, and it hops.
expect_program() {
	expect_file "$1.aarch64"
	expect_file "$1.riscv64"
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/program.stats" "./$1"
	expect_status 0
	expect_equal "$(cat out)" 42
	expect_equal "$(hops_made program.stats)" "$(points_passed program.stats)" 'hops and points'
	[ "$(hops_made program.stats)" -ge 6 ] || fail "$(hops_made program.stats) hops"
}

quick_plainCommands() {
	write_project
	follow 'Plain commands'
	expect_equal "$(cat out)" $'42\n42'
	expect_program app
	expect_equal "$(hops_made hops.json)" "$(hops_made program.stats)" 'hops of popcorn run'
}

quick_make() {
	write_makefile
	follow make
	expect_program app
}

# It looks for a compiler as zlib's does: it compiles, links, runs.
quick_aConfigureScriptThatIsNotAutoconfs() {
	write_makefile
	mv Makefile Makefile.in
	cat >configure <<-'SH'
		#!/bin/sh
		set -e
		: "${CC=cc}" "${AR=ar}" "${RANLIB=ranlib}"
		[ "$1" = --static ]
		echo 'int main(void) { return 0; }' >ztest$$.c
		$CC -O3 -c ztest$$.c
		$CC -O3 -o ztest$$ ztest$$.o
		./ztest$$
		rm -f ztest$$*
		{ echo "CC = $CC"; echo "AR = $AR"; echo "RANLIB = $RANLIB"; cat Makefile.in; } >Makefile
	SH
	chmod +x configure
	follow 'A configure script that is not autoconf'"'"'s'
	expect_program app
	expect_no_match <(ls) '^ztest'
}

# keep_links: as without the tests' environment, in ./cache.
keep_links() {
	unset POPCORN_CACHE
	export XDG_CACHE_HOME=$PWD/cache
}

# expect_kept_links NUMBER: those of the build, and of no check.
expect_kept_links() {
	expect_equal "$(find cache/popcorn -name '*.link' | wc -l)" "$1" 'kept links'
}

write_autoconf_project() {
	need_tool autoreconf
	need_tool libtoolize
	write_project
	cat >configure.ac <<-'M4'
		AC_INIT([app],[1.0])
		AC_CONFIG_AUX_DIR([.])
		AC_CONFIG_MACRO_DIR([.])
		AM_INIT_AUTOMAKE([foreign])
		AC_PROG_CC
		AM_PROG_AR
		LT_INIT
		AC_CHECK_FUNCS([fork no_such_function])
		AC_CHECK_SIZEOF([long])
		AC_SEARCH_LIBS([sqrt],[m],[],[AC_MSG_ERROR([no sqrt])])
		AC_FUNC_MALLOC
		AS_IF([test "$ac_cv_func_fork$ac_cv_func_no_such_function$ac_cv_sizeof_long$cross_compiling" = yesno8no],[],[AC_MSG_ERROR([wrong answers])])
		AC_CONFIG_FILES([Makefile])
		AC_OUTPUT
	M4
	cat >Makefile.am <<-'MAKE'
		bin_PROGRAMS = app
		lib_LTLIBRARIES = libpart.la
		libpart_la_SOURCES = part.c part.h
		app_SOURCES = main.c
		app_LDADD = libpart.la
		TESTS = app
	MAKE
	run autoreconf --install
	expect_status 0
}

full_autoconfAutomakeLibtool() {
	write_autoconf_project
	mkdir plain
	cp -r ./* plain 2>/dev/null || :
	keep_links
	follow 'autoconf, automake, libtool'
	expect_kept_links 1
	expect_match out '^# PASS:  1'
	expect_program app
	# Checks leave nothing behind.
	expect_no_file a.out.riscv64
	cd plain
	follow 'autoconf, automake, libtool' 2
	expect_match out '^# PASS:  1'
	expect_program app
}

quick_CMake() {
	need_tool cmake
	write_project
	cat >CMakeLists.txt <<-'CMAKE'
		cmake_minimum_required(VERSION 3.20)
		project(app C)
		include(CheckCSourceRuns)
		include(CheckFunctionExists)
		include(CheckTypeSize)
		check_c_source_runs("int main(void) { return 0; }" RUNS)
		check_function_exists(no_such_function HAS_NONE)
		check_type_size(long LONG_SIZE)
		find_library(MATH m)
		find_package(ZLIB)
		find_package(Threads REQUIRED)
		if(NOT RUNS OR HAS_NONE OR NOT LONG_SIZE EQUAL 8 OR NOT MATH OR ZLIB_FOUND OR CMAKE_CROSSCOMPILING OR NOT CMAKE_C_COMPILER_ID STREQUAL Clang)
		  message(FATAL_ERROR "runs ${RUNS}, none ${HAS_NONE}, long ${LONG_SIZE}, libm ${MATH}, zlib ${ZLIB_FOUND}, ${CMAKE_C_COMPILER_ID}")
		endif()
		add_library(part part.c)
		add_executable(app main.c)
		target_link_libraries(app part ${MATH} Threads::Threads)
		enable_testing()
		add_test(NAME app COMMAND app)
		set_tests_properties(app PROPERTIES PASS_REGULAR_EXPRESSION "^42\n$")
	CMAKE
	keep_links
	follow CMake
	expect_kept_links 1
	expect_match out '100% tests passed, 0 tests failed out of 1'
	expect_program built/app
	expect_match built/CMakeCache.txt "^CMAKE_AR:.*=$POPCORN_HOME/bin/popcorn-ar\$"
}

quick_Meson() {
	need_tool meson
	write_project
	cat >meson.build <<-'MESON'
		project('app', 'c', default_options: ['warning_level=3'])
		cc = meson.get_compiler('c')
		assert(cc.get_id() == 'clang' and cc.get_linker_id() == 'ld.lld' and not meson.is_cross_build())
		assert(cc.run('int main(void) { return 3; }').returncode() == 3)
		assert(cc.has_function('fork') and not cc.has_function('no_such_function'))
		assert(cc.sizeof('long') == 8)
		assert(cc.has_argument('-Wimplicit-fallthrough') and not cc.has_argument('-Wno-such-warning'))
		assert(cc.has_link_argument('-Wl,--as-needed') and not cc.has_link_argument('-Wl,--no-such-option'))
		assert(not dependency('zlib', required: false).found())
		part = library('part', 'part.c')
		app = executable('app', 'main.c', link_with: part, dependencies: [cc.find_library('m'), dependency('threads')])
		test('app', app)
	MESON
	follow Meson
	expect_match out '^Ok: +1'
	expect_program built/app
}

quick_ccache() {
	need_tool ccache
	write_makefile
	export CCACHE_DIR=$PWD/cache CCACHE_CONFIGPATH=$PWD/no-configuration
	follow ccache
	expect_program app
	rm ./*.o libpart.a app app.*4
	follow ccache
	expect_program app
	expect_equal "$(ccache_results)" '2 hits, 2 misses'
}

quick_continuousIntegration() {
	write_makefile
	follow 'Continuous integration'
	[ "$(hops_made hops.json)" -ge 6 ] || fail "$(hops_made hops.json) hops"
	expect_program app
}

quick_installingAProgram() {
	write_makefile
	run make CC="$popcorn_cc"
	expect_status 0
	mkdir place
	DESTINATION=place follow 'Installing a program'
	expect_folder place "${suffixes[@]/#/app}"
	expect_program place/app
}

# What the last section says of checks for inline assembly.
quick_checksThatOnlyCompile() {
	take cpuid.c conftest.c
	# An operand constraint of one ISA is refused at once.
	run "$popcorn_cc" -c conftest.c
	expect_status 1
	sed -i 's/"+a"/"+r"/' conftest.c
	run "$popcorn_cc" -c conftest.c
	expect_status 0
	run "$popcorn_cc" conftest.c -o conftest
	expect_status 1
	expect_match err '^conftest\.c:5'
	expect_no_file conftest
	local macro
	for macro in __x86_64__ __aarch64__ __riscv; do
		run "$popcorn_cc" -c -x c - -o x.o < <(printf '#ifdef %s\n#error it is defined\n#endif\n' $macro)
		expect_status 0
	done
}

# Each block has a test above.
quick_everyBlockIsTested() {
	awk '/^## / { heading = substr($0, 4); number = 0 } /^```sh$/ { print heading, ++number }' "$document" | grep -vx 'Once 1' | sort >blocks
	sed -nE 's/^\t([A-Z]+=[a-z]+ )?follow (.*)/\2/p' "$suite_file" | while read -r arguments; do
		eval "set -- $arguments"
		echo "$1 ${2-1}"
	done | sort -u >followed
	expect_same_bytes followed blocks 'list of blocks with a test'
}
