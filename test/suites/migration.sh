# What happens at a hop beside the program's own state: schedules, statistics, siblings, emulators, limits.

counting() {
	write_counting_program
	build -O1 counting.c -o counting
}

# counting_under SCHEDULE [VARIABLE=VALUE...]
counting_under() {
	local schedule=$1
	shift
	rm -f counting.stats
	run env "$@" POPCORN_MIGRATE="$schedule" POPCORN_STATS="$PWD/counting.stats" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
}

quick_statisticsHaveEveryField() {
	counting
	counting_under every:2
	[ ! -s err ] || fail "unexpected message: $(cat err)"
	local key
	for key in pid from to point frames values bytes read_us total_us; do
		expect_equal "$(json_count counting.stats ".event == \"hop\" and (has(\"$key\") | not)")" 0 "hop lines without $key"
	done
	expect_json counting.stats '.event == "exit" and .points > 0 and .put_off == {}'
	expect_equal "$(json counting.stats .event | tail -n 1)" exit 'last line'
	expect_equal "$(json counting.stats .pid | sort -u | wc -l)" 1 'process ids'
}

quick_everyGoesRoundTheIsas() {
	counting
	counting_under every:2,start:x86_64
	expect_equal "$(hop_sequence counting.stats | head -n 3 | tr '\n' ';')" \
		'2 x86_64 aarch64;4 aarch64 riscv64;6 riscv64 x86_64;'
	counting_under every:3,reverse,start:x86_64
	expect_equal "$(hop_sequence counting.stats | head -n 2 | tr '\n' ';')" '3 x86_64 riscv64;6 riscv64 aarch64;'
}

quick_aHopMayLeadToTheSameIsa() {
	counting
	local isa
	for isa in "${isas[@]}"; do
		counting_under "every:2,same,start:$isa"
		[ "$(hops_made counting.stats)" -ge 3 ] || fail "$(hops_made counting.stats) hops"
		expect_equal "$(hop_sequence counting.stats | cut -d ' ' -f 2- | sort -u)" "$isa $isa"
		expect_equal "$(exits_on "$isa" counting.stats)" 1 "ends on $isa"
	done
	build -O1 --popcorn-isas=x86_64 counting.c -o counting
	counting_under hops:2,points:4,same
	expect_equal "$(hop_sequence counting.stats | cut -d ' ' -f 2- | uniq -c | tr -s ' ')" ' 2 x86_64 x86_64'
}

quick_stopsAreMadeWhereTheyAreAsked() {
	counting
	counting_under at:1=riscv64,at:4=aarch64,at:5=x86_64
	expect_equal "$(hop_sequence counting.stats | tr '\n' ';')" '1 x86_64 riscv64;4 riscv64 aarch64;5 aarch64 x86_64;'
}

quick_startBeginsOnAnotherIsa() {
	counting
	local isa
	for isa in "${isas[@]}"; do
		counting_under "count,start:$isa"
		expect_equal "$(exits_on $isa counting.stats)" 1 "ends on $isa"
		expect_equal "$(hops_made counting.stats)" 0 'hops'
	done
	for isa in "${foreign_isas[@]}"; do
		counting_under "start:$isa,at:2=x86_64"
		expect_equal "$(hop_sequence counting.stats)" "2 $isa x86_64"
	done
}

quick_seedsAreReplayable() {
	build_case n-queens -O2
	local seed
	for seed in 7 7 8; do
		run_case n-queens "seed:$seed,max:5,start:x86_64" "seed-$seed.stats"
		hop_sequence "seed-$seed.stats" >"hops-$seed"
		[ -s "hops-$seed" ] || fail 'no hop'
		[ ! -e before ] || [ $seed = 8 ] || expect_same_bytes before "hops-$seed" 'hops of one seed'
		cp "hops-$seed" before
	done
	! cmp -s hops-7 hops-8 || fail 'two seeds make the same hops'
}

quick_runCommandSpreadsHops() {
	counting
	run "$popcorn" run --migrate=hops:4 --stats=counting.stats ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	expect_equal "$(hops_made counting.stats)" 4 hops
}

