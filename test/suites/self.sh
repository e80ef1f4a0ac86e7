# The tests can fail: planted differences, missing hops and skips are noticed.

# planted STATUS PATTERN...: runs the planted suite.
planted() {
	local expected=$1
	shift
	run env POPCORN_TEST_SUITES="$repository/test/planted" POPCORN_TEST_SCRATCH="$PWD/scratch" "$repository/test/run" quick "$@"
	expect_status "$expected"
}

quick_aPassingTestPasses() {
	planted 0 planted.passes
	expect_equal "$(tail -n 1 out)" '1 passed, 0 failed, 0 skipped'
}

quick_aNoteOfAPassingTestIsShown() {
	planted 0 planted.passesWithANote
	expect_match out '^     worth knowing$'
	expect_equal "$(tail -n 1 out)" '1 passed, 0 failed, 0 skipped'
}

quick_failuresAreCountedAndEndWithAnError() {
	planted 1 planted.passes 'planted.fails*' planted.breaks
	expect_equal "$(tail -n 1 out)" '1 passed, 3 failed, 0 skipped'
	expect_match out '^FAIL planted\.failsByAPlainCommand '
	expect_match out '^FAIL planted\.breaks '
}

quick_skipsCountAsFailuresUnlessAllowedByName() {
	planted 1 planted.skips
	expect_equal "$(tail -n 1 out)" '0 passed, 1 failed, 0 skipped'
	POPCORN_ALLOW_SKIP=other,planted.skips planted 0 planted.skips
	expect_equal "$(tail -n 1 out)" '0 passed, 0 failed, 1 skipped'
}

quick_pointsAreSummedBeyond32Bits() {
	local line='{"event":"exit","pid":1,"isa":"x86_64","points":4000000000,"put_off":{}}'
	printf '%s\n' "$line" "$line" >lines
	expect_equal "$(points_passed lines)" 8000000000
	mkdir below && mv lines below/lines.stats
	expect_match <("$test_folder/lib/totals" below) 'points passed: 8000000000,'
	rm -r below
}

quick_aPatternWithoutATestIsAnError() {
	planted 2 'nothing.*'
}

# fails_with REGEX COMMAND...: the command's assertion must end it with this reason.
fails_with() {
	local reason=$1 ended=0
	shift
	("$@") >log 2>&1 || ended=$?
	[ "$ended" != 0 ] || fail "'$*' did not fail"
	expect_match "$folder/.reason" "$reason"
	rm -f "$folder/.reason"
}

# A case whose expectation was doctored by one character, and one that is expected to end otherwise.
planted_case() {
	mkdir -p planted-cases
	cp -r "$(case_folder tls)" planted-cases/
	sed -i "$1" planted-cases/tls/expected.txt
	case_roots=("$PWD/planted-cases")
}

quick_aDifferenceOfOneCharacterIsNoticed() {
	build_case tls -O2
	planted_case '3s/1\.50/1.51/'
	fails_with 'output of tls .*differs' run_case tls count,start:x86_64 alone.stats
}

quick_aMissingLineIsNoticed() {
	build_case tls -O2
	planted_case '$d'
	fails_with 'output of tls .*differs' run_case tls every:1,start:x86_64 alone.stats
}

quick_missingHopsAreNoticed() {
	build_case tls -O2
	run_case tls count,start:x86_64 none.stats
	fails_with '0 hops made' expect_hops tls every:1,start:x86_64 none.stats
	run_case tls every:2,start:x86_64 few.stats
	fails_with 'hops and points' expect_hops tls every:1,start:x86_64 few.stats
}

quick_hopsPutOffAreNoticed() {
	build_case tls -O2
	rm tls.riscv64
	fails_with 'message|hops made|put off' case_migrates tls every:1,start:x86_64
}

quick_everyCaseSaysWhatItIsFor() {
	local name key
	case_names | sort >names
	expect_same_bytes <(uniq names) names 'names of cases'
	for name in $(case_names); do
		for key in purpose live class; do
			[ -n "$(setting "$name" $key)" ] || fail "case.conf of $name has no $key"
		done
		[ -n "$(setting "$name" holds)$(setting "$name" hops)" ] || fail "case.conf of $name has neither holds nor hops"
		[ -f "$(case_folder "$name")/expected.txt" ] || expect_equal "$(setting "$name" compare)" isas "comparison of $name"
		head -n 1 "$(case_source "$name")" | grep -qE '^(/\*|//) ' || fail "$name does not begin with its purpose"
	done
}

