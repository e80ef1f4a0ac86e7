# What operators ask of a program that runs: popcorn migrate, popcorn checkpoint, popcorn ps.

spinning() {
	take spins.c
	build -O1 -g spins.c -o spins "$@"
}

# ends_with STATUS PROCESS: a process that this shell has started.
ends_with() {
	local status=0
	wait "$2" || status=$?
	expect_equal $status "$1" 'exit status'
}

# asked STATUS ARGUMENTS...: of popcorn.
asked() {
	local wanted=$1
	shift
	run "$popcorn" "$@"
	expect_status "$wanted"
}

quick_aProgramThatComputesIsMoved() {
	spinning
	start_program ./spins
	local isa
	for isa in aarch64 riscv64 x86_64; do
		asked 0 migrate $process --to $isa
		expect_match out "^spins \($process\): .* -> $isa, 1 thread, [0-9]+ frames, [0-9,]+ bytes, [0-9.]+ ms, in '(squares|main)' at .*spins.c:[0-9]+"
		[ ! -s err ] || fail "a message: $(cat err)"
		expect_match "/proc/$process/maps" "spins$([ $isa = x86_64 ] || echo ".$isa")"
	done
	asked 0 migrate $process --to x86_64
	stop_program
}

quick_aProgramThatWaitsIsMoved() {
	take echoes.c
	build -O2 echoes.c -o echoes
	mkfifo lines
	exec 9<>lines
	start_program sh -c 'exec ./echoes <lines'
	local isa
	for isa in aarch64 riscv64 x86_64; do
		asked 0 migrate $process --to $isa --json
		expect_json out ".state == \"done\" and .to == \"$isa\" and .threads == 1 and .frames > 3 and .bytes > 1000 and .pid == $process"
		echo "on $isa" >&9
	done
	until [ "$(wc -l <seen)" = 4 ]; do
		sleep 0.02
	done
	kill $process
	ends_with 143 $process
	trap - EXIT
	expect_equal "$(tr '\n' ' ' <seen)" 'begun 11 11 10 '
	expect_no_orders
}

quick_whatCannotBeGoneToIsRefused() {
	spinning --popcorn-isas=x86_64,aarch64
	start_program ./spins
	asked 8 migrate $process --to riscv64
	expect_match err 'not linked for it'
	mv spins.aarch64 away
	asked 8 migrate $process --to aarch64
	expect_match err 'no binary for aarch64'
	mv away spins.aarch64
	asked 2 migrate $process --to sparc
	asked 8 migrate $process --to riscv64 --json
	expect_json out '.state == "failed" and .status == 8'
	stop_program
	start_program env POPCORN_QEMU_aarch64=/none ./spins
	asked 8 migrate $process --to aarch64
	expect_match err 'no emulator for aarch64'
	stop_program
}

# It goes there when it can.
quick_aBinaryThatHasComeIsFound() {
	spinning
	mv spins.aarch64 away
	start_program ./spins
	asked 8 migrate $process --to aarch64
	mv away spins.aarch64
	asked 0 migrate $process --to aarch64
	stop_program
}

quick_whatIsInTheWayIsNamed() {
	spinning
	take threads.c
	take handles.c
	build -O1 threads.c -o threads
	build -O1 handles.c -o handles
	start_program ./spins forbid
	asked 7 migrate $process --to aarch64 --wait=0.5
	expect_match err 'forbids migration .*\[forbidden\]'
	stop_program
	start_program ./threads
	asked 7 migrate $process --to aarch64 --wait=0.5
	expect_match err 'other threads \[thread\]'
	stop_program
	start_program ./handles blocked
	asked 6 migrate $process --to aarch64 --wait=0.5
	expect_match err 'blocks SIGURG'
	stop_program
	start_program ./handles secret
	asked 6 migrate $process --to aarch64 --wait=0.5
	stop_program
	start_program ./spins
	kill -STOP $process
	asked 6 migrate $process --to aarch64 --wait=0.5
	expect_match err 'it is stopped'
	kill -CONT $process
	asked 0 migrate $process --to aarch64
	stop_program
}