quick_runCommandPassesArgumentsAndStatus() {
	take answers.c
	build answers.c -o answers
	run "$popcorn" run ./answers --stats 'two words'
	expect_status 42
	expect_equal "$(cat out)" '[--stats][two words]'
	run "$popcorn" run --migrate=every:1 ./answers a b c
	expect_status 143
}

quick_withoutAScheduleNothingIsWritten() {
	counting
	rm -f counting.stats
	run ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	run env POPCORN_MIGRATE= ./counting
	expect_same_bytes out counting.expected
}

quick_missingSiblingIsToldAndTheProgramRunsOn() {
	counting
	rm counting.aarch64
	counting_under every:1
	expect_match err 'aarch64'
	expect_match <(put_off_reasons counting.stats) 'no sibling'
	expect_equal "$(hops_made counting.stats)" 0 hops
}

quick_siblingOfAnotherProgramIsToldAndTheProgramRunsOn() {
	counting
	write_hello
	build hello.c -o hello
	cp hello.aarch64 counting.aarch64
	counting_under every:1
	expect_match err 'aarch64'
	expect_match <(put_off_reasons counting.stats) 'other program'
	cp /bin/true counting.aarch64
	counting_under every:1
	expect_equal "$(hops_made counting.stats)" 0 hops
	: >counting.aarch64
	counting_under every:1
	expect_equal "$(hops_made counting.stats)" 0 hops
}