# state_of_planted LINE: what the case states, replaced by one line.
state_of_planted() {
	sed -i '/^\(holds\|hops\):/d' planted-cases/tls/case.conf
	echo "$1" >>planted-cases/tls/case.conf
	expect_live_state tls report.json
	expect_hop_state tls migrated-1.stats
}

quick_stateThatIsNotLiveIsNoticed() {
	build_case tls -O2 -g
	run_case tls every:1,start:x86_64 migrated-1.stats
	live_state_is_as_stated tls
	planted_case ''
	fails_with "no call site on x86_64 holds 'in=main name=gone'" state_of_planted 'holds: in=main name=gone'
	fails_with 'no call site on x86_64' state_of_planted 'holds: in=gone name=copy'
	fails_with 'no call site on riscv64' state_of_planted 'holds: in=main name=copy kind=constant isa=riscv64'
	fails_with 'no call site on x86_64' state_of_planted 'holds: in=main name=copy,copy'
	fails_with 'no call site on x86_64' state_of_planted 'holds: in=main count=50'
	fails_with 'no call site on x86_64' state_of_planted 'holds: in=main none=yes'
	fails_with 'no call site on x86_64' state_of_planted 'holds: in=main wide=3'
	fails_with "cannot read 'holds: in=main colour=red'" state_of_planted 'holds: in=main colour=red'
	# It would be said for no ISA at all.
	fails_with "cannot read 'holds: in=main name=gone isa=riscv'" state_of_planted 'holds: in=main name=gone isa=riscv'
	fails_with 'no hop with at least frames=1000' state_of_planted 'hops: frames=1000'
	fails_with "cannot read 'hops: many'" state_of_planted 'hops: many'
	sed -i '/^\(holds\|hops\):/d' planted-cases/tls/case.conf
	fails_with 'neither holds nor hops' live_state_is_as_stated tls
}

