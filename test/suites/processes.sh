# Who hops when among threads, fork, vfork and exec, as the statistics show it; the cases of the same names show what
# the programs see.

# sequence_of FILE PID: the hops of one process, "POINT FROM TO;...".
sequence_of() {
	json "$1" "select(.pid == $2)" -c >"$1.one"
	hop_sequence "$1.one" | tr '\n' ';'
}

# last_pid FILE: who wrote the last line.
last_pid() {
	json "$1" .pid | tail -n 1
}

write_forking_program() {
	take forks.c
	build -O2 forks.c -o forks
}

# forks_under SCHEDULE EACH: runs it; the processes' ids in the order of their ends go to the file pids.
forks_under() {
	rm -f forks.stats
	run env POPCORN_MIGRATE="$1" POPCORN_STATS="$PWD/forks.stats" ./forks "$2"
	expect_status 0
	expect_equal "$(tr '\n' ' ' <out)" "$2 $2 " "what the children return"
	json forks.stats 'select(.event == "exit").pid' >pids
	expect_equal "$(sort -u pids | wc -l)" 3 'processes that ended'
}

quick_aForkedChildGoesOnWithItsParentsCounter() {
	write_forking_program
	forks_under start:x86_64,at:3=aarch64,at:8=riscv64 5
	local pid
	while read -r pid; do
		case $pid in
		"$(tail -n 1 pids)") expect_equal "$(sequence_of forks.stats "$pid")" '3 x86_64 aarch64;8 aarch64 riscv64;' 'hops of the parent' ;;
		*) expect_equal "$(sequence_of forks.stats "$pid")" '8 aarch64 riscv64;' 'hops of a child' ;;
		esac
	done <pids
}

# Each child draws from its parent's generator, mixed with which child it is: replayable, and not all the same.
quick_aForkedChildInheritsTheGeneratorMixedWithItsOrdinal() {
	write_forking_program
	local round pid
	for round in 1 2; do
		forks_under seed:11,max:6,start:x86_64 250
		while read -r pid; do
			sequence_of forks.stats "$pid"
			echo
		done <pids >round-$round
	done
	expect_same_bytes round-1 round-2 'hops of the same seed'
	[ -n "$(sed -n 1p round-1)" ] || fail 'the first child made no hop'
	[ "$(sed -n 1p round-1)" != "$(sed -n 2p round-1)" ] || fail 'both children made the same hops'
}

# Hazard 26: in its parent's memory a child that polls must not leave; its parent hops afterwards. A child of vfork has memory of its
# own, as of fork, and hops for itself.
quick_aChildInItsParentsMemoryNeverHops() {
	take borrows.c
	build -O2 borrows.c -o borrows
	run env POPCORN_MIGRATE=start:x86_64,at:1=aarch64,at:5=riscv64 POPCORN_STATS="$PWD/borrows.stats" ./borrows
	expect_status 0
	expect_equal "$(tr '\n' ';' <out)" '7 41;1;42 41;'
	expect_equal "$(put_off_reasons borrows.stats | tr '\t\n' ' ;')" 'borrowed memory 1;' 'hops put off'
	local parent
	parent=$(last_pid borrows.stats)
	expect_equal "$(sequence_of borrows.stats "$parent")" '4 x86_64 aarch64;5 aarch64 riscv64;' 'hops of the parent'
	json borrows.stats "select(.pid != $parent)" -c >child.stats
	expect_equal "$(hop_sequence child.stats)" '5 aarch64 riscv64' 'hops of the child of vfork'
}

# Hazard 26: a child that is forked while threads live has only itself: nothing of the parent's request or threads holds it.
quick_aChildForkedBesideThreadsHops() {
	take beside.c
	build -O2 beside.c -o beside
	run env POPCORN_MIGRATE=every:1,start:x86_64 POPCORN_STATS="$PWD/beside.stats" ./beside
	expect_status 0
	expect_equal "$(cat out)" 9
	local parent
	parent=$(last_pid beside.stats)
	expect_equal "$(sequence_of beside.stats "$parent")" '3 x86_64 aarch64;' 'hops of the parent'
	json beside.stats "select(.pid != $parent)" -c >child.stats
	expect_equal "$(hop_sequence child.stats | tr '\n' ';')" '2 x86_64 aarch64;3 aarch64 riscv64;' 'hops of the child'
}
