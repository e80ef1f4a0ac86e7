# C++ as people use it: the compiler's names, mixed languages, its library, and what it says. Programs in C++ are cases (test/cases/cxx).

# write_throwing FILE: a program that throws and catches, and half.c beside it.
write_throwing() {
	cp "$repository/test/cases/cxx/throwing.cc" "$1"
	echo 'int half(int number) { return number / 2; }' >half.c
}

full_mixedLanguagesMakeOneProgram() {
	write_throwing main.cc
	run "$popcorn_cc" -O2 -c half.c
	expect_status 0
	run "$popcorn_cxx" -O2 -o mixed main.cc half.o
	expect_status 0
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./mixed
		expect_status 0
		expect_equal "$(cat out)" 'seven has no half, 17'
	done
}

# Functions that program and library both have are linked once, and the checker knows which.
full_whatProgramAndLibraryBothHaveIsCheckedOnce() {
	write_throwing main.cc
	run "$popcorn_cxx" -O2 -o checked main.cc -x c half.c
	expect_status 0
	run "$popcorn" check checked
	expect_status 0
}

full_theCompilerOfCLinksCxxWithItsLibrary() {
	write_throwing main.cc
	run "$popcorn_cc" -O2 -c main.cc half.c
	expect_status 0
	local library
	for library in -lc++ -lstdc++; do
		run "$popcorn_cc" -o program main.o half.o $library
		expect_status 0
		run ./program
		expect_equal "$(cat out)" 'seven has no half, 17'
		rm program
	done
	refused "undefined symbol: __cxa_throw" main.o half.o
	expect_match err 'link with popcorn-c\+\+, or with -lc\+\+'
}

full_itsCompilerTakesCAsCxx() {
	printf '#include <cstdio>\nint main() { auto text = "C++"; std::puts(text); }\n' >main.c
	run "$popcorn_cxx" -Wno-deprecated -o program main.c
	expect_status 0
	run ./program
	expect_equal "$(cat out)" 'C++'
}

quick_otherLibrariesAreRefused() {
	echo 'int main() { return 0; }' >main.cc
	run "$popcorn_cxx" -stdlib=libstdc++ -c main.cc
	expect_status 1
	expect_match err "'-stdlib=libstdc\+\+' is not supported: C\+\+'s library is libc\+\+"
	run "$popcorn_cxx" -stdlib=libc++ -c main.cc
	expect_status 0
	expect_file main.o
}

quick_itHasTheNamesThatBuildSystemsGuess() {
	local name
	for name in popcorn-c++ popcorn-g++; do
		run "$POPCORN_HOME/bin/$name" --version
		expect_status 0
		expect_match out 'clang version'
	done
}

# Neither the handler of the outer exception nor a destructor that runs meanwhile hops; behind the handler's begin all goes on.
full_noHopWhileAnExceptionIsInFlight() {
	take cxx/flight.cc
	run "$popcorn_cxx" -O2 -o flight flight.cc
	expect_status 0
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/flight.stats" ./flight
	expect_status 0
	expect_equal "$(cat out)" 'in flight 1'
	expect_equal "$(put_off_reasons flight.stats | tr '\t\n' ' ;')" 'exception 1;' 'hops put off'
	expect_equal "$(hops_made flight.stats)" 1 'hops in the handler'
}