quick_siblingsAreFoundInTheFolderNamed() {
	counting
	mkdir elsewhere
	mv counting.aarch64 counting.riscv64 elsewhere
	counting_under every:2 POPCORN_SIBLINGS="$PWD/elsewhere"
	[ "$(hops_made counting.stats)" -ge 3 ] || fail 'no hops'
	mkdir moved
	mv counting elsewhere/* moved
	cp counting.expected moved
	cd moved
	counting_under every:2
	[ "$(hops_made counting.stats)" -ge 3 ] || fail 'no hops'
}

quick_missingEmulatorIsToldAndTheProgramRunsOn() {
	counting
	mkdir empty
	counting_under every:1 PATH="$PWD/empty"
	expect_match err 'qemu-user-static'
	expect_match <(put_off_reasons counting.stats) 'no emulator'
}

quick_emulatorIsTakenFromTheEnvironment() {
	counting
	mkdir empty
	local qemu=/usr/bin/qemu-aarch64-static
	expect_file $qemu
	counting_under at:2=aarch64,at:4=x86_64 PATH="$PWD/empty" POPCORN_QEMU_aarch64=$qemu
	expect_equal "$(hops_made counting.stats)" 2 hops
}

quick_processIdAndDescriptorsStayOverAHop() {
	take stays.c
	build stays.c -o stays
	# Looking at a descriptor is a point, too: the three in the source come after about a thousand others.
	run env POPCORN_MIGRATE=every:500 POPCORN_STATS="$PWD/stays.stats" ./stays
	expect_status 0
	[ "$(hops_made stays.stats)" -ge 5 ] || fail 'no hops'
	expect_equal "$(sort -u out)" '1 1 0'
}

quick_idleHopMapsLessThan64MiB() {
	take maps.c
	build maps.c -o maps
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/maps.stats" ./maps
	expect_equal "$(cat out)" little
	expect_equal "$(hops_made maps.stats)" 3 hops
	local bytes
	for bytes in $(sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' maps.stats); do
		[ "$bytes" -lt $((64 << 20)) ] || fail "$bytes bytes handed over"
	done
}

quick_programWithoutPointsRuns() {
	echo 'int main(void) { return 9; }' >plain.c
	build -O2 plain.c -o plain
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/plain.stats" ./plain
	expect_status 9
	expect_json plain.stats '.event == "exit"'
}

quick_executedProgramsStartAnew() {
	counting
	printf '#include <popcorn.h>\n#include <unistd.h>\nint main(void) { popcorn_migration_point(); execl("./counting", "./counting", (char *)0); return 1; }\n' >starts.c
	build starts.c -o starts
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/starts.stats" ./starts
	expect_status 0
	expect_same_bytes out counting.expected
	expect_equal "$(hop_sequence starts.stats | head -n 2 | tr '\n' ';')" '1 x86_64 aarch64;1 x86_64 aarch64;'
}

# A point costs nothing when nobody waits for it: the flag of the polls is down again after the last planned hop. The program reads
# it where it lies on x86-64; what it reads there on another ISA means nothing.
quick_pointsArePassedByWhenNothingIsDue() {
	take flag.c
	build -O1 flag.c -o flag
	local address schedule expected
	address=$("$llvm/llvm-nm" flag | sed -n 's/ . __pc_poll_flag$//p')
	while read -r schedule expected; do
		run env POPCORN_MIGRATE="$schedule" ./flag "$address"
		expect_match out "^$expected\$"
	done <<-'END'
		start:x86_64 000000
		count 000000
		every:100000 111111
		at:3=x86_64 110000
		at:3=aarch64,at:4=x86_64 11-?[0-9]+000
		at:3=image:/nowhere/image 110000
	END
	run env POPCORN_PROBE="$PWD/probe" POPCORN_PROBE_POINTS=to:3 ./flag "$address"
	expect_equal "$(cat out)" 110000 'flag with probes'
	# Statistics tell the number of all points.
	run env POPCORN_STATS="$PWD/flag.stats" POPCORN_MIGRATE=at:3=x86_64 ./flag "$address"
	expect_equal "$(cat out) $(points_passed flag.stats)" '111111 6' 'flag with statistics'
}

# asks EXPECTED [VARIABLE=VALUE...]: what the program is answered, which asks for ISAs one after the other.
asks() {
	local expected=$1
	shift
	rm -f stats
	run env "$@" POPCORN_STATS="$PWD/stats" ./requests
	expect_status 0
	expect_equal "$(tr '\n' ';' <out)" "$expected" "answers ($*)"
}

# Whatever else is planned: its own wish is granted at once, and what is planned stays.
quick_programsAskForHops() {
	take migration/requests.c
	build --popcorn-points=none -O2 requests.c -o requests
	local unknown='vax: EINVAL;: EINVAL;'
	local behind='x86_64: there;x86_64: there;aarch64: EAGAIN;aarch64: EAGAIN;aarch64: there;x86_64: there;riscv64: EAGAIN;'
	asks "${unknown}aarch64: there;riscv64: there;${behind}riscv64: there;"
	expect_equal "$(hop_sequence stats | cut -d' ' -f2- | tr '\n' ';')" \
		'x86_64 aarch64;aarch64 riscv64;riscv64 x86_64;x86_64 aarch64;aarch64 x86_64;x86_64 riscv64;'
	expect_json stats 'select(.event == "exit") | .put_off == {}'
	asks "${unknown}aarch64: there;riscv64: there;${behind}riscv64: there;" POPCORN_MIGRATE=every:1
	[ ! -s err ] || fail "a message: $(cat err)"
	rm requests.riscv64
	behind=${behind/riscv64: EAGAIN/riscv64: ENOTSUP}
	asks "${unknown}aarch64: there;riscv64: ENOTSUP;${behind}riscv64: ENOTSUP;"
	expect_equal "$(grep -c 'no binary for riscv64' err)" 1 messages
	cp /bin/true requests.riscv64
	asks "${unknown}aarch64: there;riscv64: ENOTSUP;${behind}riscv64: ENOTSUP;"
	run "$popcorn_cc" --popcorn-isas=x86_64,aarch64 --popcorn-points=none -O2 requests.c -o requests
	expect_status 0
	asks "${unknown}aarch64: there;riscv64: EINVAL;${behind/riscv64: ENOTSUP/riscv64: EINVAL}riscv64: EINVAL;"
}

# asked_under SCHEDULE SEQUENCE ARGUMENT...: all hops, in order, of a program that asks for one of them.
asked_under() {
	rm -f stats
	run env POPCORN_MIGRATE="$1" POPCORN_STRICT=1 POPCORN_STATS="$PWD/stats" ./asks "${@:3}"
	expect_status 0
	expect_equal "$(hop_sequence stats | tr '\n' ';')" "$2" "hops under $1, asks ${*:3}"
}

# What is planned for the point of the request, or waits there, comes behind it; what names no ISA goes on from the new one.
quick_whatIsPlannedComesBehindARequest() {
	take migration/asks.c
	build --popcorn-points=none -O2 asks.c -o asks
	asked_under at:1=riscv64 '1 x86_64 aarch64;2 aarch64 riscv64;' aarch64 10
	asked_under at:1=riscv64 '4 x86_64 aarch64;5 aarch64 riscv64;' aarch64 10 3
	asked_under hops:2,points:9 '1 x86_64 aarch64;3 aarch64 riscv64;6 riscv64 x86_64;' aarch64 10
	asked_under every:5 '1 x86_64 aarch64;5 aarch64 riscv64;10 riscv64 x86_64;' aarch64 10
	asked_under every:5,reverse '1 x86_64 riscv64;5 riscv64 aarch64;10 aarch64 x86_64;' riscv64 12
	# The destination of the request comes back: what is planned has another one.
	spoil_after_the_trial asks
	asked_under at:1=riscv64 '2 x86_64 riscv64;' aarch64 5
	asked_under at:1=riscv64 '5 x86_64 riscv64;' aarch64 5 3
}

# A signal handler that asks, too, is told that it is one; the other request is not its.
quick_requestsInterruptRequests() {
	take migration/interrupted.c
	build --popcorn-points=none -O2 interrupted.c -o interrupted
	run timeout 60 ./interrupted
	expect_status 0
	expect_equal "$(cat out)" interrupted
}

# A restored image goes on from the ISA where it is.
quick_aRestoredImageKeepsItsHops() {
	take migration/asks.c
	build --popcorn-points=none -O2 asks.c -o asks
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE="hops:2,points:33,at:4=image:$PWD/file" ./asks x86_64 40
		expect_status 75
		rm -f stats
		run env POPCORN_STATS="$PWD/stats" "$popcorn" restore --strict --isa="$isa" file
		expect_status 0
		expect_equal "$(hops_made stats)" 2 "hops on from $isa"
	done
}

# A destination that refuses, at its trial or having taken over, is an error of input and output; the program goes on.
quick_aHopThatAProgramAsksForMayFail() {
	take migration/requests.c
	build --popcorn-points=none -O2 requests.c -o requests
	(
		spoil_after_the_trial requests
		run ./requests
		expect_status 0
	)
	expect_equal "$(sed -n '3,4p' out | tr '\n' ';')" 'aarch64: EIO;riscv64: there;' 'after the trial'
	spoil_site_table requests.aarch64 1
	run ./requests
	expect_status 0
	expect_equal "$(sed -n '3,4p' out | tr '\n' ';')" 'aarch64: EIO;riscv64: there;' 'at the trial'
}

# A program says where it must stay: hops and images wait.
quick_programsForbidHops() {
	take migration/forbids.c
	build --popcorn-points=none -O2 forbids.c -o forbids
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./forbids
	expect_status 0
	expect_equal "$(cat out)" 76
	expect_equal "$(put_off_reasons stats | tr '\t\n' ' ;')" 'forbidden 1;' 'put off'
	expect_equal "$(hop_sequence stats | cut -d' ' -f1 | tr '\n' ' ')" '6 7 8 9 10 11 12 13 14 15 16 17 ' 'hops'
	rm stats
	run env POPCORN_MIGRATE="at:1=image:$PWD/file" POPCORN_STATS="$PWD/stats" ./forbids
	expect_status 75
	expect_equal "$(json stats 'select(.event == "image").point')" 6 'point of the image'
	run "$popcorn" restore file
	expect_status 0
	expect_equal "$(cat out)" 76 'restored'
}
