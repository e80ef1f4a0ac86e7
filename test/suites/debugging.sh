# What a user of gdb, gdb-multiarch, a core and valgrind sees, also after a hop: frames, lines, arguments and locals
# (docs/debugging.md).

debugged=$repository/test/cases/debugging/list.c

# with_gdb PROGRAM COMMAND...: what gdb prints is in out, line by line as in its manual.
with_gdb() {
	local program=$1 command arguments=()
	shift
	for command in 'set confirm off' 'set pagination off' 'set width 0' "$@"; do
		arguments+=(-ex "$command")
	done
	run "${gdb-gdb}" -q -nx -batch "${arguments[@]}" "$program"
	cat out
}

# expect_frames: all three frames with their lines, and what lives in them there.
expect_frames() {
	expect_match out '^#[0-9]+ .*inner \(.*\) at .*list\.c:2[78]'
	expect_match out '^#[0-9]+ .*outer \(list=0x[0-9a-f]+, count=10\) at .*list\.c:37'
	expect_match out '^#[0-9]+ .*main \(.*\) at .*list\.c:45'
	expect_match out '^ +i = 3$'
	expect_match out '^ +b = \{value = 2, next = 0x0\}'
}

quick_framesArgumentsAndLocalsAreShownAtEachLevel() {
	need_tool gdb
	local level
	for level in O0 O1 O2; do
		build -$level -g "$debugged" -o list$level
		with_gdb ./list$level 'break list.c:28' run 'backtrace full'
		expect_frames
	done
	with_gdb ./listO0 'break list.c:28' run 'info locals' 'up' 'up' 'info args' 'info locals'
	expect_match out '^argc = 1$'
	expect_match out '^sum = 9$'
	expect_match out '^a = \{value = 1, next = 0x[0-9a-f]+\}$'
	expect_match out '^result = '
}

quick_anEmulatorsDebuggerShowsTheSame() {
	need_tool gdb-multiarch
	local gdb=gdb-multiarch isa level
	for isa in "${foreign_isas[@]}"; do
		for level in O0 O2; do
			build -$level -g "$debugged" -o list
			qemu-$isa-static -g "$PWD/socket.$isa.$level" ./list.$isa >emulated 2>&1 &
			until [ -S socket.$isa.$level ]; do sleep 0.1; done
			with_gdb ./list.$isa "target remote ./socket.$isa.$level" 'break list.c:28' continue 'backtrace full' kill
			wait
			expect_frames
		done
	done
}

# The frames that a hop has rebuilt have their arguments and locals; what is called later is as ever.
quick_framesAreShownAfterAHopAndInACore() {
	need_tool gdb
	local level process
	for level in O0 O2; do
		build -$level -g --popcorn-points=none "$debugged" -o list
		POPCORN_STATS=hops POPCORN_MIGRATE=start:aarch64,at:1=x86_64 ./list wait >printed &
		process=$!
		until [ "$(hops_made hops)" = 1 ] && [ "$(readlink /proc/$process/exe)" = "$PWD/list" ]; do
			kill -0 $process || fail "the program has ended: $(cat hops)"
			sleep 0.1
		done
		sleep 0.5
		with_gdb ./list "attach $process" 'backtrace full' 'generate-core-file core.list' 'set var waiting = 0' detach
		wait $process
		expect_rebuilt_frames
		with_gdb ./list 'core-file core.list' 'backtrace full'
		expect_rebuilt_frames
		rm -f hops core.list
	done
}

# Code of a function stands in its resume entry as if it were inlined: two frames, the inner one with all that lives.
expect_rebuilt_frames() {
	expect_match out '^#[0-9]+ .*wait_for_debugger \(\) at .*list\.c:17'
	expect_match out '^#[0-9]+ .*inner \(list=0x[0-9a-f]+, depth=3\) at .*list\.c:2[67]'
	expect_match out '^ +sum = 9$'
	expect_match out '^#[0-9]+ .*inner\.popcorn_resume \(\) at .*list\.c:20'
	expect_match out '^#[0-9]+ .*outer \(list=0x[0-9a-f]+, count=11\) at .*list\.c:37'
	expect_match out '^ +i = 3$'
	expect_match out '^ +total = 12$'
	expect_match out '^#[0-9]+ .*outer\.popcorn_resume \(\) at .*list\.c:33'
	expect_match out '^#[0-9]+ .*main \(.*argv=0x[0-9a-f]+.*\) at .*list\.c:45'
	expect_match out '^ +b = \{value = 2, next = 0x0\}'
	expect_match out '^#[0-9]+ .*main\.popcorn_resume \(\) at .*list\.c:41'
}

# valgrind 3.19 knows DWARF 4; a newer version is the user's wish.
quick_valgrindReadsThePrograms() {
	need_tool valgrind
	build -O2 -g "$debugged" -o list
	run valgrind --error-exitcode=9 ./list
	expect_status 0
	expect_no_match err 'unhandled|Possibly corrupted|readdwarf'
	build -O2 -gdwarf-5 "$debugged" -o list5
	expect_match <("$llvm/llvm-dwarfdump" --debug-info list5) 'version = 0x0005'
}