# The same for what the program itself asks of the unwinder: up to the handler or the jump out, each time anew.
full_noHopWhileTheProgramUnwindsByItself() {
	take in-flight.cc
	run "$popcorn_cxx" -O2 --popcorn-points=none -o in-flight in-flight.cc
	expect_status 0
	local row how held hops
	for row in 'raise 1 3' 'again 1 3' 'force 1 3' 'force again 2 2'; do
		hops=${row##* } row=${row% *} held=${row##* } how=${row% *}
		rm -f stats
		run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./in-flight "$how"
		expect_status 0
		expect_equal "$(put_off_reasons stats | tr '\t\n' ' ;')" "exception $held;" "put off: $how"
		expect_equal "$(hops_made stats)" "$hops" "hops: $how"
	done
}

# Whatever way a program leaves what is in flight, it goes on without, and hops.
full_whatIsLeftInFlightIsLeft() {
	take left-in-flight.cc
	run "$popcorn_cxx" -O2 -Wno-exceptions --popcorn-points=none -o left left-in-flight.cc
	expect_status 0
	local way
	for way in longjmp signal exit quick_exit pthread_exit terminate; do
		rm -f stats
		run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./left $way
		expect_status 0
		expect_equal "$(hops_made stats) $(put_off_reasons stats | tr '\t' ' ')" '1 ' "$way"
	done
}

# put_installation_at FOLDER: a copy whose C++ library is gone, and whose build says how it is called, in place of building.
put_installation_at() {
	cp -rs "$POPCORN_HOME" "$1"
	rm "$1/bin/popcorn-cc" "$1/lib/popcorn/libcxx/symbols" "$1/lib/popcorn/cxx/tools/build-libcxx"
	cp "$POPCORN_HOME/bin/popcorn-cc" "$1/bin/"
	for name in popcorn-c++ popcorn; do
		ln -sf popcorn-cc "$1/bin/$name"
	done
	printf '#!/bin/sh\necho "build $#"\n[ -z "${FAILS:-}" ] || exit 3\n: >"$1/lib/popcorn/libcxx/symbols"\n' >"$1/lib/popcorn/cxx/tools/build-libcxx"
	chmod +x "$1/lib/popcorn/cxx/tools/build-libcxx"
}

# What builds the library is asked for it once, by what needs it, and says so on standard error; if it fails, nothing is compiled.
quick_itsFirstUseBuildsTheLibrary() {
	local arguments
	put_installation_at installation
	echo 'int main() { return 0; }' >main.cc
	echo 'int main(void) { return 0; }' >main.c
	run installation/bin/popcorn-cc -c main.c
	expect_status 0
	[ ! -s err ] || fail "C alone: $(cat err)"
	run installation/bin/popcorn-c++ --version
	expect_status 0
	[ ! -s err ] || fail "a question: $(cat err)"
	echo 'int main() { return 0; }' >main.ii
	for arguments in '-c main.ii' '-c -x c++-cpp-output main.cc' '-### -c main.cc' '-### main.cc'; do
		# shellcheck disable=SC2086
		run installation/bin/popcorn-c++ $arguments
		expect_status 0
		expect_no_match err '^build'
	done
	rm main.o
	run env FAILS=1 installation/bin/popcorn-c++ -c main.cc
	expect_status 1
	expect_match err "C\+\+'s library could not be built"
	[ ! -e main.o ] || fail "an object was made"
	run installation/bin/popcorn-c++ -E main.cc
	expect_status 0
	expect_match err '^build 1$'
	expect_no_match out '^build'
	run installation/bin/popcorn-c++ -E main.cc
	expect_status 0
	[ ! -s err ] || fail "built again: $(cat err)"
}

# holds SOURCE PARTS: these of the library's large parts are in the program, which runs alike on each ISA.
holds() {
	local isa parts=
	run "$popcorn_cxx" -O2 -o parts "$1"
	expect_status 0
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./parts
		expect_equal "$(cat out)" used "on $isa"
	done
	"$POPCORN_HOME/lib/llvm/llvm-nm" parts >symbols
	! grep -q '_ZNSt3__19money_get' symbols || parts+='streams '
	! grep -q '__cxa_demangle' symbols || parts+='names '
	expect_equal "$parts" "$2" "parts of $1"
}

# Initializers of the library run for what they initialize, as with an archive; the names of exceptions are for who may throw one.
full_partsOfTheLibraryThatAreNotUsedAreNotLinked() {
	printf '#include <cstdio>\nint main() { std::puts("used"); }\n' >neither.cc
	printf '#include <cstdio>\nint main() { try { throw 1; } catch (int) { std::puts("used"); } }\n' >names.cc
	printf '#include <iostream>\nstruct Early { Early() { std::cout << "used\\n"; } } early;\nint main() { }\n' >both.cc
	holds neither.cc ''
	holds names.cc 'names '
	holds both.cc 'streams names '
	echo 'int puts(const char *); int main(void) { puts("used"); }' >c.c
	run "$popcorn_cc" -O2 -o c c.c
	local in_c in_cxx
	in_c=$("$POPCORN_HOME/lib/llvm/llvm-size" c | awk 'END { print $4 }')
	run "$popcorn_cxx" -O2 -o neither neither.cc
	in_cxx=$("$POPCORN_HOME/lib/llvm/llvm-size" neither | awk 'END { print $4 }')
	[ "$in_cxx" -le $((in_c + in_c / 20)) ] || fail "$in_cxx bytes, $in_c in C"
}

# An installation over an older one has no library of the older one: its own, or none until the first use.
quick_anInstallationOverAnOlderOneHasNoOlderLibrary() {
	need_tool make
	echo 'int main() { return 0; }' >main.cc
	mkdir -p older/lib/popcorn/libcxx
	echo older | tee older/lib/popcorn/libcxx/symbols >older/lib/popcorn/libcxx.made
	put_installation_at newer
	run make -s -C "$repository" -o all install DIST="$PWD/newer" PREFIX="$PWD/older"
	expect_status 0
	run older/bin/popcorn-c++ -c main.cc
	expect_status 0
	expect_match err '^build 1$'
	echo newer >newer/lib/popcorn/libcxx/symbols
	run make -s -C "$repository" -o all install DIST="$PWD/newer" PREFIX="$PWD/older"
	expect_status 0
	expect_equal "$(cat older/lib/popcorn/libcxx/symbols)" newer
}

# Headers are needed to compile, the library to link a program, and neither for what is refused.
quick_theLibraryIsBuiltForWhatNeedsIt() {
	put_installation_at installation
	echo 'int main() { return 0; }' | tee main.cc main.c >main.hpp
	run "$popcorn_cc" -c main.c
	expect_status 0
	export FAILS=1
	local arguments
	while read -r arguments; do
		# shellcheck disable=SC2086
		run installation/bin/popcorn-$arguments
		expect_no_match err '^build'
	done <<-END
		c++ --version
		c++ -r main.o -o whole.o
		c++ -shared main.o -o program
		c++ -nostdlib main.o -o program
		c++ -x c -c main.c
		c++ -nostdinc++ -c main.cc
		c++ -nostdinc -fsyntax-only main.cc
		c++ -Wl,--version
		cc -c -lc++ main.c
	END
	expect_file whole.o
	while read -r arguments; do
		# shellcheck disable=SC2086
		run installation/bin/popcorn-$arguments
		expect_status 1
		expect_match err '^build 1$'
	done <<-END
		c++ -c main.c
		c++ -E main.hpp
		c++ -r main.cc -o whole.o
		c++ main.o -o program
		cc -fsyntax-only main.cc
		cc -M main.hpp
		cc main.o -l c++ -o program
	END
}

# An installation with a blank in its path, sources of a few lines and tools that only note how they are called.
imitate_libcxx_tools() { # INSTALLATION
	mkdir -p "$1/lib/popcorn/cxx" "$1/lib/llvm/lib/clang" "$1/sysroot/usr/include" "$1/bin"
	cp -R "$POPCORN_HOME/lib/popcorn/cxx/." "$1/lib/popcorn/cxx/"
	cp -R "$POPCORN_HOME"/lib/popcorn/clang* "$1/lib/popcorn/"
	mkdir -p "$1"/lib/popcorn/{x86_64,aarch64,riscv64}
	: >"$1/sysroot/usr/include/stdio.h"
	: | tee "$1/lib/llvm/libLLVM.so" >"$1/lib/llvm/libclang-cpp.so"
	printf '#!/bin/sh\n%s\n' 'echo "$*" >>"$CALLS"; while [ $# -gt 1 ]; do [ "$1" != -o ] || : >"$2"; shift; done' >"$1/lib/llvm/clang"
	cp "$1/lib/llvm/clang" "$1/lib/llvm/lld"
	printf '#!/bin/sh\n%s\n' 'echo "$*" >>"$CALLS"; : >"$2"' >"$1/lib/llvm/llvm-ar"
	printf '#!/bin/sh\n%s\n' 'for last; do :; done; echo "$last:a.o: 0 t _GLOBAL__sub_I_a.cpp"; echo "$last:a.o: 0 T a"' >"$1/lib/llvm/llvm-nm"
	printf '#!/bin/sh\n%s\n' 'echo "$*" >>"$CALLS"; cd "${0%/*}/../lib/popcorn" && mkdir -p libcxx && : >libcxx/symbols' >"$1/bin/popcorn"
	printf '#!/bin/sh\n%s\n' 'echo "fetch $1" >>"$CALLS"; mkdir -p "$2" && cp -R "$SOURCES/." "$2/"' >"$1/lib/popcorn/cxx/tools/fetch-source"
	rm -r "$1/lib/popcorn/cxx/libcxx/patches"
	mkdir "$1/lib/popcorn/cxx/libcxx/patches"
	chmod +x "$1"/lib/llvm/{clang,lld,llvm-ar,llvm-nm} "$1/bin/popcorn" "$1/lib/popcorn/cxx/tools/fetch-source"
	mkdir -p sources/libcxx/{include,src,vendor/llvm} sources/libcxxabi/{include,src} sources/libunwind/{include,src}
	: | tee sources/libcxx/src/a.cpp sources/libcxxabi/src/b.cpp sources/libcxx/vendor/llvm/default_assertion_handler.in >sources/libcxxabi/include/c.h
	export CALLS=$PWD/calls SOURCES=$PWD/sources
}

# calls_of_the_build: what it has called since the last time; "" if it found its work done.
calls_of_the_build() {
	: >calls
	run env TMPDIR="$PWD/some files" "$PWD/some where/lib/popcorn/cxx/tools/build-libcxx" "some where"
	expect_status 0
}

# Paths may have blanks; what was made from other files, another compiler among them, is made anew, and nothing else.
full_theLibraryIsBuiltAnewForWhatItIsMadeFrom() {
	imitate_libcxx_tools "some where"
	mkdir "some files"
	calls_of_the_build
	expect_match calls '^fetch llvm-runtimes$'
	expect_match calls '^build-library libcxx$'
	expect_file "some where/lib/popcorn/portable/libcxx.a"
	expect_file "some where/lib/popcorn/aarch64/unwind.a"
	expect_equal "$(cat "some where/lib/popcorn/libcxx/initializers")" '_GLOBAL__sub_I_a.cpp a'
	expect_file "some where/sysroot/usr/include/c++/v1/__config_site"
	calls_of_the_build
	expect_equal "$(cat calls)" ''
	local file
	for file in lib/llvm/libclang-cpp.so lib/popcorn/clang/include/stdint.h lib/popcorn/cxx/isas lib/popcorn/cxx/libcxx/include/__config_site; do
		printf ' ' >>"some where/$file"
		calls_of_the_build
		expect_match calls '^fetch llvm-runtimes$'
		expect_match calls '^build-library libcxx$'
	done
	rm "some where/lib/popcorn/libcxx/symbols"
	calls_of_the_build
	expect_equal "$(cat calls)" 'build-library libcxx'
}

# What is missing or forbidden is said at once, with the way out.
quick_whatTheBuildOfTheLibraryNeedsIsLookedForFirst() {
	imitate_libcxx_tools "some where"
	: >calls
	mkdir programs
	local program
	for program in sh cat cut dirname printf; do
		ln -s "$(command -v $program)" programs/
	done
	run env PATH="$PWD/programs" "$PWD/some where/lib/popcorn/cxx/tools/build-libcxx" "$PWD/some where"
	expect_status 1
	expect_match err "error: C\+\+'s library is built at its first use, and that cannot be done here"
	expect_match err 'note: programs are missing: apt-get install util-linux patch coreutils tar xz-utils$'
	expect_equal "$(cat calls)" ''
	[ "$(id -u)" = 0 ] && command -v setpriv >/dev/null || return 0
	chmod -R go+rX "some where"
	chmod go+rx .
	setpriv --reuid=65534 --clear-groups test -x "$PWD/some where/lib/popcorn/cxx/tools/build-libcxx" || return 0
	run setpriv --reuid=65534 --clear-groups "$PWD/some where/lib/popcorn/cxx/tools/build-libcxx" "$PWD/some where"
	expect_status 1
	expect_match err 'note: .*/lib/popcorn cannot be written: compile a C\+\+ source once as its owner$'
}

# What an interrupted download has left is fetched again, and what is there already is not.
quick_sourcesAreFetchedAgainAfterAnInterruption() {
	mkdir tools musl-1.2.3 work
	: >musl-1.2.3/VERSION
	tar -czf whole.tar.gz musl-1.2.3
	sed "s/^\tsha256=.*/\tsha256=$(sha256sum <whole.tar.gz | cut -d' ' -f1)/" "$repository/runtime-lib/tools/fetch-source" >tools/fetch-source
	printf '#!/bin/sh\n%s\n' 'echo "$2" >>calls; case $2 in source) cp "$WHOLE" musl_1.2.3.orig.tar.gz ;; esac' >tools/debian-apt
	chmod +x tools/*
	export WHOLE=$PWD/whole.tar.gz
	head -c 10 whole.tar.gz >work/musl_1.2.3.orig.tar.gz
	run tools/fetch-source musl source "$PWD/work"
	expect_status 0
	expect_file source/VERSION
	rm source/VERSION
	run tools/fetch-source musl source "$PWD/work"
	expect_status 0
	[ ! -e source/VERSION ] || fail 'unpacked again'
	sed -i 's/version=1.2.3/version=1.2.4/; s/sha256=7*/&/' tools/fetch-source
	gzip -dc whole.tar.gz | gzip -1 >other.tar.gz
	sed -i "s/^\tsha256=.*/\tsha256=$(sha256sum <other.tar.gz | cut -d' ' -f1)/" tools/fetch-source
	run env WHOLE="$PWD/other.tar.gz" tools/fetch-source musl source "$PWD/work"
	expect_status 0
	expect_file source/VERSION
}

# Headers are C++ by their suffix or -x, and to popcorn-c++ also .h: they can be read, and precompiled.
full_headersOfCxx() {
	echo 'namespace here { inline int three() { return sizeof(bool) * 3; } }' | tee a.hpp a.hh a.hxx a.H >a.h
	printf '#include "a.hpp"\n#include <cstdio>\nint main() { std::printf("%%d\\n", here::three()); }\n' >main.cc
	local input
	for input in a.hpp a.hh a.hxx a.H '-x c++-header a.h'; do
		# shellcheck disable=SC2086
		run "$popcorn_cc" -fsyntax-only -std=c++20 $input
		expect_status 0
	done
	run "$popcorn_cxx" -fsyntax-only a.h
	expect_status 0
	for compiler in "$popcorn_cc" "$popcorn_cxx"; do
		printf '#include <vector>\ninline int three() { return 3; }\n' >b.hpp
		run "$compiler" -std=c++20 b.hpp -o b.hpp.pch
		expect_status 0
		echo 'int main() { return std::vector<int>(1).size() + three(); }' >with.cc
		run "$compiler" -std=c++20 -include-pch b.hpp.pch -c with.cc
		expect_status 0
	done
	run "$popcorn_cxx" main.cc -o program
	expect_status 0
	run ./program
	expect_equal "$(cat out)" 3
}

# What -E has written compiles as what it was, C++ for popcorn-c++.
full_preprocessedSourcesAreOfTheLanguageOfTheCompiler() {
	echo 'int main() { auto text = "C++"; return sizeof text - 8; }' >main.c
	run "$popcorn_cxx" -Wno-deprecated -E main.c -o main.i
	expect_status 0
	cp main.i main.ii
	local input
	for input in main.i main.ii; do
		run "$popcorn_cxx" -o program $input
		expect_status 0
		run ./program
		expect_status 0
	done
	run "$popcorn_cc" -c main.ii
	expect_status 0
}

# All names of its library are one; what no part of it has is refused with the way out.
full_namesOfTheLibrary() {
	write_throwing main.cc
	run "$popcorn_cc" -O2 -c main.cc half.c
	expect_status 0
	local library
	for library in '-l c++' '-l stdc++' -l:libstdc++.a -lstdc++fs --library=c++ -Wl,-lstdc++ '-Wl,-l -Wl,stdc++' -Wl,--library=c++; do
		# shellcheck disable=SC2086
		run "$popcorn_cc" --popcorn-isas=x86_64 -o program main.o half.o $library
		expect_status 0
		rm program
	done
	refused "'-lc\+\+experimental' is not supported: libc\+\+'s experimental parts are not built" main.o half.o -lc++experimental
	refused "'-l c\+\+experimental' is not supported" main.o half.o -l c++experimental -lc++
	# A library of that beginning is looked for.
	refused "library 'c\+\+x'|c\+\+x" main.o half.o -lc++x
}

# -nostdinc++ leaves our headers out, so that one's own are found.
quick_ownHeadersInPlaceOfTheLibrarys() {
	mkdir own
	echo 'inline int size() { return 3; }' >own/vector
	printf '#include <vector>\nint main() { return size(); }\n' >main.cc
	run "$popcorn_cxx" -nostdinc++ -isystem own -c main.cc
	expect_status 0
	echo '#include <string>' >main.cc
	run "$popcorn_cxx" -nostdinc++ -c main.cc
	expect_status 1
	expect_match err "'string' file not found"
	# Another libc++ stands before the headers of C, as it must, and a folder of the user's before ours.
	cp -R "$POPCORN_HOME/sysroot/usr/include/c++/v1" whole
	printf '#include <cstddef>\n#include <string>\nstd::size_t size(std::string text) { return text.size(); }\n' >main.cc
	run "$popcorn_cxx" -nostdinc++ -isystem whole -c main.cc
	expect_status 0
	echo 'int own_version;' >own/version
	printf '#include <version>\nint *f() { return &own_version; }\n' >main.cc
	run "$popcorn_cxx" -isystem own -c main.cc
	expect_status 0
}

# A standard of C++ that stands for all sources of a command does not forbid assembly, nor one of C in popcorn-c++.
full_assemblyBesideCxx() {
	printf '.section .note.GNU-stack,"",%%progbits\n' | tee empty.s >empty.S
	echo 'int main() { auto zero = 0; return zero; }' >main.cc
	echo 'int three(void) { return 3; }' >part.c
	local standard input
	for standard in -std=c++20 -std=gnu++17 --std=c++14 '-std=c++20 -fno-rtti -fno-exceptions'; do
		for input in empty.s empty.S; do
			# shellcheck disable=SC2086
			run "$popcorn_cc" $standard -Werror -c $input
			expect_status 0
			# shellcheck disable=SC2086
			run "$popcorn_cxx" $standard -Werror -c $input main.cc
			expect_status 0
			expect_file empty.o
			# shellcheck disable=SC2086
			run "$popcorn_cxx" $standard -Werror $input main.cc -o program
			expect_status 0
			rm -f empty.o main.o program
		done
	done
	run "$popcorn_cxx" -std=c11 -c empty.S -x c part.c
	expect_status 0
	run "$popcorn_cc" -c -x assembler-with-cpp empty.S -x none part.c
	expect_status 0
}

# Options of compilations, as build systems repeat them where objects are linked.
full_linksOfObjectsTakeOptionsOfCxx() {
	echo 'struct A { virtual ~A() {} }; int main() { A a; return 0; }' >main.cc
	run "$popcorn_cxx" -std=c++20 -fno-rtti -fno-exceptions -c main.cc
	expect_status 0
	local options
	for options in -std=c++20 -fno-rtti -fno-exceptions -std=gnu++17 -fvisibility-inlines-hidden -fno-threadsafe-statics \
		-Wnon-virtual-dtor -nostdinc++ -fsized-deallocation -stdlib=libc++; do
		run "$popcorn_cxx" --popcorn-isas=x86_64 -Werror $options main.o -o program
		expect_status 0
		[ ! -s err ] || fail "$options: $(cat err)"
		run "$popcorn_cc" --popcorn-isas=x86_64 -Werror $options main.o -lc++ -o program
		expect_status 0
		[ ! -s err ] || fail "$options: $(cat err)"
	done
}

# verify_code PROGRAM SOURCE...: LLVM's own check of what it makes of the program on each ISA, with the options of the link.
verify_code() {
	local command program=$1
	shift
	run "$popcorn_cxx" -O2 --popcorn-points=all -save-temps -o "$program" "$@"
	expect_status 0
	run "$popcorn_cxx" -O2 --popcorn-points=all -o "$program" "$@" '-###'
	grep -E '/llc"? ' err >commands
	expect_equal "$(wc -l <commands)" "${#isas[@]}" 'commands of llc'
	while read -r command; do
		command=$(sed -E "s,[^ ]*/portable\\.bc,$program.portable.bc,; s,-o [^ ]+,-o verified.o," <<<"$command")
		run bash -c "$command -verify-machineinstrs"
		[ "$status" = 0 ] || fail "$program: $(grep -m1 'Bad machine code' err) $(grep -m1 'function:' err)"
	done <commands
}

# popcorn.hpp says what popcorn.h says, in every version of C++ that it is for; a prohibition ends with its block.
full_theHeaderOfCxx() {
	take cxx/requests.cc
	local version
	for version in 11 14 17 20 23; do
		run "$popcorn_cxx" "-std=c++$version" -Wall -Wextra -pedantic -Werror --popcorn-points=none -O2 -o requests requests.cc
		expect_status 0
		run ./requests
		expect_status 0
		expect_equal "$(tr '\n' ';' <out)" \
			'aarch64: there;riscv64: again;riscv64: there;thrown;x86_64: there;aarch64: again;aarch64: there;' "C++$version"
	done
	printf '#include <popcorn.hpp>\nint main() { popcorn::migrate("aarch64"); popcorn_migrate("aarch64"); }\n' >ignores.cc
	run "$popcorn_cxx" -c ignores.cc
	expect_equal "$(grep -c "warning: ignoring return value" err)" 2 'answers that nobody reads'
	printf '#include <popcorn.hpp>\nint main() { popcorn::no_migration one, other(one); }\n' >copies.cc
	run "$popcorn_cxx" -c copies.cc
	expect_status 1
}

# Resume entries come to a place behind a call on two ways; what is needed there and in the landing pad is in two registers.
full_landingPadsHaveRegistersOfTheirOwn() {
	take cxx/equal-phis.cc
	verify_code equal-phis equal-phis.cc
	local name
	for name in exceptions unwinding nested-handlers second-returns; do
		verify_code "$name" "$repository/test/cases/cxx/$name/$name.cc"
	done
}
