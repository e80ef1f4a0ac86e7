# The proof that live values are the same on every ISA: probes (docs/probe.md) of every value of every frame, and of
# memory. Planted faults must be noticed by them and by the cases.

proves() {
	local name=$1
	build_case "$name" -O2
	case_has_one_probe "$@"
}

quick_structsByValueHaveOneProbe() {
	proves structs-by-value to:300,memory every:1,start:x86_64 every:1,reverse,start:riscv64 seed:1,max:5,start:aarch64
}

quick_wideIntegersHaveOneProbe() {
	proves int128 to:300,memory every:1,start:x86_64 seed:2,max:5,start:riscv64
}

quick_pointersToLocalsHaveOneProbe() {
	proves pointers-to-locals to:300,memory every:1,start:x86_64 seed:7,max:5,start:riscv64
}

quick_queensHaveOneProbe() {
	proves n-queens to:2000,every:3 every:997,start:x86_64 seed:3,max:10,start:aarch64
}

full_smallTypesHaveOneProbe() {
	proves small-types to:300,memory every:1,start:x86_64 seed:4,max:8,start:riscv64
}

full_aTreeOnTheHeapHasOneProbe() {
	proves malloc-tree to:400,memory seed:5,max:8,start:aarch64 every:60,start:x86_64
}

full_bodiesHaveOneProbe() {
	proves n-body to:400,memory seed:6,max:8,start:riscv64 every:60,start:x86_64
}

# Two runs that part at a known point, value and line.
parting() {
	take parting.c
	build -O2 -g parting.c -o parting
}

# parting_probe ARGUMENT FILE POINTS: the argument changes nothing but what `last` brings at one point
parting_probe() {
	rm -f "$2"
	run env POPCORN_MIGRATE=every:2 POPCORN_PROBE="$PWD/$2" POPCORN_PROBE_POINTS="$3" ./parting "$1"
	expect_status 0
}

quick_theFirstDifferenceIsNamed() {
	parting
	parting_probe 0 a.probe every:1,values
	parting_probe 0 b.probe every:1,values
	run "$popcorn" compare a.probe b.probe
	expect_status 0
	[ ! -s out ] || fail "equal probes, but: $(cat out)"
	sed '/"event":"point".*"point":7,/s/"hash":"./"hash":"x/; /"event":"frame".*"point":7,"frame":0,/s/"values":\["[0-9a-f]*"/"values":["77"/' \
		b.probe >c.probe
	run "$popcorn" compare --values a.probe c.probe
	expect_status 1
	expect_match out "^first difference at point 7, 'step' at .*parting\.c:8"
	expect_match out "frame 0, 'step' at .*parting\.c:8.*, value 0: .* in a.probe, 0x77 in c.probe"
	expect_match out '^  \* value 0: 0x[0-9a-f]+ 0x77$'
}

quick_aRunThatEndsEarlyIsNamed() {
	parting
	parting_probe 0 a.probe every:2
	parting_probe 0 b.probe every:2,to:5
	expect_equal "$(json_count a.probe '.event == "point"') $(json_count b.probe '.event == "point"')" '5 3' points
	run "$popcorn" compare a.probe b.probe
	expect_status 1
	expect_match out "^point 7, 'step' at .*parting\.c:8.* is only in a.probe"
}

quick_whatIsNoProbeIsRefused() {
	echo 'no probe' >a.probe
	run "$popcorn" compare a.probe a.probe
	expect_status 1
	expect_match err '^a\.probe:1: error: not a line of a probe'
	expect_no_stack_trace
	run "$popcorn" compare missing.probe a.probe
	expect_status 1
	expect_match err "no such file or directory: 'missing.probe'"
	run "$popcorn" compare a.probe
	expect_status 2
	counting_program
	local points
	for points in from:0 to:x every:-1 value 'values:2' , 'from:1,,'; do
		run env POPCORN_PROBE="$PWD/c.probe" POPCORN_PROBE_POINTS="$points" ./counting
		expect_status 125
		expect_match err '^popcorn: error: POPCORN_PROBE_POINTS: '
	done
	expect_no_file c.probe
	run env POPCORN_PROBE="$PWD/missing/c.probe" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
}

counting_program() {
	write_counting_program
	build -O1 counting.c -o counting
}

# A fault at each hop must be noticed by the tests that exist: by the output of a case, and by the probe of one. fault_is_noticed NUMBER CASE PROOF
fault_is_noticed() {
	local home=$PWD/planted test=cases.$2.O2 limit=300
	"$repository/runtime-lib/test/fault/plant" "$POPCORN_HOME" "$home" "$1"
	run env POPCORN_HOME="$home" POPCORN_TEST_SCRATCH="$PWD/scratch" "$repository/test/run" quick "$test" "$3"
	rm -rf "$home"
	expect_status 1
	expect_match out "^PASS $test\.runsOnEveryIsaAlone "
	expect_match out "^FAIL $test\.keepsItsOutputUnderMigration "
	expect_match out "^FAIL $3 "
	expect_match out '^1 passed, 2 failed|^2 passed, 2 failed'
}

full_aChangedLiveValueIsNoticed() {
	fault_is_noticed 1 structs-by-value proof.structsByValueHaveOneProbe
	expect_match out 'first difference at point 2,.* hash: '
}

full_aChangedByteOfTheDataStackIsNoticed() {
	fault_is_noticed 2 large-frames proof.pointersToLocalsHaveOneProbe
	expect_match out 'first difference at point 2,.* stack: '
}

full_aDroppedFrameIsNoticed() {
	fault_is_noticed 3 main-recursion proof.structsByValueHaveOneProbe
}

# clean_loop_fault KIND: the case `strips` tells a program whose clean loops a pass has damaged from a sound one, and only under hops.
clean_loop_fault() {
	local J schedule=every:97,start:x86_64 limit=40
	J=$("$repository/tools/find-jdk")
	"$J/bin/javac" --release 21 -cp "$POPCORN_HOME/lib/java/*" -d classes "$repository/test/planted/CleanLoopFault.java" || fail 'javac fails'
	mkdir -p classes/META-INF/services
	echo planted.CleanLoopFault >classes/META-INF/services/org.popcorn.pass.PassPlugin
	"$J/bin/jar" cf fault.jar -C classes .
	build_case strips -O1
	run_case strips $schedule sound.stats
	build_case strips -O1 --popcorn-plugin=fault.jar "--popcorn-pass=clean-loop-fault<kind=$1>"
	run_case strips start:aarch64 alone.stats
	run env POPCORN_MIGRATE=$schedule ./strips
	[ "$status" != 0 ] || ! cmp -s out "$repository/test/cases/language/strips/expected.txt" || fail 'nobody notices it'
}

full_aSlotThatACleanLoopDoesNotLoadIsNoticed() {
	clean_loop_fault slot
}

full_aValueThatACleanLoopDoesNotStoreIsNoticed() {
	clean_loop_fault exit
}
