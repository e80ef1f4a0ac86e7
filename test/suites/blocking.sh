# Blocking calls, a row each of calls.c: before they begin and while they wait, the process goes to another ISA, and the
# program finds the time that it should, no error and every byte.

list_jobs() {
	echo before
	echo while-0
	echo while-1
}

# The walk takes minutes: at the full level it begins on each ISA in turn, commit by commit. Hops lead round them all.
starts() {
	local turn=0
	[ "$POPCORN_TEST_LEVEL" != full ] || turn=$(($(commit_number) % ${#isas[@]}))
	echo "${isas[turn]}"
}

build_calls() {
	take calls.c
	build -O2 calls.c -o calls --popcorn-points=none
	./calls >rows
	[ "$(wc -l <rows)" -ge 60 ] || fail "$(wc -l <rows) rows"
}

# Rows of an odd or of an even number are a job each.
run_job() {
	one_test "blocking.theProgramBuilds.$1" build_calls
	[ $outcome = PASS ] || return 0
	local row number=0 isa
	while read -r row; do
		number=$((number + 1))
		[ "$1" = before ] || [ $((number % 2)) = "${1#while-}" ] || continue
		for isa in $(starts); do
			one_test "blocking.$row.${1%-*}.$isa" "${1%-*}_it" "$row" "$isa"
		done
	done <rows
}

before_it() {
	rm -f stats
	run env POPCORN_MIGRATE="every:1,blocking,start:$2" POPCORN_STATS="$PWD/stats" ./calls "$1"
	expect_status 0
	expect_equal "$(cat out)" ok
	[ "$(hops_made stats)" -ge 1 ] || fail 'no hop'
}

# Round all ISAs, a hop each 0.3 seconds.
while_it() {
	local hops=0 next at
	for ((at = 0; ${#isas[@]} > at; at++)); do
		[ "${isas[at]}" != "$2" ] || break
	done
	POPCORN_MIGRATE=start:$2 ./calls "$1" >out 2>err &
	process=$!
	while sleep 0.3 && kill -0 $process 2>/dev/null; do
		next=$(((at + 1) % ${#isas[@]}))
		if order $process "migrate ${isas[next]}"; then
			hops=$((hops + 1)) at=$next
		elif [ -d /proc/$process ]; then
			fail "no hop: $(cat answer 2>/dev/null)"
		fi
	done
	wait $process || fail "exit status $?: $(cat out err)"
	expect_equal "$(cat out err)" ok
	[ $hops -ge 1 ] || fail 'no hop'
	note "$hops hops"
}
