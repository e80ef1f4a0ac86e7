# What configure scripts, CMake, Meson and make ask of a compiler, each question as they ask it.

quick_versionLineNamesClangAndItsVersionFirst() {
	run "$popcorn_cc" --version
	expect_status 0
	# Meson takes the first number of the text, and wants the word clang in its first line.
	expect_match <(head -n 1 out) 'clang version 20\.1\.7'
	expect_equal "$(grep -oE '[0-9]+(\.[0-9]+)+' out | head -n 1)" 20.1.7 'first number'
	run "$popcorn_cc" -Wl,--version
	expect_match out 'LLD 20\.1\.7 .*GNU'
	run "$popcorn_cc" -dumpversion
	expect_equal "$(cat out)" 20.1.7
	run "$popcorn_cc" -dumpmachine
	expect_equal "$(cat out)" riscv64-popcorn-linux-musl
	run "$popcorn_cc" --print-search-dirs
	expect_match out '^libraries: ='
}

quick_programNamesAreOurTools() {
	local tool
	for tool in ar ranlib nm strip objcopy; do
		run "$popcorn_cc" -print-prog-name=$tool
		expect_equal "$(cat out)" "$(dirname "$popcorn_cc")/popcorn-$tool"
		run "$(cat out)" --version
		expect_status 0
		expect_match out LLVM
	done
	run "$popcorn_cc" --print-prog-name=ld
	expect_equal "$(cat out)" "$(dirname "$popcorn_cc")/popcorn-ld"
	run "$(cat out)" -v
	expect_match out 'GNU'
	run "$POPCORN_HOME/bin/popcorn-ld" --version
	expect_match out 'GNU'
}

# merge_sources: what is special at a merge: names that are local, weak, common, hidden, in a set, of constructors.
merge_sources() {
	take one.c
	take two.c
	echo 'int three(void) { return 3000; }' >three.c
	echo 'int three(void); int four(void) { return three(); } int chosen(void) { return 40000; }' >four.c
	take main.c
	build -O2 -fcommon -c one.c two.c three.c four.c main.c
	run "$POPCORN_HOME/bin/popcorn-ar" rcs libmore.a three.o four.o
	expect_status 0
}

expect_merged() {
	build "$@" -o merged
	run ./merged
	expect_equal "$(tr '\n' ';' <out)" "$expected"
	run env POPCORN_MIGRATE=every:1 ./merged
	expect_equal "$(tr '\n' ';' <out)" "$expected"
}

# ld -r and cc -r: one object, which is as good as those that it is made of.
quick_objectsAreMerged() {
	local ld=$POPCORN_HOME/bin/popcorn-ld expected='begin;3129 2;'
	merge_sources
	run "$ld" -m elf_x86_64 -r -o part.o one.o two.o -L. --start-group -lmore --end-group
	expect_status 0
	expect_same_bytes err /dev/null messages
	run "$POPCORN_HOME/bin/popcorn-nm" part.o
	expect_match out ' [WV] chosen'
	expect_match out ' C common'
	expect_match out ' T three'
	expect_no_match out 'four'
	expect_merged main.o part.o
	# Merged again, and in an archive; the weak one gives way to another object's.
	run "$ld" --output=all.o --relocatable main.o part.o
	expect_status 0
	expect_merged all.o
	run "$POPCORN_HOME/bin/popcorn-ar" rcs libpart.a part.o
	expect_merged main.o libpart.a
	echo 'int chosen(void) { return 5; }' >other.c
	expected='begin;3133 2;' expect_merged main.o other.c part.o
	# By popcorn-cc: from sources, too, and without libc as Linux' own build says it.
	build -r -nostdlib -fcommon -O2 one.c two.o three.c -o mixed.o
	expect_merged main.o mixed.o
	build -Wl,-r -nostartfiles one.o two.o three.o -o again.o
	expect_merged main.o again.o
}