# junit_test_exists NAME: Class.method, or Class[case] for a folder of test data.
junit_test_exists() {
	local class=${1%%[.[]*} file
	file=$(find "$repository"/*/src/test/java -name "$class.java")
	[ -n "$file" ] || return 1
	case $1 in
	GoldenTest\[*\]) [ -d "$repository/migration-points/src/test/testdata/passes/$(echo "$1" | sed 's/.*\[\(.*\)\]/\1/')" ] ;;
	*\[*\]) [ -d "$repository/migration-points/src/test/testdata/golden/$(echo "$1" | sed 's/.*\[\(.*\)\]/\1/')" ] ;;
	*) grep -q "void ${1#*.}(" "$file" ;;
	esac
}

quick_theHazardTableNamesTestsThatExist() {
	local name table=$repository/docs/hazards.md
	for name in "$repository"/test/suites/*.sh; do
		name=$(basename "$name" .sh)
		"$repository/test/lib/job" --list "$name" full | sed "s/^/$name./"
	done >names
	grep -oE '`[A-Za-z-]+(\.[A-Za-z0-9.-]+|\[[a-z-]+\])`' "$table" | tr -d '`' | grep -vE '\.(\*|[ch])$' | grep -v 'X\|\[x\]\|SUITE' | sort -u >wanted
	[ "$(wc -l <wanted)" -gt 100 ] || fail "$(wc -l <wanted) names"
	while read -r name; do
		grep -qxF "$name" names || junit_test_exists "$name" ||
			fail "docs/hazards.md names $name, which does not exist"
	done <wanted
	# Each hazard names a test.
	for name in 1 2 3 4 5 6 7 8 9 12 13 14 16 18 19 22 23 25 26 27 28 29 30 32 33 34 35; do
		# Its lines: from the one that begins with its number to the next one or an empty one.
		awk -v first="- **$name**: " 'index($0, first) == 1 { inside = 1; print; next } /^(- .*)?$/ { inside = 0 } inside' "$table" |
			tr '\n' ' ' >hazard
		expect_match hazard '\*Tests\*: +`'
	done
}

# A real program that is built already: its suite runs the counting program.
planted_program() {
	. "$test_folder/lib/real.sh"
	programs=$PWD program=planted least_lines=6 least_hops=2
	mkdir -p source
	write_counting_program source/counting.c
	mv counting.expected expected
	touch built
	build -o source/counting source/counting.c
	echo 'check_program() { ./counting; }' >planted.sh
}

quick_realProgramsPassWithHops() {
	planted_program
	real_passes x86_64
	real_passes riscv64
	real_passes hops20
	real_passes hops200
	real_passes seed
}

quick_realProgramsThatDoNotHopAreNoticed() {
	planted_program
	rm source/counting.aarch64 source/counting.riscv64
	real_passes x86_64
	fails_with '0 hops, expected 2; put off: no sibling' real_passes hops20
	fails_with 'processes that ended on aarch64' real_passes aarch64
	planted_program
	least_hops=1
	rm source/counting.riscv64
	fails_with "a line of err matches '.popcorn: '" real_passes hops20
}

quick_realProgramsWithAnotherOutputAreNoticed() {
	planted_program
	sed -i '3s/15/16/' expected
	fails_with 'output of the suite under hops:20 differs' real_passes hops20
	echo 'check_program() { ./counting && false; }' >planted.sh
	fails_with 'exit status 1, expected 0' real_passes hops20
}

quick_realProgramsThatTestNothingAreNoticed() {
	planted_program
	least_hops=1000
	fails_with '[0-9]+ hops, expected 1000' real_passes hops20
	echo 'check_program() { cat ../expected; }' >planted.sh
	fails_with 'no process passed a migration point' real_passes x86_64
	cp expected printed
	real_expects printed
	head -n 5 expected >printed
	fails_with 'prints 5 lines, expected 6' real_expects printed
	printf '%s: PASS\n' 1 2 3 4 5 6 >printed
	echo '7: SKIP' >>printed
	fails_with 'skips 1 tests' real_expects printed
	printf 'SKIP: 8\n9 ...***Skipped\n' >>printed
	fails_with 'skips 3 tests' real_expects printed
	most_skips=3
	real_expects printed
}

# Each commit tests some, none is left out for long, and the time is limited.
quick_realProgramsTakeTurns() {
	. "$test_folder/lib/real.sh"
	local number name costs
	declare -A turns=() cost_of=()
	real_costs >costs
	while read -r cost name; do
		cost_of[$name]=$cost
	done <costs
	for number in $(seq 0 99); do
		local sum=0
		real_selection "$number" <costs >chosen
		while read -r name; do
			turns[$name]=$((${turns[$name]-0} + 1))
			sum=$((sum + cost_of[$name]))
		done <chosen
		[ $sum -le $real_budget ] || fail "commit $number: $sum seconds"
		expect_same_bytes <(sort chosen) <(sort -u chosen) 'chosen twice'
	done
	for name in "${!cost_of[@]}"; do
		local least=25
		[ "${cost_of[$name]}" -gt $real_cheap ] || least=100
		[ "${turns[$name]-0}" -ge $least ] || fail "$name: ${turns[$name]-0} of 100 commits"
	done
	# All where they fit.
	printf '%s\n' '500 a' '400 b' '10 c' >few
	expect_equal "$(real_selection 1 <few | tr '\n' ' ')" 'a b c '
	printf '%s\n' '1500 a' '1400 b' '10 c' >many
	expect_equal "$(real_selection 0 <many | tr '\n' ' ') $(real_selection 1 <many | tr '\n' ' ')" 'a c  b c '
}

# A table of some programs or runs would stand for that of all.
quick_aPartialRunOfRealProgramsKeepsNoTable() {
	mkdir suites
	printf 'list_jobs() { echo nothing; }\nrun_job() { mkdir -p source; echo "sites 1" >facts; pass_; }\npass_() { one_test real.nothing true; }\n' >suites/real.sh
	planted_real() {
		run env POPCORN_TEST_SUITES="$PWD/suites" POPCORN_TEST_SCRATCH="$PWD/below/test" "$@"
		expect_status 0
		expect_match out '^nothing .* 1$'
	}
	planted_real "$repository/test/run" real 'real.nothing'
	planted_real POPCORN_REAL_RUNS=x86_64 "$repository/test/run" real
	expect_no_file below/real.txt
	planted_real "$repository/test/run" real
	expect_match below/real.txt '^nothing '
}

# What a machine sends back of the case tls, made here by qemu-user.
planted_results() {
	. "$test_folder/lib/machine.sh"
	isa=aarch64
	rm -rf work back
	prepare_machine_case tls 2 9
	mkdir -p back/tls/alone
	cp "$(case_folder tls)/expected.txt" back/tls/alone/alone.out
	echo 0 >back/tls/alone/alone.status
	: >back/tls/alone/alone.err
	. work/tls/settings
	(
		cd work/tls/image
		image_run 75 POPCORN_RESTORE=first.image POPCORN_STATS="$PWD/second.stats" \
			POPCORN_MIGRATE="start:aarch64,at:$second=image:second.image" ../tls
		mv out second.out && mv err second.err && echo 75 >second.status
	)
	mkdir back/tls/image
	mv work/tls/image/second.* back/tls/image/
}

quick_realKernelsPass() {
	planted_results
	runs_alone tls
	continues tls
}

quick_machinesThatRunNothingAreNoticed() {
	planted_results
	: >back/tls/alone/alone.out
	fails_with 'output of tls alone differs' runs_alone tls
	echo 127 >back/tls/alone/alone.status
	fails_with "status of alone, .*'127', expected '0'" runs_alone tls
	rm back/tls/alone/alone.status
	fails_with 'no file back/tls/alone/alone.status' runs_alone tls
	rm -r back/tls/image
	fails_with 'no file back/tls/image/second.status' continues tls
	printf 'Kernel panic\nRESULTS-BEGIN\nH4sI\n' >console
	fails_with 'did not come to the end' take_results
	printf 'RESULTS-BEGIN\nH4sI\nRESULTS-END\n' >console
	fails_with 'what the machine sent is damaged' take_results
}

quick_imagesOfMachinesThatDifferAreNoticed() {
	planted_results
	cp work/tls/image/first.image back/tls/image/second.image
	fails_with 'output of tls in three parts differs' continues tls
	planted_results
	sed -i '1s/./X/' back/tls/image/second.out
	fails_with 'output of tls in three parts differs' continues tls
	planted_results
	echo 'popcorn: a message' >back/tls/image/second.err
	fails_with 'unexpected message of second' continues tls
	sed -i 's/"to":"aarch64"/"to":"x86_64"/' back/tls/image/second.stats
	: >back/tls/image/second.err
	fails_with 'second.stats has nothing for' continues tls
}

# A folder of the run time includes those below it: pairs "folder, what it includes" can be sorted.
quick_foldersOfTheRunTimeHaveNoCircle() {
	(cd "$repository/runtime-lib/src" && grep -roE '^#include "[a-z_0-9]+/' --include='*.[chS]' .) |
		sed -E 's|^\./([^/]*)/.*"([^/]*)/$|\1 \2|' | awk '$1 != $2' | sort -u >pairs
	[ "$(wc -l <pairs)" -ge 80 ] || fail "$(wc -l <pairs) pairs"
	run tsort pairs
	expect_status 0
	(cat pairs && echo 'kernel calls') >circle
	run tsort circle
	expect_status 1
}

# Java packages of all modules: pairs "package, what it imports" can be sorted.
quick_packagesHaveNoCircle() {
	local file package
	(cd "$repository" && git ls-files -co --exclude-standard '*/src/main/java/*.java') | while read -r file; do
		[ -f "$repository/$file" ] || continue
		package=$(sed -n 's/^package \(.*\);$/\1/p' "$repository/$file")
		sed -nE "s/^import (static )?(org\.popcorn(\.[a-z][a-z_]*)*)\.[A-Z].*/$package \2/p" "$repository/$file"
	done | awk '$1 != $2' | sort -u >pairs
	[ "$(wc -l <pairs)" -ge 150 ] || fail "$(wc -l <pairs) pairs"
	run tsort pairs
	expect_status 0
	(cat pairs && echo 'org.popcorn.diag org.popcorn.driver') >circle
	run tsort circle
	expect_status 1
}

# What comments and package-info files link to with its package is there.
quick_linksOfCommentsNameClassesThatExist() {
	local name
	git -C "$repository" ls-files '*.java' >files
	(cd "$repository" && xargs grep -ohE '\{@link org\.popcorn(\.[a-z_]+)+\.[A-Z][A-Za-z]*' <"$OLDPWD/files") |
		sed 's/{@link //' | sort -u | tr . / >names
	[ "$(wc -l <names)" -ge 10 ] || fail "$(wc -l <names) names"
	while read -r name; do
		grep -q "/$name\.java$" files || fail "no class $name"
	done <names
}

# The tour names files as they are: the last part of a path may stand alone, classes stand without .java.
quick_theTourNamesFilesThatExist() {
	local name
	git -C "$repository" ls-files >files
	grep -oE '`[A-Za-z_/0-9]+(\.[cS])?`' "$repository/docs/tour.md" | tr -d '`' | grep -E '\.[cS]$|/[A-Z]' | grep -vx 'a\.c' | sort -u >names
	[ "$(wc -l <names)" -ge 40 ] || fail "$(wc -l <names) names"
	while read -r name; do
		grep -qE "(^|/)$name(\.java)?$" files || fail "docs/tour.md: no file $name"
	done <names
}

quick_theListOfSuitesIsComplete() {
	"$repository/tools/list-suites" >list
	expect_equal "$(grep -c '^- ' list)" "$(find "$repository/test/suites" -name '*.sh' | wc -l)" suites
	sed -n '/^<!-- suites: /,/^<!-- end of suites -->/p' "$repository/docs/testing.md" | sed '1d; $d' >written
	expect_same_bytes written list 'docs/testing.md: run tools/list-suites --write; it'
}

# Folders can be read as lists.
quick_noFolderOfTheRunTimeIsLong() {
	find "$repository/runtime-lib/src" -type f -printf '%h\n' | sort | uniq -c >folders
	[ "$(wc -l <folders)" -ge 25 ] || fail "$(wc -l <folders) folders"
	awk '$1 > 14' folders >long
	expect_same_bytes long /dev/null 'folders of more than 14 files'
}

# static_functions FILE...: their names, each once a file.
static_functions() {
	awk 'match($0, /^static [^=;]*[ *][a-z_0-9]+\(/) { name = substr($0, 1, RLENGTH - 1); sub(/.*[ *]/, "", name); if (!(FILENAME in seen) || !index(seen[FILENAME], " " name " ")) print name; seen[FILENAME] = seen[FILENAME] " " name " " }' "$@"
}

# Who reads a name finds one function. The end of an extent is that of any extent.
quick_aNameOfTheRunTimeMeansOneFunction() {
	printf 'static int look(void)\n' | tee one.c >two.c
	expect_equal "$(static_functions one.c two.c | uniq -d)" look 'planted name'
	find "$repository/runtime-lib/src" -name '*.c' ! -path '*64/*' >files
	# shellcheck disable=SC2046
	static_functions $(cat files) | sort >names
	[ "$(wc -l <names)" -gt 300 ] || fail "$(wc -l <names) names"
	uniq -d <names >twice
	expect_same_bytes twice <(echo end_of) 'names of two static functions'
}

# fails_otherwise FILE...: lines that return -1 or a text in place of an error number, of 0, or of a reason to put off.
fails_otherwise() {
	grep -nE 'return (-1;|"|[^"]*[?:] "|[^"]*[?:] -1\>)' "$@"
}

quick_functionsOfTheRunTimeFailInThreeWays() {
	printf '%s\n' '	return -1;' '	return "it is damaged";' '	return fd < 0 ? -1 : fd;' '	return ok ? 0 : "no";' >wrong.c
	expect_equal "$(fails_otherwise wrong.c | wc -l)" 4 'lines that are found'
	# The one text is the meaning of an unknown error number.
	find "$repository/runtime-lib/src" -name '*.[ch]' ! -name error_text.c >files
	[ "$(wc -l <files)" -gt 150 ] || fail "$(wc -l <files) files"
	# shellcheck disable=SC2046
	! fails_otherwise $(cat files) >found || fail "$(cat found)"
}

# What is known of a hop or a resume is passed down (struct pc_travel). Variables of the native part are those of the whole
# process: each stands here with what it is.
quick_theRunTimeKeepsNoTravelInVariablesOfFiles() {
	cat >known <<-'END'
		__pc_poll_flag
		pc_machine_stack_mapped
		stacks_made
		table
	END
	# The flag of polls, the main machine stack, stacks of all threads, clocks of all timers.
	local isa
	for isa in "${isas[@]}"; do
		"$llvm/llvm-nm" "$POPCORN_HOME/lib/popcorn/$isa/native.a" 2>/dev/null | sed -nE 's/^[0-9a-f]+ [bBdD] //p' | sort -u >variables
		expect_same_bytes variables known "variables of native code of $isa"
	done
}

# Also where a shell forgets the status of what reads it.
quick_jsonThatReadersDisagreeAboutIsNoticed() {
	local text
	for text in '{"event":"exit","points":1,"put_off":{"a":1,"a":2}}' '{"a":{"x":1},"a":{"y":1}}' \
		'{"event":"hop"} {"put_off":{"a":{}},"points":[1,{"b":[],"b":3}]}'; do
		PLANTED_JSON=$text planted 1 planted.readsJson
		expect_match out 'read.stats: a key is given twice: \["'
	done
	PLANTED_JSON='{"event":"hop"' planted 1 planted.readsJson
	expect_match out 'read.stats is no JSON'
	PLANTED_JSON='{"a":1,"b":{"a":1}} {"a":1} {"c":[{"a":1},{"a":1}]}' planted 0 planted.readsJson
}

# programs_in FILE: C of more than three lines, in a here-document or a string.
programs_in() {
	awk '
		function found() { print FILENAME ":" FNR ": a program of more than three lines" }
		inside && $0 ~ "^\t*" end "$" { inside = 0; next }
		inside && ++lines == 4 { found() }
		/<<-?\047?C\047?$/ || />[^<]*\.([ch]|cc|hpp)"? <<-?\047?[A-Z]+\047?$/ { end = $0; sub(/.*<<-?/, "", end); gsub(/\047/, "", end); inside = 1; lines = 0; next }
		/(printf|echo) .*>.*\.([ch]|cc|hpp)/ { line = $0; gsub(/\\\\n/, "", line); if (gsub(/\\n/, "", line) > 3) found() }
	' "$1"
}

quick_programsOfSuitesAreFiles() {
	printf '%s\n' "	cat >x.c <<-'C'" a b c '	C' "	cat >'x y.c' <<-'C'" a b c d '	C' "	cat >x <<-'END'" a b c d '	END' "	cat >x.cc <<-'END'" a b c d '	END' "	printf 'a\\nb\\nc\\nd\\n' >x.c" \
		"	printf 'a\\n\\\\n \\\\n \\\\n\\nc\\n' >x.c" >planted.sh
	expect_equal "$(programs_in planted.sh | wc -l)" 3 'programs that are found'
	local file
	for file in "$repository"/test/{suites,lib,planted}/*.sh; do
		programs_in "$file"
	done >found
	expect_same_bytes found /dev/null 'C in suites, which belongs below test/cases:'
}

quick_theGlossaryNamesFilesThatExist() {
	local name
	git -C "$repository" ls-files >files
	grep -oE '`[A-Za-z_/-]+`|`[A-Za-z_/-]+\.[A-Za-z]+`|\]\([a-z./-]+\.md\)' "$repository/docs/glossary.md" | tr -d '`()]' | grep -E '/[a-zA-Z]|\.md' >names
	[ "$(wc -l <names)" -ge 40 ] || fail "$(wc -l <names) names"
	while read -r name; do
		grep -qE "(^|/)$name$" files || fail "docs/glossary.md: no file $name"
	done <names
	expect_equal "$(grep -c '^- \*\*' "$repository/docs/glossary.md")" "$(awk '/^- /{ entry = 1 } entry && /\((`|\[)/ { n++; entry = 0 } END { print n }' "$repository/docs/glossary.md")" 'entries with a file'
}

# long_lines FILE...: of more than 120 bytes, but for blocks of code and for what has no space to break at.
long_lines() {
	awk 'FNR == 1 { code = 0 } /^ *```/ { code = !code } !code && length > 120 && /^ *[^ ]+ .* / { print FILENAME ":" FNR ": " substr($0, 1, 40) "..." }' "$@"
}

quick_documentsAreWrapped() {
	printf '%s\n' "$(printf 'word %.0s' {1..30})" '```' "$(printf 'word %.0s' {1..30})" '```' "- $(printf 'x%.0s' {1..130})" >planted.md
	expect_equal "$(long_lines planted.md | wc -l)" 1 'long lines that are found'
	(cd "$repository" && git ls-files '*.md') >documents
	[ "$(wc -l <documents)" -ge 30 ] || fail "$(wc -l <documents) documents"
	# shellcheck disable=SC2046
	(cd "$repository" && long_lines $(cat "$folder/documents")) >found
	expect_same_bytes found /dev/null 'lines of more than 120 bytes'
}
