# popcorn-cc takes gcc's command line.

quick_linkMakesOneBinaryPerIsaAndNothingElse() {
	write_hello
	mkdir temporary
	TMPDIR=$PWD/temporary build -O2 hello.c -o hello
	expect_folder . err hello hello.aarch64 hello.c hello.riscv64 out temporary
	expect_folder temporary
	run ./hello
	expect_status 0
	expect_equal "$(cat out)" hello
	expect_match <("$llvm/llvm-readobj" --file-headers hello) 'Arch: x86_64'
	expect_match <("$llvm/llvm-readobj" --file-headers hello.aarch64) 'Arch: aarch64'
	expect_match <("$llvm/llvm-readobj" --file-headers hello.riscv64) 'Arch: riscv64'
}

quick_defaultOutputIsNamedAOut() {
	write_hello
	build hello.c
	expect_folder . "${suffixes[@]/#/a.out}" err hello.c out
	run ./a.out
	expect_status 0
}

quick_compiledObjectIsPortableBitcode() {
	write_hello
	build -c -O2 hello.c
	expect_equal "$(od -An -tx1 -N4 hello.o | tr -d ' ')" 4243c0de "first bytes of hello.o"
	expect_match <("$llvm/llvm-dis" -o - hello.o) 'target triple = "riscv64-popcorn-linux-musl"'
	build hello.o -o hello
	run ./hello
	expect_status 0
}

quick_compilingStartsNoJvm() {
	write_hello
	POPCORN_JAVA_HOME=/nonexistent JAVA_HOME=/nonexistent build -c hello.c
	expect_file hello.o
}

quick_portableMachineIsKnownByMacro() {
	echo 'POPCORN=__popcorn__ SIGNED=__CHAR_UNSIGNED__ RISCV=__riscv QUAD=__LDBL_MANT_DIG__ LP64=__LP64__' >macros.c
	run "$popcorn_cc" -E macros.c
	expect_status 0
	expect_match out 'POPCORN=1 SIGNED=__CHAR_UNSIGNED__ RISCV=__riscv QUAD=113 LP64=1'
	run "$popcorn_cc" -dM -E macros.c
	expect_no_match out '__riscv'
}

quick_preprocessesAndShowsIntermediateCode() {
	write_hello
	run "$popcorn_cc" -E hello.c
	expect_status 0
	expect_match out 'int puts'
	build -S hello.c
	expect_match hello.s 'define .*@main'
	build -S -o other.ll hello.c
	expect_file other.ll
}

quick_writesDependencyFiles() {
	mkdir include
	echo '#define GREETING "hello"' >include/greeting.h
	printf '#include "greeting.h"\nconst char *greeting(void) { return GREETING; }\n' >uses.c
	build -Iinclude -MD -MP -c uses.c
	expect_match uses.d '^uses\.o: uses\.c include/greeting\.h'
	expect_match uses.d '^include/greeting\.h:'
	build -Iinclude -MMD -MF named.d -MT target.o -c uses.c -o other.o
	expect_match named.d '^target\.o:'
	run "$popcorn_cc" -Iinclude -M uses.c
	expect_match out 'uses\.c include/greeting\.h'
	printf '#include "greeting.h"\n#include <stdio.h>\nint main(void) { puts(GREETING); }\n' >main.c
	build -Iinclude -MMD main.c -o main
	expect_match main.d 'include/greeting\.h'
}

quick_definesIncludesAndStandards() {
	mkdir headers
	echo 'enum { FROM_HEADER = 30 };' >headers/values.h
	take uses.c
	build -std=c99 -DGIVEN=12 -D'TEXT="a b"' -DGONE -UGONE -I headers uses.c -o uses
	run ./uses
	expect_equal "$(cat out)" '42 a b 199901'
}

quick_warningsAreThoseOfClang() {
	take warns.c
	run "$popcorn_cc" -Wall -Wextra -c warns.c
	expect_status 0
	expect_match err '^warns\.c:5:9: warning: .*uninitialized'
	run "$popcorn_cc" -Wall -Werror -c warns.c -o refused.o
	expect_status 1
	expect_no_file refused.o
	run "$popcorn_cc" -w -Wall -c warns.c
	expect_no_match err warning
}