quick_mergesOfNothingAndWrongOnes() {
	local ld=$POPCORN_HOME/bin/popcorn-ld
	merge_sources
	# Linux' Kbuild makes an empty archive for a folder without sources.
	run "$POPCORN_HOME/bin/popcorn-ar" rcs built-in.a
	run "$ld" -r -o empty.o built-in.a
	expect_status 0
	build one.o two.o three.o main.o empty.o -o whole
	run "$ld" -r -o part.o missing.o
	expect_status 1
	expect_match err "popcorn-.*: error: .*missing\.o"
	gcc -c three.c -o foreign.o
	run "$ld" -r -o part.o one.o foreign.o
	expect_status 1
	expect_match err "foreign\.o' is an ELF object for x86_64, not a portable object"
	run "$ld" -r -o part.o three.o three.o
	expect_status 1
	expect_match err 'duplicate symbol: three'
	expect_no_file part.o
	run "$ld" -o program one.o
	expect_status 1
	expect_match err '^popcorn-ld: error: .*popcorn-cc'
	expect_no_file program
}

quick_macrosAndPathsAreAskedFromStandardInput() {
	run "$popcorn_cc" -E -dM -
	expect_status 0
	expect_match out '#define __clang_major__ 20'
	run "$popcorn_cc" -xc -E -v -
	expect_status 0
	expect_match err 'sysroot/usr/include'
	expect_match err 'End of search list'
	echo 'int x = __STDC_VERSION__;' | "$popcorn_cc" -x c -c - -o x.o
	expect_file x.o
}

quick_verboseLinkNamesTheLibraries() {
	write_hello
	build -c hello.c
	run "$popcorn_cc" -v hello.o -o hello
	expect_status 0
	expect_match err 'lld .*libc\.a'
}

quick_unknownWarningsAreErrorsIfAskedFor() {
	write_hello
	run "$popcorn_cc" -Werror=unknown-warning-option -Wno-such-warning -c hello.c
	expect_status 1
	expect_no_file hello.o
	run "$popcorn_cc" -Werror -Wno-such-warning -c hello.c
	expect_status 1
	build -Werror=unknown-warning-option -Werror=unused-command-line-argument -Wall -Wextra -Wno-unused -Wl,--as-needed \
		-Wl,--no-undefined -Wl,--start-group hello.c -lm -pthread -lrt -ldl -Wl,--end-group -o hello
	run "$popcorn_cc" -Werror=unused-command-line-argument -c hello.c -lm
	expect_status 1
}

quick_linkerOptionsAreKnownOrRefused() {
	write_hello
	build -c hello.c
	build hello.o -Wl,-soname,x -Wl,--export-dynamic -Wl,--hash-style=gnu -Wl,-z,noexecstack -Wl,-Bsymbolic -Wl,-z,defs -Wl,-O1 \
		-Wl,--sort-common -Wl,--fatal-warnings -Wl,--gc-sections -Wl,-rpath,/x -Wl,-rpath-link=/x -Wl,--icf=all -o hello
	build hello.o -Wl,-s -o stripped
	[ "$(wc -c <stripped)" -lt "$(wc -c <hello)" ] || fail '-Wl,-s strips nothing'
	run "$popcorn_cc" hello.o -Wl,-z,nonsense -o hello
	expect_status 0
	expect_match err '^popcorn-cc: warning: unknown -z value: nonsense'
	local option
	for option in -Wl,--nonsense -Wl,-shared -Wl,-Tscript -Wl,--entry=start -Wl,--wrap=malloc -Wl,--version-script=nowhere \
		-Wl,--defsym=f=main -Wl,--oformat=binary -Wl,-b,binary -Wl,--format=binary -Wl,--just-symbols=x -Wl,-N -Wl,--omagic -Wl,-EB \
		-Wl,-z,execstack -Wl,-dT,script -Wl,--section-start=.text=0 -Wl,--image-base=0 -Wl,-init=f -Wl,-fini=f; do
		run "$popcorn_cc" hello.o $option -o refused
		expect_status 1
		expect_match err 'popcorn-cc: error: '
		expect_no_file refused
	done
}

