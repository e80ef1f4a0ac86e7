# The command line: each option stands in one table (common/src/main/facts/options.def), and the launcher reads each word once.

table=$repository/common/src/main/facts/options.def

# section COMMAND: the table's lines about it, each in one line and without what is said about the options.
section() {
	sed -n "/^command $1\$/,/^command /p" "$table" | sed '/^#/d; /^command/d; /^$/d' | sed -e ':more' -e 'N; s/\n[ \t]/ /; t more' -e 'P; D' | sed 's/ | .*//'
}

our_options() {
	section popcorn | grep -oE -- '--popcorn-[a-z-]+' | sort
}

# names_in FILE: the options of ours that the file's lines begin with.
names_in() {
	grep -oE -- '^[^a-z]*--popcorn-[a-z-]+' "$1" | grep -oE -- '--popcorn-.*' | sort -u
}

# reads ARGUMENT...: into `read`, what a launcher without an installation hands to the driver: a kind, an option and a
# value in a line, with a blank before a value of its own; of an input its language, if -x says one, and its name.
reads() {
	mkdir -p home/bin jdk/bin
	[ -e home/bin/popcorn-cc ] || cp "$popcorn_cc" home/bin/
	echo 'JAVA_VERSION="21"' >jdk/release
	cat >jdk/bin/java <<-'END'
		#!/bin/bash
		for option; do [[ $option == -Dpopcorn.scratch=* ]] && file=${option#*=}/arguments; done
		mapfile -d '' -t strings <"$file"
		for ((i = 0; i < ${#strings[@]}; i += 5)); do
			between=${strings[i + 1]:+ }
			[[ ${strings[i + 2]} == [a-z]* ]] && between=:
			printf '%s %s%s%s\n' "${strings[i]}" "${strings[i + 2]}" "$between" "${strings[i + 3]}"
		done
	END
	chmod +x jdk/bin/java
	POPCORN_JAVA_HOME=$PWD/jdk "$PWD/home/bin/popcorn-cc" "$@" >read 2>err
}

quick_eachOptionOfOursIsShownWhereverOptionsAre() {
	our_options >ours
	[ "$(wc -l <ours)" -ge 10 ] || fail 'hardly any option was found'
	run "$popcorn_cc" --help
	expect_same_bytes <(names_in out) ours 'options in popcorn-cc --help'
	LC_ALL=C.UTF-8 MANWIDTH=80 man -P cat -l "$POPCORN_HOME/share/man/man1/popcorn-cc.1" 2>/dev/null | col -b >page
	expect_same_bytes <(names_in page) ours 'options in the man page'
	bash -c '. "$1"; COMP_WORDS=(popcorn-cc --popcorn-); COMP_CWORD=1; compopt() { :; }
		_popcorn_cc_and_clang; printf "%s\n" "${COMPREPLY[@]}"' bash "$POPCORN_HOME/share/bash-completion/completions/popcorn-cc" >offered
	expect_same_bytes <(names_in offered) ours 'options that are completed'
	expect_same_bytes <(names_in "$repository/README.md" | comm -12 - ours) ours 'options in README.md'
	expect_equal "$(grep -c '=$' offered)" "$(section popcorn | grep -c ' joined ')" 'options that are completed with ='
}

quick_eachOptionOfOursIsTaken() {
	local option
	for option in $(section popcorn | grep -oE -- '--popcorn-[a-z-]+=?'); do
		[ "$option" != --popcorn-build-id ] || continue
		reads a.o "${option/%=/=value}" || fail "$option: $(cat err)"
		expect_equal "$(tail -n 1 read)" "POPCORN ${option/%=/=value}"
		run "$popcorn_cc" a.o "${option%=}-not"
		expect_match err "error: unknown argument: '${option%=}-not'"
	done
}

quick_anOptionOutOfTheTableIsUnknownEverywhere() {
	cp -r "$repository/common/src/main/facts" tables
	sed -i '/^popcorn flag --popcorn-time$/,/^  |/d' tables/options.def
	"$repository/common/src/main/sh/make-facts" "$PWD/facts" "$PWD/tables"
	expect_no_match <(grep -rh popcorn facts) 'popcorn-time'
	gcc -std=c11 -O0 -I"$PWD/facts/c" -DJAVA_HOME_AT_BUILD='""' "$repository"/compiler-driver/src/main/c/*.c -o launcher
	run ./launcher --popcorn-time a.c
	expect_status 1
	expect_match err "unknown argument: '--popcorn-time'"
	# The driver's switch over them has a case that is none.
	expect_match "$repository/compiler-driver/src/main/java/org/popcorn/driver/options/PopcornOptions.java" 'case TIME'
	expect_no_match facts/java/org/popcorn/facts/PopcornOption.java TIME
}

quick_aWrongTableIsAnErrorWithItsPlace() {
	cp -r "$repository/common/src/main/facts" tables
	echo 'inert flag .s' >>tables/options.def
	echo 'header either c-header' >>tables/options.def
	run "$repository/common/src/main/sh/make-facts" "$PWD/facts" "$PWD/tables"
	expect_status 1
	expect_match err "options.def:[0-9]+: error: 'c-header' stands twice"
	expect_no_file facts/c
}

# marked FILE: the file's options, each with a word behind it, which an option with a value takes.
marked() {
	awk '{ print $0; print "--mark-" NR }' "$1"
}

# with_value FILE MARKS: those options of which the marks are missing.
with_value() {
	awk 'NR == FNR { seen[$1] = 1; next } !(("--mark-" FNR) in seen)' "$2" "$1" | sort
}

# clang is asked for its options, and which of them take the next word; those that ask something end it.
quick_valuesOfTheCompilersOptionsAreNoInputs() {
	"$llvm/clang" --autocomplete=- | cut -f 1 | grep -v '[=,]$' | grep -vxE -e '-cc1|-cc1as|-|--|-###|-v|--help.*|-help|--version' | sort -u >candidates
	{
		# Some it does not tell of by itself.
		printf '%s\n' --sysroot --config --working-directory -target -arch -undefined -framework --std --language --output
		cat candidates
	} >options
	marked options >words
	"$llvm/clang" '-###' -x c /dev/null @words 2>&1 | sed -n "s/.*unknown argument.*'\(--mark-[0-9]*\)'.*/\1/p" >unknown
	with_value options unknown >clangs
	[ "$(wc -l <clangs)" -ge 50 ] || fail "only $(wc -l <clangs) options of clang's take a value"
	marked clangs >words
	reads a.o -w $(grep -vxE -e '-x|--language|-Xlinker|-o' clangs | awk '{ print $0; print "--mark-" NR }') || fail "$(cat err)"
	sed -n 's/^COMPILER \(--mark-.*\)/\1/p' read >unread
	[ ! -s unread ] || fail "no values for the launcher: $(grep -vxE -e '-x|--language|-Xlinker|-o' clangs | sed -n "$(sed 's/--mark-//; s/$/p/' unread)" | tr '\n' ' ')"
}

quick_theCompilerTakesNoOtherValues() {
	section compiler | tr -s ' ' '\n' | awk '/^(flag|joined|separate|either)$/ { form = $0; next } form ~ /separate|either/ && /^-/ { sub(/=$/, ""); print }' >ours
	[ "$(wc -l <ours)" -ge 80 ] || fail 'hardly any option was found'
	marked ours >words
	"$llvm/clang" '-###' -x c /dev/null @words 2>&1 | sed -n "s/.*unknown argument.*'\(--mark-[0-9]*\)'.*/\1/p" >unknown
	with_value ours unknown >taken
	# gcc's, which are not clang's.
	expect_equal "$(comm -13 taken <(sort ours) | tr '\n' ' ')" '-aux-info ' 'options that take no value of clang'
}

quick_valuesOfTheLinkersOptionsAreNoInputs() {
	"$llvm/ld.lld" --help | grep -oE '^  -[^ =]+(=| <)' | sed -E 's/^  //; s/(=| <)$//' | grep -vxE -e '-o|--output|--plugin-opt|--reproduce|--chroot' | sort -u >options
	local option words=()
	while read -r option; do
		"$llvm/ld.lld" --error-limit=0 "$option" --mark 2>&1 | grep -q "unknown argument '--mark'" || words+=("-Xlinker" "$option" -Xlinker "--mark$option")
	done <options
	[ ${#words[@]} -ge 200 ] || fail "only ${#words[@]} words"
	reads a.o "${words[@]}" || fail "$(cat err)"
	expect_no_match read '^LINKER --mark'
}

# line REGEX ARGUMENT...: what comes of these arguments, as one line.
line() {
	local expected=$1
	shift
	reads "$@" || fail "$(cat err)"
	expect_equal "$(tr '\n' ';' <read)" "$expected" "arguments $*"
}

quick_inputsAreToldByNameOrLanguage() {
	line 'SOURCE a.c;ASSEMBLER b.s;PREPROCESSED_ASSEMBLER d/c.S;OBJECT d.o;OBJECT e.a;OBJECT f;SOURCE g.ll;' a.c b.s d/c.S d.o e.a f g.ll
	line 'LANGUAGE -xc;SOURCE c:a.txt;LANGUAGE -x none;OBJECT b.txt;' -xc a.txt -x none b.txt
	line 'LANGUAGE -x assembler-with-cpp;PREPROCESSED_ASSEMBLER assembler-with-cpp:-;' -x assembler-with-cpp -
	printf -- '-O2 "a b.c"' >words
	line 'LEVEL -O2;SOURCE a b.c;OBJECT @nowhere;' @words @nowhere
	# Its library is there.
	mkdir -p home/lib/popcorn/libcxx
	: >home/lib/popcorn/libcxx/symbols
	line 'SOURCE a.c;CXX b.cc;CXX_LIBRARY -lstdc++;' a.c b.cc -lstdc++
	line 'SOURCE a.c;LANGUAGE -x c++;CXX c++:c.c;' a.c -x c++ c.c
}

quick_theLongestSpellingIsTheOption() {
	line 'OBJECT a.o;FRONT_END -Ia;FRONT_END -include a;COMPILER -include-pch b;FRONT_END -isystemc;COMPILER -isystem-after d;' \
		a.o -Ia -include a -include-pch b -isystemc -isystem-after d
	line 'OBJECT a.o;DEBUG -g3;NO_DEBUG -g0;COMPILER -fdebug-compilation-dir e;COMPILER -undef;COMPILER --sysroot f;COMPILER --sysroot=g;' \
		a.o -g3 -g0 -fdebug-compilation-dir e -undef --sysroot f --sysroot=g
	line 'OBJECT a.o;LLVM -mllvm -o;OUTPUT -oh;OUTPUT --output=i;' a.o -mllvm -o -oh --output=i -mtune=j -Wno-popcorn
}

# Whether an option is for the linker, and what it is there, does not depend on how it gets there.
quick_theLinkersOptionsAreReadOneByOne() {
	local words
	for words in '-z now' -znow -Wl,-z,now -Wl,-znow '-Xlinker -z -Xlinker now' '-Wl,-z -Wl,now'; do
		# shellcheck disable=SC2086
		line 'OBJECT a.o;INEFFECTIVE -znow;' a.o $words
	done
	line 'OBJECT a.o;STRIP -s;RELOCATABLE -r;REFUSED -Tx;REFUSED -e main;INERT -uf;' a.o -s -r -T x -e main -u f
	line 'OBJECT a.o;MAP -Map=m;MAP --Map=m;LIBRARY -lx;LIBRARY --library=y;LIBRARY_FOLDER -Ld;OBJECT b.a;LINKER --nonsense;' \
		a.o -Wl,-Map,m,--Map=m,-lx -Wl,--library,y,-L,d,b.a,--nonsense
	line 'INEFFECTIVE --lto-O3;LIBRARY -lto-O3;INERT -soname=--weird;LINKER --version-script=v;' -Wl,--lto-O3,-lto-O3,-soname,--weird,--version-script,v
}

quick_aValueThatIsMissingIsAnError() {
	local words
	for words in 'a.c -o' 'a.o -L' 'a.o -Wl,-z' 'a.o -Xlinker -Map' 'a.o -Xlinker'; do
		# shellcheck disable=SC2086
		reads $words && fail "$words is taken"
		expect_match err "^popcorn-cc: error: argument to '.*' is missing \\(expected 1 value\\)$"
	done
}

# A file that is only a value of the linker's is none of the program's.
quick_aVersionScriptIsNoObject() {
	write_hello
	echo '{ global: *; };' >hello.map
	build hello.c -Wl,--version-script,hello.map -o hello
	run ./hello
	expect_equal "$(cat out)" hello
}

# What -L says by way of the linker counts for libraries, too.
quick_libraryFoldersForTheLinkerAreSearched() {
	write_hello
	mkdir folder
	echo 'int one(void) { return 1; }' >one.c
	build -c one.c
	ar rc folder/libone.a one.o
	build hello.c -Wl,-L,folder -lone -o hello
}
