# What is asked of a process from outside: by the command, or, where its start would take too long, by what it does.

# start_program COMMAND...: in the background, its output in the file seen, its number in $process; it has begun. It ends with
# the test.
start_program() {
	rm -f stop seen
	"$@" >seen 2>seen.err &
	process=$!
	trap 'kill -CONT $process; kill -9 $process' EXIT
	local i
	for ((i = 0; i < 500; i++)); do
		grep -qs begun seen && return
		sleep 0.02
	done
	fail "$* does not begin: $(cat seen seen.err)"
}

# The program ends as it should, and has said nothing else.
stop_program() {
	local status=0
	touch stop
	wait $process || status=$?
	trap - EXIT
	expect_equal "$status" 0 'exit status of the program'
	expect_equal "$(tr '\n' ' ' <seen)" 'begun wrong: 0 ' 'what the program prints'
	[ ! -s seen.err ] || fail "a message of the program: $(cat seen.err)"
	expect_no_orders
}

# Whoever has asked, and whoever has been asked, have left nothing.
expect_no_orders() {
	expect_equal "$(ls popcorn 2>/dev/null)" '' 'files in the mailbox'
}

# began_at PROCESS: field 22 of its stat.
began_at() {
	sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20
}

# put_order PROCESS VALUE TEXT: leaves an order, with nobody who waits for its answer.
put_order() {
	mkdir -p -m 700 popcorn
	(umask 077 && printf '%s' "$3" >"popcorn/$1-$2.new")
	mv "popcorn/$1-$2.new" "popcorn/$1-$2.order"
}

knock() {
	"$POPCORN_HOME/lib/popcorn/knock" "$1" "$(began_at "$1")" "$2"
}

# order PROCESS VERB: one order; its answer in the file answer. 1 if there is none within five seconds.
order() {
	local value=$((RANDOM * 32768 + RANDOM + 1)) i
	put_order "$1" $value "popcorn-order 1"$'\n'"wait 5000"$'\n'"$2"$'\n'
	rm -f answer
	for ((i = 0; i < 500; i++)); do
		# Again and again, as the command does: a signal that is pending already takes the place of a second one.
		[ $((i % 25)) != 0 ] || [ -e "popcorn/$1-$value.leaving" ] || knock "$1" $value || break
		grep -qsE '^state (done|refused)$' "popcorn/$1-$value.answer" && break
		[ -d "/proc/$1" ] || break
		sleep 0.01
	done
	mv "popcorn/$1-$value.answer" answer 2>/dev/null
	rm -f "popcorn/$1-$value".*
	grep -qs '^state done$' answer
}