# Who gives them wants something that there is not; the program is linked all the same.
quick_linkerOptionsWithoutEffectSaySo() {
	write_hello
	build -c hello.c
	local ineffective='-M --print-map --cref -q --emit-relocs --build-id --build-id=sha1 --package-metadata={} --compress-debug-sections=zlib
		--gdb-index --unresolved-symbols=ignore-all --warn-unresolved-symbols --noinhibit-exec --pie --no-gc-sections -n --dependency-file=x
		--lto-O3 -plugin-opt=O3 -zrelro -znow -zundefs -zmax-page-size=4096 -zshstk -zforce-bti -zpac-plt'
	# shellcheck disable=SC2086
	run "$popcorn_cc" hello.o $(printf -- '-Wl,%s ' $ineffective) -o hello
	expect_status 0
	sed -nE "s/^popcorn-cc: warning: '(.*)' has no effect: .*/\\1/p" err | sort >said
	expect_same_bytes said <(printf '%s\n' $ineffective | sort) 'options that have no effect'
	expect_no_file x
	# In each form of the command line; fatal warnings are those of the linker.
	local options
	for options in -pie -static-pie -znow '-z now' '-Wl,-z,now' '-Xlinker -z -Xlinker now' '-Wl,--unresolved-symbols,report-all -Wl,--fatal-warnings'; do
		# shellcheck disable=SC2086
		run "$popcorn_cc" '-###' hello.o $options -o hello
		expect_status 0
		expect_match err "^popcorn-cc: warning: '-+[a-z=-]+' has no effect: "
	done
	run ./hello
	expect_equal "$(cat out)" hello
	# An option that looks like one of them may name a library.
	run "$popcorn_cc" hello.o -Wl,-lto-files -o none
	expect_match err 'unable to find library -lto-files'
}

quick_debugInformationIsStrippedOnRequest() {
	write_hello
	build -g hello.c -o with
	build -g hello.c -Wl,--strip-debug -o without
	expect_match <("$llvm/llvm-readobj" --sections with.riscv64) 'debug_info'
	expect_no_match <("$llvm/llvm-readobj" --sections without.riscv64) 'debug_'
	expect_match <("$llvm/llvm-nm" without.riscv64) ' main$'
}

quick_sharedObjectsAndDlopenAreRefusedClearly() {
	printf '#include <dlfcn.h>\n#include <stdio.h>\nint main(void) { if (!dlopen("libx.so", RTLD_NOW)) puts(dlerror()); return 0; }\n' >opens.c
	run "$popcorn_cc" -shared -fPIC opens.c -o libopens.so
	expect_status 1
	expect_match err "'-shared' is not supported"
	build opens.c -o opens -ldl
	run ./opens
	expect_status 0
	expect_match out 'Dynamic loading not supported'
}

# What distributions and developers put into CFLAGS and LDFLAGS for gcc on their own machine.
quick_optionsOfDistributionsAreTaken() {
	write_hello
	run "$popcorn_cc" -O2 -flto=auto -ffat-lto-objects -fcf-protection -fstack-clash-protection -march=native -Wno-popcorn -c hello.c
	expect_status 0
	[ ! -s err ] || fail "a message: $(head -c 300 err)"
	expect_equal "$(od -An -tx1 -N4 hello.o | tr -d ' ')" 4243c0de 'first bytes of hello.o'
	run "$popcorn_cc" -flto=auto -Wl,-m,elf_x86_64 hello.o -o hello
	expect_status 0
	expect_match err "^popcorn-cc: warning: '-melf_x86_64' has no effect"
	run ./hello
	expect_equal "$(cat out)" hello
	run "$popcorn_cc" -fcf-protection=full -c hello.c
	expect_match err '^popcorn-cc: warning: -fcf-protection=full has no effect'
}

# What hardens code for one ISA, or arranges it, is left out with a warning; what clang takes for any ISA, silently.
quick_optionsOfHardenedBuildsAreTaken() {
	write_hello
	build -O2 -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero -fstrict-flex-arrays=3 -fno-plt -D_FORTIFY_SOURCE=3 \
		-D_GLIBCXX_ASSERTIONS -fsanitize=bounds -fsanitize-undefined-trap-on-error -fno-delete-null-pointer-checks -c hello.c
	local option
	for option in -fzero-call-used-regs=used-gpr -mbranch-protection=standard -fcf-protection=full -fpatchable-function-entry=2 -ffixed-x18 \
		-fsplit-machine-functions -fbasic-block-sections=all -mstack-protector-guard=global; do
		run "$popcorn_cc" $option -c hello.c
		expect_status 0
		expect_equal "$(cat err)" "popcorn-cc: warning: $option has no effect: the program is made for several ISAs [-Wpopcorn]"
		run "$popcorn_cc" -Werror=popcorn $option -c hello.c
		expect_status 1
	done
	for option in -fxray-instrument -fsanitize=safe-stack -fsanitize=shadow-call-stack -fsanitize=kcfi -fhardened; do
		run "$popcorn_cc" $option -c hello.c -o refused.o
		expect_status 1
		expect_no_file refused.o
	done
}

