# Hops that meet trouble: the program goes on where it is with right output, the statistics name the reason, and one message says why.

# Row 23: what the destination or its emulator may do in the trial.
quick_aDestinationThatFailsTheTrialIsNotGoneTo() {
	build_counting
	emulator crashes <<<'kill -SEGV $$'
	goes_on destination 'no hop to aarch64: it is killed by signal 11' POPCORN_QEMU_aarch64="$PWD/crashes"
	emulator killed <<<'kill -KILL $$'
	goes_on destination 'killed by signal 9' POPCORN_QEMU_aarch64="$PWD/killed"
	emulator complains <<<'echo one; echo two: no such thing >&2; exit 3'
	goes_on destination 'no hop to aarch64: two: no such thing$' POPCORN_QEMU_aarch64="$PWD/complains"
	emulator silent <<<'exit 3'
	goes_on destination 'status 3' POPCORN_QEMU_aarch64="$PWD/silent"
	emulator chatty <<<'yes 2>/dev/null | head -c 100000; exit 1'
	goes_on destination 'no hop to aarch64: y$' POPCORN_QEMU_aarch64="$PWD/chatty"
	echo nonsense >unknown
	chmod +x unknown
	goes_on destination 'no hop to aarch64: cannot execute' POPCORN_QEMU_aarch64="$PWD/unknown"
	goes_on 'no emulator' 'no emulator for aarch64' POPCORN_QEMU_aarch64="$PWD/missing"
	goes_on 'no emulator' 'no emulator for aarch64' POPCORN_QEMU_aarch64="$PWD/counting.c"
}

# What a machine lacks is told of by its own name, not by what follows from it.
quick_messagesNameTheCause() {
	build_counting
	emulator aborts <<<'echo "no thread can be made" >&2; kill -SEGV $$'
	goes_on destination 'no hop to aarch64: it is killed by signal 11: no thread can be made$' POPCORN_QEMU_aarch64="$PWD/aborts"
	goes_on 'no emulator' "no emulator for aarch64: its variable names what cannot be executed: $PWD/nowhere$" POPCORN_QEMU_aarch64="$PWD/nowhere"
	# A sandbox that does not answer whether a file can be executed.
	take refuses.c
	gcc -o refuses refuses.c
	run env POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/refused.stats" ./refuses ./counting
	expect_same_bytes out counting.expected
	expect_equal "$(hops_made refused.stats) $(cat err)" '1 ' 'hops and messages'
}

# The program finds its binaries by the name that it was executed by.
quick_hopsAreMadeWithoutProc() {
	need_tool unshare
	build_counting
	run unshare --mount --map-root-user sh -c 'mount -t tmpfs none /proc && exec env POPCORN_MIGRATE=every:2 POPCORN_STATS="$PWD/counting.stats" ./counting'
	expect_status 0
	expect_same_bytes out counting.expected
	expect_equal "$(hops_made counting.stats) $(cat err)" '3 ' 'hops and messages'
	rm counting.riscv64 counting.stats
	run unshare --mount --map-root-user sh -c 'mount -t tmpfs none /proc && cd / && exec env POPCORN_MIGRATE=at:2=riscv64 "$0/counting"' "$PWD"
	expect_same_bytes out counting.expected
	expect_equal "$(cat err)" "popcorn: no binary for riscv64, looked for $PWD/counting.riscv64"
}

quick_aTrialThatHangsIsGivenUp() {
	build_counting
	emulator hangs <<<'sleep 1000'
	goes_on destination 'no hop to aarch64: it does not answer' POPCORN_QEMU_aarch64="$PWD/hangs"
}

quick_siblingsThatCannotBeReadAreToldOf() {
	build_counting
	cp counting.aarch64 whole
	truncate -s 300 counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rm counting.aarch64
	mkdir counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rmdir counting.aarch64
	mkfifo counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rm counting.aarch64
	# With its note, but not all of its code.
	head -c 100000 whole >counting.aarch64
	chmod +x counting.aarch64
	goes_on destination 'no hop to aarch64'
}

