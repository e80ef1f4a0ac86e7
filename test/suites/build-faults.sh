# A link that goes wrong at any place leaves the programs of before as they were, all of them, and nothing else.

# Old files in ./place, instead of which a link is to put a program.
write_old_program() {
	mkdir -p place temporary
	local suffix
	for suffix in "${suffixes[@]}"; do
		echo "old$suffix" >"place/hello$suffix"
	done
	write_hello
	[ -e hello.o ] || build -c hello.c
}

# The three old files, no other ones, and no report of a crash.
expect_old_program() {
	local suffix
	expect_folder place "${suffixes[@]/#/hello}"
	for suffix in "${suffixes[@]}"; do
		expect_equal "$(cat "place/hello$suffix")" "old$suffix" "place/hello$suffix after $1"
	done
	expect_folder temporary
	expect_no_match <(ls -A) '^popcorn-crash'
}

# expect_fault WHAT REGEX: the last link has failed as it should.
expect_fault() {
	expect_status 1
	expect_match err "^popcorn-cc: error: .*($2)"
	expect_no_stack_trace
	expect_no_match err 'PLEASE submit a bug report'
	expect_old_program "$1"
}

# One limit is met by the compiler, the next ones by the driver itself and by the linkers.
quick_filesThatMayNotGrow() {
	write_old_program
	local kilobytes
	for kilobytes in 1 4 16 64 200; do
		TMPDIR=$PWD/temporary run bash -c 'ulimit -f "$1"; exec "$2" hello.c -o place/hello' bash "$kilobytes" "$popcorn_cc"
		expect_fault "ulimit -f $kilobytes" 'File too large'
	done
}

quick_fullDiskForIntermediateFiles() {
	write_old_program
	local kilobytes
	for kilobytes in 4 40 100 300; do
		TMPDIR=$PWD/temporary with_small "$kilobytes" temporary "$popcorn_cc" hello.c -o place/hello
		expect_fault "a disk of $kilobytes KiB" 'No space left on device'
	done
}

# One line says what is wrong; clang would have shown where it crashed.
expect_unwritable() {
	expect_status 1
	[ "$(wc -l <err)" = 1 ] || fail "more than one line: $(head -c 300 err)"
	expect_match err "^popcorn-cc: error: cannot write the output$1: $2\$"
}

# An object is whole or not there, and so is the list of its headers.
quick_objectsThatCannotBeWritten() {
	write_hello
	mkdir small
	local kilobytes
	for kilobytes in 4 8 12; do
		with_small $kilobytes small sh -c 'cp hello.c small && cd small && "$1" -c -MMD hello.c; status=$?; ls -A; exit $status' sh "$popcorn_cc"
		expect_unwritable '' 'No space left on device'
		expect_equal "$(cat out)" hello.c "files on a full disk of $kilobytes KiB"
	done
	run "$popcorn_cc" -c hello.c -o /dev/full
	expect_unwritable " '/dev/full'" 'No space left on device'
	run "$popcorn_cc" -E -fcolor-diagnostics hello.c -o /dev/full
	expect_match err 'cannot write the output.*No space left on device'
	run bash -c 'ulimit -f 1; exec "$1" -c -MMD hello.c -o limited.o' bash "$popcorn_cc"
	expect_unwritable " 'limited.o'" 'File too large'
	expect_folder . err hello.c out small
	run "$popcorn_cc" -c -MMD hello.c -o missing/hello.o
	expect_status 1
	expect_match err "missing/hello\.(o|d)'?: '?No such file or directory"
	expect_folder . err hello.c out small
}

# A crash of clang's own is shown as clang shows it, and is no fault of the source.
quick_aCrashOfTheCompilerIsAnInternalError() {
	printf 'int before(void) { return undeclared; }\n#pragma clang __debug crash\n' >crashes.c
	mkdir temporary
	TMPDIR=$PWD/temporary run "$popcorn_cc" -c crashes.c
	expect_status 70
	expect_match err "^crashes\.c:1:.* error: use of undeclared identifier"
	expect_match err '^PLEASE submit a bug report'
	expect_match err 'current parser token'
	expect_no_file crashes.o
}

# started COMMAND...: the compilation, which waits for its source, runs in the background as $!, and has begun to read.
started() {
	mkfifo source.c
	setsid env --default-signal=INT "$@" source.c >log 2>&1 &
	exec 9>source.c
}