# One command that compiles and links: file and target are named as gcc names them.
quick_dependencyFilesOfALink() {
	write_hello 'm.c'
	export POPCORN_ISAS=x86_64
	local options file rule
	while IFS='|' read -r options file rule; do
		# shellcheck disable=SC2086
		build $options m.c
		expect_equal "$(cat "$file")" "$rule" "rule after $options"
		rm "$file"
	done <<-'END'
		-MMD -o app|app.d|app: m.c
		-MMD -o app.x|app.d|app.x: m.c
		-MMD|m.d|m.o: m.c
		--write-user-dependencies -o app|app.d|app: m.c
		-MMD -MF x.d -o app|x.d|app: m.c
		-MMD -MFx.d -oapp|x.d|app: m.c
		-MMD -MT t -o app|app.d|t: m.c
		-MMD -MTt -MF x.d -o app|x.d|t: m.c
		-MMD -MQ t$t -o app|app.d|t$$t: m.c
		-Wp,-MMD,x.d -o app|x.d|m.o: m.c
		-Wp,-MMD,x.d -Wp,-MT,t -o app|x.d|t: m.c
		-Wp,-MMD,x.d,-MT,t -o app|x.d|t: m.c
	END
	build -MMD m.c -o 'a b'
	expect_equal "$(cat 'a b.d')" 'a\ b: m.c'
}

# As gcc and as CMake make and use them.
quick_precompiledHeaders() {
	mkdir headers
	echo 'enum { ANSWER = 42 };' >headers/h.h
	echo 'int main(void) { return ANSWER - 42; }' >bare.c
	local output
	for output in headers/h.h.gch headers/h.h.pch; do
		build -O2 headers/h.h -o $output
		expect_file $output
		build -O2 -include headers/h.h bare.c -o program
		run ./program
		expect_status 0
		rm $output
	done
	build -O2 -x c-header headers/h.h -o h.pch
	build -O2 -include-pch h.pch bare.c -o program
	build headers/h.h
	expect_file headers/h.h.pch
	cp headers/h.h cmake_pch.h
	: >cmake_pch.h.c
	build -O2 -Xclang -emit-pch -Xclang -include -Xclang "$PWD/cmake_pch.h" -x c-header -o cmake_pch.h.pch -c cmake_pch.h.c
	build -O2 -Xclang -include-pch -Xclang cmake_pch.h.pch -Xclang -include -Xclang "$PWD/cmake_pch.h" -c bare.c
	build bare.o -o program
	expect_no_file headers/h.h.aarch64
}

# What build systems and scripts ask; a name that is answered by a file's must be one that a link takes.
quick_questionsOfBuildSystems() {
	write_hello
	build -c hello.c
	local question
	for question in -print-libgcc-file-name -print-file-name=libc.a -print-file-name=libm.a -print-file-name=libatomic.a; do
		run "$popcorn_cc" $question
		expect_status 0
		expect_file "$(cat out)"
		build hello.o "$(cat out)" -o hello
	done
	for question in -print-search-dirs -dumpmachine -dumpversion -dumpfullversion -print-multi-os-directory -print-multi-directory -print-sysroot \
		-print-prog-name=ld -print-resource-dir -print-file-name=include -Wl,--version '-Xlinker --version'; do
		# shellcheck disable=SC2086
		run "$popcorn_cc" $question
		expect_status 0
		[ -s out ] || fail "no answer to $question"
	done
	for question in -print-multiarch --print-multiarch -print-multi-lib; do
		run "$popcorn_cc" $question
		expect_status 0
	done
	expect_equal "$("$popcorn_cc" -dumpfullversion)" "$("$popcorn_cc" -dumpversion)"
}