quick_severalSourcesAtOnce() {
	echo 'int twice(int x) { return 2 * x; }' >one.c
	echo 'int twice(int); int thrice(int x) { return twice(x) + x; }' >two.c
	printf '#include <stdio.h>\nint thrice(int);\nint main(void) { printf("%%d\\n", thrice(14)); }\n' >three.c
	build -O1 one.c two.c three.c -o program
	run ./program
	expect_equal "$(cat out)" 42
	expect_folder . err one.c out "${suffixes[@]/#/program}" three.c two.c
	build -c one.c two.c three.c
	build one.o two.o three.o -o again
	run ./again
	expect_equal "$(cat out)" 42
	build one.o two.c three.o -o mixed
	run ./mixed
	expect_equal "$(cat out)" 42
}

archive_sources() {
	echo 'int used(int x) { return x + 1; }' >used.c
	echo 'extern int nowhere; int unused(void) { return nowhere; }' >unused.c
	echo 'int used(int); int indirect(int x) { return used(x) * 2; }' >indirect.c
	printf '#include <stdio.h>\nint indirect(int);\nint main(void) { printf("%%d\\n", indirect(20)); }\n' >main.c
	build -O2 -c used.c unused.c indirect.c main.c
}

quick_archivesWithAndWithoutIndex() {
	archive_sources
	mkdir plain indexed
	ar rcS plain/libparts.a used.o unused.o indirect.o
	"$llvm/llvm-ar" rcs indexed/libparts.a used.o unused.o indirect.o
	local kind
	for kind in plain indexed; do
		build main.o -L"$kind" -lparts -o "$kind-program"
		run "./$kind-program"
		expect_equal "$(cat out)" 42
		build main.o "$kind/libparts.a" -o "$kind-named"
	done
}

quick_librariesOfTheSystemAreThere() {
	printf '#include <math.h>\n#include <stdio.h>\nint main(int c, char **v) { (void)v; printf("%%.3f\\n", sqrt(c + 1.0)); }\n' >uses.c
	build uses.c -o uses -lm -lpthread -lrt -ldl -lc
	run ./uses
	expect_equal "$(cat out)" 1.414
}

quick_responseFilesAreExpanded() {
	write_hello
	printf -- '-O2 -DA="1 2"\n hello.c\n' >options
	echo "-o 'a hello'" >more
	build @options @more
	run './a hello'
	expect_equal "$(cat out)" hello
	expect_file 'a hello.riscv64'
}

quick_sourceFromStandardInput() {
	echo 'int main(void) { return 5; }' >main.c
	echo "+ popcorn-cc -x c - -o program"
	"$popcorn_cc" -x c - -o program <main.c || fail "exit status $?"
	run ./program
	expect_status 5
}

quick_verboseNamesTheCommands() {
	write_hello
	run "$popcorn_cc" -v hello.c -o hello
	expect_status 0
	expect_match err 'clang'
	expect_match err 'lld'
	expect_match err '^ \(in-process\) instrument .*merged\.bc -o '
	expect_match err 'llc .*riscv64'
	run ./hello
	expect_status 0
}

quick_dryRunPrintsCommandsAndRunsNone() {
	write_hello
	run "$popcorn_cc" '-###' hello.c -o hello
	expect_status 0
	expect_match err '"-cc1"'
	expect_match err 'lld '
	expect_match err '^ \(in-process\) instrument .*merged\.bc -o '
	expect_match err 'llc '
	expect_no_file hello
	expect_no_file hello.aarch64
	run "$popcorn_cc" '-###' -c hello.c
	expect_status 0
	expect_no_file hello.o
}

quick_isasAreChosenByOptionAndEnvironment() {
	write_hello
	build --popcorn-isas=x86_64,riscv64 hello.c -o two
	expect_file two.riscv64
	expect_no_file two.aarch64
	POPCORN_ISAS=x86_64 build hello.c -o one
	expect_no_file one.riscv64
	run ./one
	expect_equal "$(cat out)" hello
	run "$popcorn_cc" --popcorn-isas=x86_64,vax hello.c -o none
	expect_status 1
	expect_match err 'error: .*vax'
	expect_no_file none
}