# Root reads every file: then nobody runs the program, in a folder open to all.
quick_anUnreadableSiblingIsToldOf() {
	local as_nobody=() open
	build_counting
	chmod 000 counting.aarch64
	if [ "$(id -u)" = 0 ]; then
		as_nobody=(setpriv --reuid=65534 --clear-groups)
		open=$(mktemp -d)
		chmod 777 "$open"
		cp -a counting counting.* "$open"
		cd "$open" || return
	fi
	goes_on 'no sibling' 'no binary for aarch64' "${as_nobody[@]}"
	chmod 755 counting.aarch64
	run env POPCORN_MIGRATE=every:1,start:x86_64 POPCORN_STATS="$PWD/readable.stats" "${as_nobody[@]}" ./counting
	expect_status 0
	[ "$(hops_made readable.stats)" -gt 0 ] || fail "the readable sibling is not gone to"
	[ -z "${open-}" ] || rm -r "$open"
}

# The binary is looked at before each hop, and tried again when it is not the one that was.
quick_aSiblingThatIsReplacedBetweenTwoHops() {
	take replaced.c
	build -O2 replaced.c -o replaced
	write_hello
	build -O2 hello.c -o hello
	cp replaced.aarch64 whole
	local kind reason=('' '' destination 'no sibling' 'other program')
	for kind in 1 2 3 4; do
		cp whole replaced.aarch64
		cp whole other
		case $kind in
		2) emulator other <<<'echo no program' ;;
		3) truncate -s 300 other ;;
		4) cp hello.aarch64 other ;;
		esac
		[ $kind != 2 ] || head -c 100000 whole >other
		rm -f replaced.stats
		run env POPCORN_MIGRATE=at:1=aarch64,at:2=x86_64,at:3=aarch64,at:5=x86_64 POPCORN_STATS="$PWD/replaced.stats" \
			./replaced other
		expect_equal "$status $(tr '\n' ' ' <out)" '0 1 2 3 4 5 '
		if [ $kind = 1 ]; then
			expect_equal "$(hops_made replaced.stats)" 4 hops
			[ ! -s err ] || fail "$(cat err)"
		else
			expect_equal "$(hops_made replaced.stats)" 2 hops
			expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
			expect_match <(put_off_reasons replaced.stats) "^${reason[$kind]}	"
		fi
	done
	# At the last moment, between the trial and the exec: the image goes back.
	cp whole replaced.aarch64
	emulator swaps <<-'SH'
		case $POPCORN_HANDOVER in check:*) ;; *) cp hello.aarch64 replaced.aarch64 ;; esac
		exec qemu-aarch64-static "$@"
	SH
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_QEMU_aarch64="$PWD/swaps" ./replaced
	expect_equal "$status $(tr '\n' ' ' <out)" '0 1 2 3 4 5 '
	expect_equal "$(cat err)" 'popcorn: cannot go on as aarch64, going back: it belongs to another program'
}

# What has failed is tried again after a stretch of points that doubles: a hop is made soon after its cause is gone.
quick_failedHopsAreTriedAgainMoreAndMoreSeldom() {
	take repaired.c
	build -O2 repaired.c -o repaired
	emulator sometimes <<-'SH'
		echo . >>tries
		[ -e repaired-now ] || exit 1
		exec qemu-aarch64-static "$@"
	SH
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_QEMU_aarch64="$PWD/sometimes" POPCORN_STATS="$PWD/repaired.stats" ./repaired
	expect_equal "$status $(cat out)" '0 whole'
	expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
	expect_equal "$(hops_made repaired.stats)" 1 hops
	# At points 1, 2, 4, 8, ... 128, and once more for the hop itself.
	[ "$(wc -l <tries)" -le 12 ] || fail "$(wc -l <tries) tries"
}