# make runs config.status --recheck by itself when configure.ac has changed; CONFIG_SITE is no longer in the environment then.
full_aRecheckKeepsTheCompiler() {
	need_tool autoreconf
	printf 'AC_INIT([r],[1])\nAM_INIT_AUTOMAKE([foreign])\nAC_PROG_CC\nAC_CONFIG_FILES([Makefile])\nAC_OUTPUT\n' >configure.ac
	printf 'bin_PROGRAMS = r\nr_SOURCES = r.c\n' >Makefile.am
	echo 'int main(void) { return 0; }' >r.c
	run autoreconf -fi
	expect_status 0
	run env CONFIG_SITE="$POPCORN_HOME/share/popcorn/config.site" ./configure
	expect_status 0
	touch -d '+2 seconds' configure.ac
	run make
	expect_status 0
	expect_match out 'running CONFIG_SHELL'
	expect_match Makefile "^CC = $POPCORN_HOME/bin/popcorn-cc\$"
	expect_file r.riscv64
}

# Dependency files of sources that do not compile would hide the error at the next make.
quick_noDependencyFileAfterAnError() {
	local arguments text
	for text in '#include "nowhere.h"' 'int x = ;'; do
		echo "$text" >broken.c
		for arguments in '-MD -c' '-MMD -c -MF named.d' '-MMD -MFnamed.d -c -o out.d/broken.o' '-MD -c -o out.d/broken.o' '-Wp,-MMD,named.d -c' \
			'-MD -o program' '-MMD -MF named.d -MT program -o program'; do
			mkdir -p out.d
			# shellcheck disable=SC2086
			run "$popcorn_cc" $arguments broken.c
			expect_status 1
			expect_folder . broken.c err out out.d
			expect_folder out.d
		done
	done
	mkfifo pipe
	run "$popcorn_cc" -MMD -MF pipe -c broken.c 3<>pipe
	expect_status 1
	[ -p pipe ] || fail 'a pipe was removed'
	rm pipe
	# Sources beside it that compile have theirs.
	echo 'int fine;' >fine.c
	run "$popcorn_cc" -MMD -c fine.c broken.c
	expect_status 1
	expect_folder . broken.c err fine.c fine.d fine.o out out.d
}

quick_namesWithSpacesAndOtherLetters() {
	mkdir 'a folder' 'a folder/größe'
	write_hello 'a folder/größe/ein päckchen.c'
	local locale
	for locale in C C.UTF-8; do
		run env LC_ALL=$locale "$popcorn_cc" -O2 "a folder/größe/ein päckchen.c" -MMD -o "a folder/größe/prög ram"
		expect_status 0
		[ ! -s err ] || fail "a message: $(cat err)"
		run "a folder/größe/prög ram"
		expect_equal "$(cat out)" hello
		expect_file 'a folder/größe/prög ram.riscv64'
		expect_file 'a folder/größe/prög ram.d'
		rm "a folder/größe/prög"*
		run env LC_ALL=$locale "$popcorn_cc" "a folder/größe/nichts.c" -o nothing
		expect_match err 'a folder/größe/nichts\.c'
		run env LC_ALL=$locale "$popcorn_cc" 'größe.o' -o nothing
		expect_match err "'größe\.o'"
	done
}

quick_longResponseFiles() {
	write_hello
	local i
	for ((i = 0; i < 30000; i++)); do
		echo "-DA_MACRO_WITH_A_LONG_NAME_$i=$i"
	done >options
	echo 'hello.c -o hello' >>options
	[ "$(wc -c <options)" -gt 1000000 ] || fail 'less than 1 MB'
	build @options
	run ./hello
	expect_equal "$(cat out)" hello
}