quick_aHandlerIsWaitedFor() {
	take handles.c
	build -O1 handles.c -o handles
	start_program ./handles long
	asked 7 migrate $process --to aarch64 --wait=0.3
	expect_match err 'signal handler'
	asked 0 migrate $process --to aarch64
	stop_program
}

quick_theProgramsOwnUrgentSignalsAreItsOwn() {
	take handles.c
	build -O1 handles.c -o handles
	start_program ./handles handler
	local isa
	for isa in aarch64 riscv64 x86_64; do
		order $process "migrate $isa" || fail "no hop: $(cat answer)"
	done
	stop_program
	run ./handles ignored "$PWD/handles"
	expect_equal "$(cat out)" ignored
	run ./handles asks
	expect_equal "$(cat out)" default
}

quick_processesThatAreNotOursAreNotTouched() {
	asked 3 migrate 4999999 --to aarch64
	sleep 60 &
	trap "kill $!" EXIT
	asked 4 migrate $! --to aarch64
	expect_match err 'no program of popcorn-cc'
	# A handler would make it end.
	asked 4 checkpoint $! image
	kill -0 $!
	asked 2 migrate
	asked 2 migrate 1
}

# The program has been reached, and says what it waits for.
wait_for_an_answer() {
	local i
	for ((i = 0; i < 500; i++)); do
		! compgen -G "popcorn/$process-*.answer" >/dev/null || return 0
		sleep 0.02
	done
	fail 'no answer'
}

quick_oneAsksAtATime() {
	spinning
	start_program ./spins forbid
	"$popcorn" migrate $process --to aarch64 --wait=3 >first 2>&1 &
	local first=$!
	wait_for_an_answer
	asked 5 migrate $process --to riscv64
	expect_match err 'asked by another command'
	ends_with 7 $first
	expect_match first forbidden
	stop_program
}

quick_aCommandThatIsKilledLeavesAProgramThatRuns() {
	spinning
	start_program ./spins forbid
	"$popcorn" migrate $process --to aarch64 --wait=30 >first 2>&1 &
	local first=$!
	wait_for_an_answer
	kill -9 $first
	ends_with 137 $first
	# What it has started ends with it.
	until ! pgrep -f "migrate $process --to aarch64" >/dev/null; do
		sleep 0.02
	done
	asked 7 migrate $process --to riscv64 --wait=0.3
	stop_program
	# One that is ended takes its order back itself.
	start_program ./spins forbid
	run timeout 1 "$popcorn" migrate $process --to aarch64 --wait=30
	expect_status 124
	stop_program
}

quick_aProcessThatIsKilledWhileItIsAsked() {
	spinning
	start_program ./spins forbid
	"$popcorn" migrate $process --to aarch64 --wait=30 >first 2>&1 &
	local first=$!
	wait_for_an_answer
	kill -9 $process
	ends_with 3 $first
	expect_match first 'has ended meanwhile'
	trap - EXIT
	expect_no_orders
}

counting_to_thirty() {
	take counts.c
	build -O2 counts.c -o counts
	./counts >expected &
}

quick_aCheckpointIsRestoredElsewhere() {
	counting_to_thirty
	./counts >one &
	process=$!
	sleep 0.7
	asked 0 checkpoint $process counts.image
	expect_match out '^counts .*x86_64 -> counts.image, 1 thread'
	ends_with 75 $process
	# The command becomes the program, so its number is the program's.
	"$popcorn" restore --isa=riscv64 counts.image >>one &
	process=$!
	sleep 1.2
	asked 0 checkpoint $process second.image
	expect_match out 'riscv64 -> second.image'
	ends_with 75 $process
	wait
	run "$popcorn" restore --isa=aarch64 second.image
	expect_status 0
	cat out >>one
	expect_same_bytes one expected
	expect_no_orders
}

quick_aCheckpointLeavesTheProgramRunning() {
	counting_to_thirty
	./counts >one &
	process=$!
	sleep 0.7
	cp one before
	asked 0 checkpoint $process counts.image --leave-running
	wait $process || fail "exit status $?"
	wait
	expect_same_bytes one expected
	run "$popcorn" restore --isa=aarch64 counts.image
	expect_status 0
	expect_equal "$(tail -n 1 out)" 465
	expect_equal "$(tail -n "$(wc -l <out)" expected)" "$(cat out)" 'what the copy prints'
}