quick_signalsEndACompilation() {
	local signal
	for signal in INT TERM HUP; do
		rm -f source.c
		started "$popcorn_cc" -c -MD -o object.o
		kill "-$signal" $!
		status=0
		wait $! || status=$?
		exec 9>&-
		expect_equal "$status" $((128 + $(kill -l $signal))) "status after SIG$signal"
		[ ! -s log ] || fail "a message after SIG$signal: $(head -c 200 log)"
		expect_folder . log source.c
	done
	rm -f source.c
	started "$popcorn_cc" -c -MD -o object.o
	kill -KILL $!
	wait $! || :
	exec 9>&-
	sleep 0.5
	expect_folder . log source.c
}

quick_fullDiskForTheProgram() {
	write_old_program
	cat >link.sh <<-'SH'
		compiler=$1
		shift
		for suffix in "$@"; do echo "old$suffix" >"place/hello$suffix"; done
		"$compiler" hello.o -o place/hello
		status=$?
		ls -A place
		cat place/*
		exit $status
	SH
	local kilobytes
	for kilobytes in 20 200 400; do
		TMPDIR=$PWD/temporary with_small "$kilobytes" place sh link.sh "$popcorn_cc" "${suffixes[@]}"
		expect_equal "$(tr '\n' ' ' <out)" "$(printf '%s ' "${suffixes[@]/#/hello}" "${suffixes[@]/#/old}")" \
			"a disk of $kilobytes KiB"
		expect_fault "a disk of $kilobytes KiB" "cannot write 'place/hello.*No space left on device"
	done
}

quick_placesThatCannotBeWritten() {
	write_old_program
	export TMPDIR=$PWD/temporary
	run "$popcorn_cc" hello.o -o place
	expect_fault 'a directory' "cannot write 'place': it is a directory"
	rm place/hello.riscv64
	mkdir place/hello.riscv64
	run "$popcorn_cc" hello.o -o place/hello
	rmdir place/hello.riscv64
	echo old.riscv64 >place/hello.riscv64
	expect_fault 'a sibling that is a directory' "cannot write 'place/hello.riscv64': it is a directory"
	run unshare --mount --map-root-user sh -c '
		mount --bind place place && mount -o remount,bind,ro place && exec "$1" hello.o -o place/hello' sh "$popcorn_cc"
	expect_fault 'a read-only folder' 'Read-only file system'
	TMPDIR=$PWD/nowhere run "$popcorn_cc" hello.o -o place/hello
	expect_fault 'a missing TMPDIR' nowhere
}

# Configure scripts link to /dev/null, as root, too.
quick_devicesAreWrittenAndNotReplaced() {
	write_old_program
	run unshare --mount --map-root-user sh -c '
		mkdir devices && mount -t tmpfs none devices && touch devices/null && mount --bind /dev/null devices/null &&
		"$1" hello.o -o devices/null && ls devices && test -c devices/null' sh "$popcorn_cc"
	expect_status 0
	expect_equal "$(cat out)" null 'files beside the device'
	run sh -c '"$1" hello.o -o /dev/stdout | head -c 4' sh "$popcorn_cc"
	expect_equal "$(tr -d '\177' <out)" ELF 'first bytes of the program'
}

# interrupted SIGNAL DELAY: $status of a link that gets the signal some seconds after its first file; fails if it was done by then. bash has processes
# in the background ignore SIGINT.
interrupted() {
	TMPDIR=$PWD/temporary setsid env --default-signal=INT "$popcorn_cc" -O2 hello.c -o place/hello >log 2>&1 &
	until [ -n "$(ls -A temporary)" ]; do
		kill -0 $! || fail "the link did not start: $(cat log)"
		sleep 0.01
	done
	sleep "$2"
	kill "-$1" $! || fail "the link was done after $2 s"
	status=0
	wait $! || status=$?
}

quick_signalsLeaveNothingBehind() {
	write_old_program
	local signal delay
	for signal in INT TERM HUP; do
		for delay in 0.05 0.1 0.2; do
			interrupted $signal $delay
			expect_equal "$status" $((128 + $(kill -l $signal))) "status after SIG$signal"
			[ ! -s log ] || fail "a message after SIG$signal: $(head -c 200 log)"
			expect_old_program "SIG$signal after $delay s"
		done
	done
}

# Only the folder for intermediate files may stay, and nobody writes there any more.
quick_killedLinksHarmNothing() {
	write_old_program
	local delay
	for delay in 0 0.2; do
		interrupted KILL $delay
		sleep 1
		rm -rf temporary/*
		sleep 0.5
		expect_old_program "SIGKILL after $delay s"
	done
	build hello.o -o place/hello
	run place/hello
	expect_equal "$(cat out)" hello
}

# flip FILE OFFSET: changes one bit of one byte.
flip() {
	local byte
	byte=$(od -An -tu1 -j "$2" -N 1 "$1")
	printf '%b' "\\0$(printf %o $((byte ^ 16)))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

# LLVM reads damaged bitcode, refuses it, or stops.
quick_damagedBitcode() {
	write_hello
	build -c -O2 hello.c
	local size offset refused=0
	size=$(wc -c <hello.o)
	for ((offset = 2; offset < size; offset += size / 16)); do
		cp hello.o damaged.o
		flip damaged.o $offset
		run "$popcorn_cc" damaged.o -o damaged
		expect_no_stack_trace
		case $status in
		0) rm "${suffixes[@]/#/damaged}" ;;
		1)
			expect_match err 'damaged\.o'
			refused=$((refused + 1))
			;;
		70) rm -r popcorn-crash-* || fail "offset $offset: nothing is kept" ;;
		*) fail "offset $offset: exit status $status" ;;
		esac
		expect_folder . damaged.o err hello.c hello.o out
	done
	[ $refused -ge 1 ] || fail "only $refused of the damaged files were refused"
}

quick_damagedMemberIsNamed() {
	write_hello
	build -c -O2 hello.c
	echo 'int main(void) { return 0; }' >main.c
	local size
	size=$(wc -c <hello.o)
	head -c $((size / 2)) hello.o >damaged.o
	tail -c $((size / 2)) hello.o >>damaged.o
	flip damaged.o 200
	ar rcs libdamaged.a damaged.o
	run "$popcorn_cc" main.c -Wl,--whole-archive libdamaged.a -o program
	expect_status 1
	expect_match err "libdamaged\.a\(damaged\.o\)' is broken bitcode"
	expect_no_file program
}

quick_environmentsWithNonsense() {
	write_hello
	run env JAVA_TOOL_OPTIONS=-Xnonsense _JAVA_OPTIONS=-Xnonsense JDK_JAVA_OPTIONS=-Xnonsense CLASSPATH=/nowhere JAVA_HOME=/nowhere \
		POPCORN_JAVA_HOME=/dev/null HOME=/nonexistent LANG=xx_XX.nonsense LC_ALL=nonsense POPCORN_ISAS= POPCORN_MIGRATE=nonsense \
		LLVM_SYMBOLIZER_PATH=/nowhere "$popcorn_cc" hello.c -o hello
	expect_status 0
	[ ! -s err ] || fail "a message: $(head -c 200 err)"
	run ./hello
	expect_equal "$(cat out)" hello
	rm hello hello.*4
	local setting
	for setting in POPCORN_ISAS=vax POPCORN_ISAS=, POPCORN_ISAS=x86_64,,riscv64 POPCORN_JAVA_OPTIONS=-Xnonsense TMPDIR=/dev/null; do
		run env "$setting" "$popcorn_cc" hello.c -o hello
		expect_status 1
		expect_match err 'rror: '
		expect_no_stack_trace
		expect_folder . err hello.c out
	done
}

# A daemon that a program leaves behind is not ours to wait for.
quick_runsEndWithTheirProgram() {
	take leaves.c
	build leaves.c -o leaves
	limit=50
	run "$popcorn" run --migrate=hops:2 ./leaves
	expect_status 0
}

# What no launcher has started has neither an installation nor a folder for its files.
quick_theDriverWantsItsLauncher() {
	printf 'int main(void) { return 0; }\n' >main.c
	build -c main.c -o main.o
	run env -C "$PWD" "$("$repository/tools/find-jdk")/bin/java" -cp "$POPCORN_HOME/lib/java/popcorn-compiler-driver.jar" \
		org.popcorn.driver.PopcornCc main.o -o main
	expect_status 1
	expect_match err "property 'popcorn.scratch' is not set"
	expect_match err 'bin/popcorn-cc'
	expect_equal "$(find . -type f ! -name out ! -name err | sort | tr '\n' ' ')" './main.c ./main.o ' files
}