# A program that becomes another one leaves its line; where it does not come to that, nothing is counted twice.
quick_statisticsAreWrittenBeforeAnExec() {
	take becomes.c
	build -O2 becomes.c -o becomes
	printf '\177ELFnot' >broken
	chmod +x broken
	run env POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/becomes.stats" ./becomes
	expect_equal "$status $(cat out)" '0 another'
	expect_equal "$(json_count becomes.stats '.event == "exit"')" 0 'exit lines'
	expect_equal "$(json becomes.stats 'select(.event == "exec") | "\(.points) \(.hops)"' | tr '\n' ';')" '2 1;1 0;'
}

# Variables that nobody can mean are told of before the program begins, or harm nobody.
quick_environmentVariablesWithNonsense() {
	build_counting
	local value long
	long=$(printf '%0100000d' 0 | tr 0 9)
	for value in nonsense every:0 every: at:1=sparc at:0=aarch64 seed:1 every:1,every:2 every:99999999999999999999 , \
		every:1, "every:$long" $'\x80\xff' every:1,start:vax 'at:5=aarch64,at:4=x86_64'; do
		run env POPCORN_MIGRATE="$value" ./counting
		expect_status 125
		[ ! -s out ] || fail "output under $value"
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
		expect_match err '^popcorn: error: POPCORN_MIGRATE: '
	done
	for value in garbage '' 99999999999 -1 1x check: check:x check:1: check::1 check:1:x 12; do
		run env POPCORN_HANDOVER="$value" ./counting
		expect_status 125
		[ ! -s out ] || fail "output with POPCORN_HANDOVER=$value"
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
		expect_match err '^popcorn: '
	done
	# Nobody may be killed by a message that cannot be written.
	run bash -c "(ulimit -f 0; POPCORN_SIBLINGS=$long POPCORN_MIGRATE=at:2=aarch64 exec ./counting) | cat"
	expect_same_bytes out counting.expected
	run bash -c "{ POPCORN_SIBLINGS=$long ./counting; } 2> >(exit) >kept; echo \$?"
	expect_equal "$(cat out)" 0
	# Descriptors of something else: a file, a folder, a pipe, a program.
	run bash -c 'POPCORN_HANDOVER=5 ./counting 5</etc/passwd; POPCORN_HANDOVER=5 ./counting 5</tmp
		echo x | POPCORN_HANDOVER=0 ./counting; POPCORN_HANDOVER=5 ./counting 5<counting.aarch64; POPCORN_HANDOVER=check:5 ./counting 5<counting'
	expect_status 125
	[ ! -s out ] || fail "output: $(head -c 100 out)"
	expect_equal "$(grep -c '^popcorn: ' err)" 5 messages
	for value in /nowhere/file / "$PWD" "$long"; do
		run env POPCORN_STATS="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 125
		[ ! -s out ] || fail "output with POPCORN_STATS=$value"
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
		expect_match err '^popcorn: error: POPCORN_STATS: '
	done
	for value in /dev/full $'new\nline'; do
		run env POPCORN_STATS="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 0
		expect_same_bytes out counting.expected
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
	done
	for value in /nowhere "$long" . '' /etc/passwd; do
		run env POPCORN_SIBLINGS="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 0
		expect_same_bytes out counting.expected
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
	done
	for value in nonsense / "$long" ./; do
		run env POPCORN_QEMU_aarch64="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 0
		expect_same_bytes out counting.expected
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
	done
	run env -u PATH POPCORN_MIGRATE=at:2=aarch64 ./counting
	expect_same_bytes out counting.expected
	run env PATH= POPCORN_MIGRATE=at:2=aarch64 ./counting
	expect_same_bytes out counting.expected
	expect_match err 'no emulator'
	run env POPCORN_MIGRATE=at:2=aarch64 LONG="$long" PATH="$PATH:$long" ./counting
	expect_same_bytes out counting.expected
	[ ! -s err ] || fail "$(cat err)"
}