quick_anImageThatCannotBeIsRefused() {
	spinning
	start_program ./spins
	asked 8 checkpoint $process none/image
	expect_match err 'no file can be made there'
	asked 0 migrate $process --to aarch64
	stop_program
	# As on a full disk: a file ends in the middle.
	start_program bash -c 'ulimit -f 16 && exec ./spins'
	asked 8 checkpoint $process large.image
	expect_match err 'no room for the image'
	expect_equal "$(ls | grep -c large.image || :)" 0 'files left of the image'
	stop_program
}

quick_psListsThePrograms() {
	spinning
	start_program env POPCORN_MIGRATE=start:aarch64 ./spins
	asked 0 ps
	expect_match out '^ *PID ISA'
	expect_match out "^ *$process aarch64 +1 +[1-9][0-9]* +0 +- +$PWD/spins\$"
	asked 0 migrate $process --to x86_64
	asked 0 ps --json
	grep "\"pid\":$process," out >own
	expect_json own ".isa == \"x86_64\" and .hops == 1 and .threads == 1 and .points_per_second > 0 and .program == \"$PWD/spins\""
	kill -STOP $process
	asked 0 ps
	expect_match out "^ *$process x86_64 +- +- +- +- +$PWD/spins\$"
	kill -CONT $process
	stop_program
}

