# ccache in front of popcorn-cc: what was compiled before is not compiled again, and what another installation compiled is not taken.

# A program of three files and its Makefile.
write_cached_project() {
	need_tool ccache
	need_tool make
	export CCACHE_DIR=$PWD/cache CCACHE_CONFIGPATH=$PWD/no-configuration
	echo 'int part(int); int other(int);' >parts.h
	printf '#include "parts.h"\nint part(int x) { return x + 1; }\n' >part.c
	printf '#include "parts.h"\nint other(int x) { char c = (char)(x + 128); return c < 0; }\n' >other.c
	printf '#include "parts.h"\n#include <stdio.h>\nint main(void) { printf("%%d %%d\\n", part(41), other(0)); return 0; }\n' >main.c
	cat >Makefile <<-'MAKE'
		CFLAGS = -O2 -Wall -MMD
		main: main.o part.o other.o
		-include *.d
	MAKE
}

# As docs/build-systems.md says.
as_documented() {
	export CCACHE_COMPILERTYPE=clang CCACHE_COMPILERCHECK='%compiler% --popcorn-build-id'
}

# cached_build COMPILER HITS MISSES
cached_build() {
	rm -f main main.*4 ./*.o ./*.d
	ccache -z >/dev/null
	run make -s CC="ccache $1"
	expect_status 0
	[ ! -s err ] || fail "a message: $(head -c 300 err)"
	expect_equal "$(ccache_results)" "$2 hits, $3 misses"
	expect_file main.riscv64
	expect_match part.d '^part\.o: part\.c parts\.h'
	run ./main
}

the_second_build_hits() {
	write_cached_project
	cached_build "$popcorn_cc" 0 3
	expect_equal "$(cat out)" '42 1'
	mkdir first
	mv ./*.o ./*.d first
	cached_build "$popcorn_cc" 3 0
	local file
	for file in {main,part,other}.{o,d}; do
		expect_same_bytes "$file" "first/$file" "$file from the cache"
	done
	sed -i 's/x + 1/x + 2/' part.c
	cached_build "$popcorn_cc" 2 1
	expect_equal "$(cat out)" '43 1'
}

quick_theSecondBuildHits() {
	as_documented
	the_second_build_hits
}

quick_theSecondBuildHitsWithoutAnySetting() {
	the_second_build_hits
}

# installation: a copy of the installation in ./home; the large files that the test does not touch are links.
installation() {
	rm -rf home
	mkdir -p home/bin home/lib/popcorn
	cp -p "$POPCORN_HOME/bin/popcorn-cc" home/bin/
	cp -p "$POPCORN_HOME"/lib/popcorn/*.cfg "$POPCORN_HOME/lib/popcorn/build-id" home/lib/popcorn/
	cp -a "$POPCORN_HOME/sysroot" home/
	ln -s "$POPCORN_HOME/lib/llvm" "$POPCORN_HOME/lib/java" home/lib/
	ln -s "$POPCORN_HOME"/lib/popcorn/{clang,cxx,portable,libc,x86_64,aarch64,riscv64} home/lib/popcorn/
}

changed_installation_misses() {
	write_cached_project
	installation
	cached_build home/bin/popcorn-cc 0 3
	cached_build home/bin/popcorn-cc 3 0
	# Signed or not, the preprocessed source is the same, and the object is not.
	sed -i 's/^-fsigned-char$/-funsigned-char/' home/lib/popcorn/clang.cfg
	"$repository/compiler-driver/src/main/sh/write-build-id" home
	"$@"
	cached_build home/bin/popcorn-cc 0 3
	expect_equal "$(cat out)" '42 0'
	# The installation of before, in the same place.
	installation
	cached_build home/bin/popcorn-cc 3 0
	expect_equal "$(cat out)" '42 1'
}

quick_aChangedInstallationMisses() {
	as_documented
	# Also if its file looks as old as before.
	changed_installation_misses touch -r "$popcorn_cc" home/bin/popcorn-cc
}

full_aChangedInstallationMissesWithoutAnySetting() {
	changed_installation_misses :
	CCACHE_COMPILERCHECK=content changed_installation_misses touch -r "$popcorn_cc" home/bin/popcorn-cc
}

quick_aChangedHeaderOfLibcMisses() {
	as_documented
	write_cached_project
	installation
	cached_build home/bin/popcorn-cc 0 3
	echo 'int of_another_libc(void);' >>home/sysroot/usr/include/stdio.h
	cached_build home/bin/popcorn-cc 2 1
}

quick_theBuildIdFollowsWhatObjectsDependOn() {
	installation
	local before file
	before=$(home/bin/popcorn-cc --popcorn-build-id)
	expect_match <(echo "$before") '^[0-9a-f]{64}$'
	expect_equal "$before" "$("$popcorn_cc" --popcorn-build-id)" 'build id of a copy'
	"$repository/compiler-driver/src/main/sh/write-build-id" home
	expect_equal "$(home/bin/popcorn-cc --popcorn-build-id)" "$before" 'build id written again'
	for file in lib/popcorn/clang.cfg lib/popcorn/clang-last.cfg sysroot/usr/include/stdio.h bin/popcorn-cc; do
		installation
		# The launcher says another word, a text ends with another line.
		sed -i -e 's/response files/Response files/' -e '$ s/$/\n/' home/$file
		"$repository/compiler-driver/src/main/sh/write-build-id" home
		[ "$(home/bin/popcorn-cc --popcorn-build-id)" != "$before" ] || fail "$file does not matter"
	done
}

# Refusals and warnings are the same from the cache as without it.
quick_messagesAreThoseOfTheCompiler() {
	as_documented
	write_cached_project
	take warns.c
	local results
	for results in '0 hits, 1 misses' '1 hits, 0 misses'; do
		ccache -z >/dev/null
		run ccache "$popcorn_cc" -Wall -march=native -c warns.c
		expect_status 0
		expect_match err '^warns\.c:4:6: warning: unused variable'
		expect_match err '^popcorn-cc: warning: -march=native has no effect'
		expect_equal "$(ccache_results)" "$results"
		run ccache "$popcorn_cc" -c nowhere.c
		expect_status 1
		expect_match err 'nowhere\.c'
		expect_no_file nowhere.o
	done
}