quick_isaOptionsAreDroppedWithAWarning() {
	write_hello
	local option
	for option in -march=native -mtune=generic -mavx2 -msse4.2 -mcpu=x; do
		run "$popcorn_cc" $option -c hello.c
		expect_status 0
		expect_match err "warning: $option "
	done
	run "$popcorn_cc" -march=native hello.c -o hello
	expect_status 0
	expect_match err 'warning: -march=native'
	run ./hello
	expect_status 0
}

quick_twoBuildsAreByteIdentical() {
	local file
	for file in first second; do
		mkdir "$file"
		(cd "$repository" && cp -r --parents samples/sample.h samples/n-queens test/cases/language/several-files "$folder/$file")
		(
			cd "$file"
			build -O2 samples/n-queens/n-queens.c -o n-queens.program
			build -O2 test/cases/language/several-files/{several-files,part}.c -o several.program
		)
	done
	# An object names the folder in its line tables, as with any compiler.
	build -O2 -c first/samples/n-queens/n-queens.c -o first.o
	build -O2 -c first/samples/n-queens/n-queens.c -o second.o
	expect_same_bytes first.o second.o 'objects of one source'
	for file in "${suffixes[@]/#/n-queens.program}" "${suffixes[@]/#/several.program}"; do
		expect_same_bytes "first/$file" "second/$file" "$file of two builds"
	done
}

# Those of clang, and those of the link.
quick_saveTempsKeepsIntermediateFiles() {
	mkdir one other
	write_hello one/hello.c
	echo 'int other;' >other/hello.c
	build -save-temps one/hello.c other/hello.c -o hello
	expect_folder . err "${suffixes[@]/#/hello}" one other out \
		hello.i hello.bc hello.o 1-hello.i 1-hello.bc 1-hello.o hello.merged.bc hello.portable.bc \
		$(printf 'hello.%s\n' "${isas[@]/%/.ld}" "${isas[@]/%/.o}")
	expect_match hello.i 'int puts'
	expect_match 1-hello.i 'int other'
	build hello.o 1-hello.o -o again
	run ./again
	expect_equal "$(cat out)" hello
	rm hello.* 1-* again*
	# With -c they are clang's, as ever.
	build -save-temps -c one/hello.c
	expect_folder . err hello hello.bc hello.i hello.o one other out
}

quick_optionsOfCommonMakefilesAreTaken() {
	write_hello
	build -std=gnu11 -pipe -static -pthread -fPIC -fPIE -rdynamic -s -fcommon -fomit-frame-pointer -fno-strict-aliasing -fwrapv \
		-ffunction-sections -fdata-sections -fvisibility=hidden -fstack-protector-strong -funwind-tables -D_FORTIFY_SOURCE=2 -O2 \
		-Wl,--gc-sections -Wl,-z,noexecstack -Wl,-rpath,/nowhere -Wl,--as-needed -Xlinker --no-undefined hello.c -o hello
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./hello
		expect_status 0
		expect_equal "$(cat out)" hello
	done
}

quick_nothingIsWrittenOutsideTheOutput() {
	write_hello
	mkdir home temporary
	touch marker
	HOME=$PWD/home TMPDIR=$PWD/temporary build -O2 hello.c -o hello
	expect_folder home
	expect_folder temporary
	env -u HOME TMPDIR="$PWD/temporary" "$popcorn_cc" -O2 hello.c -o homeless || fail "does not build without HOME"
	run ./homeless
	expect_equal "$(cat out)" hello
	expect_folder temporary
	local written
	written=$(find "$POPCORN_HOME" -newer marker -type f | head -n 3)
	[ -z "$written" ] || fail "the installation was written: $written"
}

full_worksFromAReadOnlyInstallation() {
	need_tool unshare
	write_hello
	# A bind mount in a mount namespace of our own is read-only for root, too.
	run unshare --mount --map-root-user sh -c '
		mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && ! touch "$1/x" 2>/dev/null &&
		"$1/bin/popcorn-cc" -O2 hello.c -o hello' sh "$POPCORN_HOME"
	expect_status 0
	run ./hello
	expect_equal "$(cat out)" hello
}

full_worksThroughALinkAndFromPath() {
	write_hello
	mkdir bin
	ln -s "$popcorn_cc" bin/cc
	run env PATH="$PWD/bin:$PATH" cc hello.c -o hello
	expect_status 0
	run ./hello
	expect_equal "$(cat out)" hello
}