# A mailbox is what its user alone can write to; what does not look like an order is none.
quick_ordersThatAreNotTrustedAreNotCarriedOut() {
	spinning
	start_program ./spins
	local good='popcorn-order 1
wait 1000
migrate aarch64
' text value=1
	put_order $process 1 "$good"
	chmod 640 "popcorn/$process-1.order"
	knock $process 1
	put_order $process 2 "$good"
	mv "popcorn/$process-2.order" elsewhere
	ln -s "$PWD/elsewhere" "popcorn/$process-2.order"
	knock $process 2
	chmod 750 popcorn
	put_order $process 3 "$good"
	knock $process 3
	sleep 0.3
	chmod 700 popcorn
	expect_equal "$(ls popcorn | grep -c answer)" 0 answers
	rm popcorn/*
	for text in '' x 'popcorn-order 2' "${good/1000/x}" "${good/aarch64/sparc}" "${good%?}" "${good/1000/99999999999999999999}" \
		"${good/migrate aarch64/image relative}" "${good/migrate aarch64/image /$(printf '%5000s' x)}" $'popcorn-order 1\nwait 1\n' "$(head -c 20000 /dev/zero | tr '\0' 'a')"; do
		value=$((value + 1))
		put_order $process $value "$text"
		knock $process $value
		sleep 0.05
		# A signal that is pending already takes the place of a second one.
		[ -z "$text" ] || knock $process $value
		[ -z "$text" ] || wait_for_an_answer
		[ -z "$text" ] || expect_match "popcorn/$process-$value.answer" '^state refused$'
		rm -f popcorn/*
	done
	expect_match "/proc/$process/maps" 'spins$'
	order $process 'migrate aarch64' || fail "no hop: $(cat answer)"
	stop_program
}

# A process that was restored has the mailbox of whoever restored it; one that nobody can tell of is below /tmp.
quick_theMailboxIsWhereTheProcessLooks() {
	counting_to_thirty
	mkdir first second
	XDG_RUNTIME_DIR=$PWD/first ./counts >one &
	process=$!
	sleep 0.5
	XDG_RUNTIME_DIR=$PWD/first asked 0 checkpoint $process counts.image
	ends_with 75 $process
	XDG_RUNTIME_DIR=$PWD/second "$popcorn" restore counts.image >>one &
	process=$!
	sleep 1
	XDG_RUNTIME_DIR=$PWD/second asked 0 migrate $process --to aarch64
	XDG_RUNTIME_DIR=$PWD/second asked 0 migrate $process --to riscv64
	wait $process || fail "exit status $?"
	expect_same_bytes one expected
	env -u XDG_RUNTIME_DIR ./counts >one &
	process=$!
	sleep 0.5
	env -u XDG_RUNTIME_DIR "$popcorn" migrate $process --to aarch64 || fail 'no hop'
	wait $process
	expect_same_bytes one expected
}

quick_askingChangesNothingOfASchedule() {
	counting_to_thirty
	POPCORN_MIGRATE=every:5,blocking POPCORN_STATS=$PWD/undisturbed.stats ./counts >one
	POPCORN_MIGRATE=every:5,blocking POPCORN_STATS=$PWD/asked.stats ./counts >two &
	process=$!
	local answers=0
	sleep 0.2
	while kill -0 $process 2>/dev/null; do
		! order $process tell || answers=$((answers + 1))
	done
	wait $process || fail "exit status $?"
	[ $answers -ge 5 ] || fail "$answers answers"
	expect_same_bytes one expected
	expect_same_bytes two expected
	hop_sequence undisturbed.stats >wanted
	[ "$(wc -l <wanted)" -ge 8 ] || fail "$(wc -l <wanted) hops"
	hop_sequence asked.stats >found
	expect_same_bytes found wanted 'hops of a run that was asked'
}

# By the clock, out of blocking calls: the program finds no difference, and without a schedule no timer.
quick_hopsAreMadeByTheClock() {
	counting_to_thirty
	POPCORN_MIGRATE=every:300ms POPCORN_STATS=$PWD/every.stats ./counts >one &
	POPCORN_MIGRATE=after:1s,reverse POPCORN_STATS=$PWD/after.stats ./counts >two
	wait
	expect_same_bytes one expected
	expect_same_bytes two expected
	[ "$(hops_made every.stats)" -ge 6 ] || fail "$(hops_made every.stats) hops"
	expect_equal "$(hop_sequence every.stats | cut -d ' ' -f 2- | head -n 3 | tr '\n' ';')" 'x86_64 aarch64;aarch64 riscv64;riscv64 x86_64;'
	expect_equal "$(hop_sequence after.stats | cut -d ' ' -f 2-)" 'x86_64 riscv64'
	expect_json after.stats 'select(.event == "hop") | .run_us > 1000000 and .run_us < 2000000'
	run "$popcorn" run --migrate=after:10s --strict ./counts
	expect_status 0
	[ ! -s err ] || fail "a message: $(cat err)"
	run env POPCORN_MIGRATE=after:10 ./counts
	expect_status 125
	expect_match err 'wants a time'
}

quick_aProgramChecksItself() {
	take checks.c
	build -O1 checks.c -o checks --popcorn-points=none
	run ./checks image
	expect_equal "$(tr '\n' ' ' <out)" 'written as x86_64 here as aarch64 '
	for isa in "${isas[@]}"; do
		run "$popcorn" restore --isa=$isa image
		expect_status 0
		expect_equal "$(cat out)" "restored as $isa"
		[ ! -s err ] || fail "a message: $(cat err)"
	done
	run ./checks none/image
	expect_equal "$(cat out)" EIO
	expect_match err 'no file can be made there'
	run ./checks image forbid
	expect_equal "$(cat out)" EAGAIN
	run ./checks "$(printf '%5000s' x | tr ' ' x)"
	expect_equal "$(cat out)" ENAMETOOLONG
}

# Ten times round all ISAs while a client asks on eight connections: no error, no byte is wrong, none is missing.
quick_aServerIsMovedUnderLoad() {
	take serves.c
	take asks.c
	build -O2 serves.c -o serves
	gcc -O2 -Wall asks.c -o asks
	start_program ./serves
	local hops=0 isa began
	began=$(sed -n 's/begun //p' seen)
	./asks "$began" 8 enough >answers 2>longest &
	local client=$!
	while [ $hops -lt 10 ]; do
		for isa in aarch64 riscv64 x86_64; do
			asked 0 migrate $process --to $isa
			hops=$((hops + 1))
		done
	done
	touch enough
	wait $client || fail "the client: $(cat answers)"
	kill $process
	wait $process || fail "exit status $?: $(cat seen seen.err)"
	trap - EXIT
	expect_equal "$(tail -n 1 seen)" "$(cat answers)" 'lines that were served and asked'
	[ "$(cat answers)" -ge 200 ] || fail "$(cat answers) answers"
	note "$hops hops, $(cat answers) answers, $(cat longest)"
}