quick_parallelMake() {
	local i
	for i in 1 2 3 4 5 6 7 8; do
		echo "int value$i(void) { return $i; }" >part$i.c
		printf '#include <stdio.h>\nint value%d(void);\nint main(void) { printf("%%d\\n", value%d()); }\n' $i $i >main$i.c
	done
	cat >Makefile <<-MAKE
		CC = $popcorn_cc
		CFLAGS = -O2 -MMD
		all: main1 main2 main3 main4
		.SECONDARY:
		main%: main%.o part%.o; \$(CC) -o \$@ \$^
		-include *.d
	MAKE
	run make -s -j8
	expect_status 0
	[ ! -s err ] || fail "a message: $(head -c 300 err)"
	for i in 1 2 3 4; do
		run ./main$i
		expect_equal "$(cat out)" $i
	done
	run make -s -q
	expect_status 0
}

quick_buildsFromTwoFoldersAreByteIdentical() {
	local place file
	for place in one two/deeper; do
		mkdir -p "$place"
		printf '#include <stdio.h>\nint main(void) { puts(__FILE__); }\n' >"$place/main.c"
		(
			cd "$place"
			build -g -O2 -ffile-prefix-map="$PWD"=. -c main.c
			build -g -O2 -ffile-prefix-map="$PWD"=. "$PWD/main.c" -o main
		)
	done
	for file in main.o "${suffixes[@]/#/main}"; do
		expect_same_bytes "one/$file" "two/deeper/$file" "$file of two folders"
	done
	run one/main
	expect_equal "$(cat out)" main.c
}

quick_anotherHostsNamesByEnvironment() {
	write_counting_program
	POPCORN_HOST_ISA=aarch64 build counting.c -o counting
	expect_match <("$llvm/llvm-readobj" --file-headers counting) 'Arch: aarch64'
	expect_file counting.riscv64
	expect_no_file counting.aarch64
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./counting.x86_64
	expect_status 0
	expect_same_bytes out counting.expected
	expect_json stats '.to == "aarch64"'
	expect_equal "$(hops_made stats)" "$(points_passed stats)" 'hops and points'
	POPCORN_HOST_ISA=vax run "$popcorn_cc" counting.c -o other
	expect_status 1
	expect_match err "'vax' in 'POPCORN_HOST_ISA=vax'"
}

quick_ourToolsAndBinutilsTakeObjectsAndArchives() {
	archive_of ar ranlib nm
	archive_of "$(dirname "$popcorn_cc")/popcorn-ar" "$(dirname "$popcorn_cc")/popcorn-ranlib" "$(dirname "$popcorn_cc")/popcorn-nm"
	run "$(dirname "$popcorn_cc")/popcorn-nm" part.o
	expect_match out 'T value'
}

# archive_of AR RANLIB NM: an archive that these make and take is linked.
archive_of() {
	echo 'int value(void) { return 7; }' >part.c
	echo 'int value(void); int main(void) { return value(); }' >main.c
	build -c part.c
	rm -f libpart.a
	run "$1" cru libpart.a part.o
	expect_status 0
	run "$2" libpart.a
	expect_status 0
	build main.c -L. -lpart -o main
	run ./main
	expect_status 7
	run "$3" main
	expect_status 0
	expect_match out ' T main$'
}

quick_strippedProgramsMigrate() {
	write_counting_program
	build counting.c -o counting
	local tool isa
	for tool in "$(dirname "$popcorn_cc")/popcorn-strip" strip; do
		for isa in "${suffixes[@]}"; do
			cp counting$isa stripped$isa
			if [ "$tool" != strip ] || [ -z "$isa" ]; then
				run "$tool" stripped$isa
				expect_status 0
			fi
		done
		[ "$(wc -c <stripped)" -lt "$(wc -c <counting)" ] || fail "$tool strips nothing"
		rm -f stats
		run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./stripped
		expect_status 0
		expect_same_bytes out counting.expected
		expect_equal "$(hops_made stats)" "$(points_passed stats)" 'hops and points'
	done
}