quick_debugInformationOnlyWithG() {
	write_hello
	build -g hello.c -o with
	expect_match <("$llvm/llvm-dwarfdump" --debug-line with) 'hello\.c'
	expect_match <("$llvm/llvm-dwarfdump" --debug-line with.aarch64) 'hello\.c'
	build hello.c -o without
	expect_no_match <("$llvm/llvm-readobj" --sections without) '\.debug_'
}

full_codeDoesNotDependOnDebugInformation() {
	local suffix
	build -O2 -g "$samples/malloc-tree/malloc-tree.c" -o with
	build -O2 "$samples/malloc-tree/malloc-tree.c" -o without
	for suffix in "${suffixes[@]}"; do
		expect_equal "$(joint_symbols "with$suffix" | cksum)" "$(joint_symbols "without$suffix" | cksum)" "symbols of program$suffix"
	done
}

quick_programsOfEveryLevelAnswerAlike() {
	local level
	for level in -O -Og -Oz -O3; do
		build $level "$(case_source irreducible-loops)" -o loops
		run ./loops
		expect_same_bytes out "$(case_folder irreducible-loops)/expected.txt"
	done
}

quick_layoutIsWrittenAsJson() {
	write_hello
	build --popcorn-layout=layout.json hello.c -o hello
	expect_json layout.json '[.. | strings] | index("main") != null'
}

quick_inspectDescribesAProgram() {
	write_counting_program
	build counting.c -o counting
	run "$popcorn" inspect counting
	expect_status 0
	expect_match out 'call sites [1-9]'
	run "$popcorn" inspect counting --json
	expect_status 0
	expect_equal "$(json out '.[].isa' | tr '\n' ' ')" "${isas[*]} " 'binaries described'
	write_hello text
	run "$popcorn" inspect text
	expect_status 1
	expect_no_stack_trace
}

quick_questionsAreAnsweredWithoutASource() {
	local question
	for question in --version -dumpmachine -print-search-dirs --help; do
		run "$popcorn_cc" $question
		expect_status 0
		[ -s out ] || fail "$question: no answer"
	done
	run "$popcorn" --version
	expect_status 0
}

quick_makeAndConfigureFindAUsableCompiler() {
	need_tool make
	write_hello
	printf 'CC = %s\nCFLAGS = -O2 -MMD\nhello: hello.o\n' "$popcorn_cc" >Makefile
	run make -s
	expect_status 0
	run ./hello
	expect_equal "$(cat out)" hello
	expect_file hello.aarch64
}

# A JVM runs the classes of its archive without a look at the jars.
quick_aClassArchiveOlderThanAJarIsLeftAlone() {
	mkdir -p home/bin home/lib/java jdk/bin
	cp "$popcorn_cc" home/bin/popcorn
	echo 'JAVA_VERSION="25"' >jdk/release
	printf '#!/bin/sh\necho "$@"\n' >jdk/bin/java
	chmod +x jdk/bin/java
	touch home/lib/java/driver.jar
	touch -d '+1 second' home/lib/java/popcorn.aot
	POPCORN_JAVA_HOME=$PWD/jdk run home/bin/popcorn --version
	expect_match out 'AOTCache='
	touch -d '+2 seconds' home/lib/java/driver.jar
	POPCORN_JAVA_HOME=$PWD/jdk run home/bin/popcorn --version
	expect_status 0
	expect_no_match out 'AOTCache='
}

# Constants and structures of the kernel's headers are those that system calls of a portable program take.
quick_headersOfTheKernelAndOfBsdAreThere() {
	take headers.c
	local isa
	build -D_GNU_SOURCE headers.c -o headers
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./headers
		expect_equal "$(cat out)" '55 4 1 1 a b' "on $isa"
	done
}

# What a check would look for in an object, which is bitcode: the site file says what is true on every ISA.
quick_siteFileKnowsTheOrderOfBytes() {
	take order.c
	local site=$POPCORN_HOME/share/popcorn/config.site isa said
	said=$(sh -c 'ac_site_file=$1; . "$1"; echo "$ac_cv_c_bigendian $ax_cv_c_float_words_bigendian"' sh "$site")
	build order.c -o order
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./order
		expect_equal "$(cat out)" "$said" "on $isa"
	done
}