# What `make install-strip` does with a library.
quick_stripLeavesPortableObjectsAlone() {
	local strip
	strip=$(dirname "$popcorn_cc")/popcorn-strip
	write_hello
	echo 'int value(void) { return 7; }' >"a part with a name longer than an archive's head takes.c"
	build -c ./*takes.c -o part.o
	cp part.o "$(printf 'part%.0s' 1 2 3 4 5).o"
	rm -f libpart.a
	"$(dirname "$popcorn_cc")/popcorn-ar" rc libpart.a partpartpartpartpart.o part.o
	build hello.c -o hello
	cp libpart.a whole.a
	run "$strip" --strip-debug libpart.a part.o
	expect_status 0
	expect_same_bytes libpart.a whole.a
	run "$strip" -K main libpart.a hello
	expect_status 0
	[ "$(nm hello | grep -c ' main$')" = 1 ] && [ "$(nm hello | wc -l)" -lt 5 ] || fail 'the executable beside the library is not stripped'
	# What cannot be stripped for another reason, or is to be copied, is said.
	echo text >text.o
	run "$strip" text.o
	expect_status 1
	expect_match err "text.o.*not recognized as a valid object file"
	run "$strip" part.o -o copy.o
	expect_status 1
	[ ! -e copy.o ] || fail 'a copy is left behind'
	run "$strip" -K main part.o
	expect_status 0
	run "$strip" missing.o part.o
	expect_status 1
	expect_match err "missing.o.*No such file"
}

quick_installCopiesAllExecutables() {
	write_hello
	build hello.c -o hello
	mkdir -p place/bin
	run "$popcorn" install hello place/bin
	expect_status 0
	expect_folder place/bin "${suffixes[@]/#/hello}"
	expect_same_bytes place/bin/hello.riscv64 hello.riscv64
	run "$popcorn" install hello place/bin/greet
	expect_file place/bin/greet.aarch64
	rm hello.aarch64
	run "$popcorn" install hello place
	expect_status 1
	expect_match err 'hello\.aarch64'
	expect_folder place bin
	run "$popcorn" install hello.c place
	expect_status 1
	expect_no_stack_trace
}

# conftest.c is compiled, linked to a.out and run, over and over.
quick_configureScriptsRunTheirTests() {
	echo 'int main(void) { return sizeof(long) == 8 ? 0 : 1; }' >conftest.c
	build conftest.c
	expect_folder . "${suffixes[@]/#/a.out}" conftest.c err out
	run ./a.out
	expect_status 0
	build -o conftest conftest.c
	rm -f conftest.o conftest.obj
	run ./conftest
	expect_status 0
	echo 'char no_such_function(); int main(void) { return no_such_function(); }' >conftest.c
	rm conftest conftest.*4
	run "$popcorn_cc" -o conftest conftest.c
	expect_status 1
	expect_no_file conftest
}

quick_cmakeConfiguresBuildsAndTests() {
	need_tool cmake
	need_tool ninja
	write_hello
	cat >CMakeLists.txt <<-'CMAKE'
		cmake_minimum_required(VERSION 3.20)
		project(hello C)
		include(CheckCSourceRuns)
		include(CheckFunctionExists)
		include(CheckTypeSize)
		check_c_source_runs("int main(void) { return 0; }" RUNS)
		check_function_exists(fork HAS_FORK)
		check_function_exists(no_such_function HAS_NONE)
		check_type_size(long LONG_SIZE)
		if(NOT RUNS OR NOT HAS_FORK OR HAS_NONE OR NOT LONG_SIZE EQUAL 8)
		  message(FATAL_ERROR "runs ${RUNS}, fork ${HAS_FORK}, none ${HAS_NONE}, long ${LONG_SIZE}")
		endif()
		message(STATUS "compiler ${CMAKE_C_COMPILER_ID} ${CMAKE_C_COMPILER_VERSION}")
		find_package(Threads REQUIRED)
		add_library(part STATIC part.c)
		add_executable(hello hello.c)
		target_link_libraries(hello part m Threads::Threads)
		enable_testing()
		add_test(NAME hello COMMAND hello)
	CMAKE
	echo 'int part(void) { return 1; }' >part.c
	run cmake -G Ninja -S . -B built -DCMAKE_C_COMPILER="$popcorn_cc" -DCMAKE_BUILD_TYPE=Release
	expect_status 0
	expect_match out 'compiler Clang 20\.1\.7'
	run cmake --build built
	expect_status 0
	expect_file built/hello.riscv64
	run env CTEST_OUTPUT_ON_FAILURE=1 ctest --test-dir built
	expect_status 0
}
