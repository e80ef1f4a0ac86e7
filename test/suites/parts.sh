# A large program is generated in parts, for several processors and with less memory: the same sites, symbols and output
# as in one.

# in_parts BLOCKS ARGUMENT...: a link in parts of at least so many blocks.
in_parts() {
	local blocks=$1
	shift
	POPCORN_JAVA_OPTIONS=-Dpopcorn.part.blocks=$blocks build "$@"
}

# Constructors, aliases, thread-local and weak symbols, static functions that are called as libc's.
write_program() {
	take program.c
}

quick_partsMakeTheSameProgram() {
	write_program
	build -O2 program.c -o whole -Wl,-Map=whole.map
	in_parts 5 -O2 program.c -o parts -Wl,-Map=parts.map
	run env POPCORN_JAVA_OPTIONS=-Dpopcorn.part.blocks=5 "$popcorn_cc" -v -O2 program.c -o parts
	expect_status 0
	[ "$(grep -c llvm-extract err)" -ge 2 ] || fail 'the program was made in one part'
	# Functions with an alias lie in the first part; all other names are where they were, or behind these.
	expect_equal "$(sed 's/.* //' parts.map | sort | md5sum)" "$(sed 's/.* //' whole.map | sort | md5sum)" 'names in the map'
	run ./whole
	expect_status 0
	cp out whole.out
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_STATS="$PWD/$isa.stats" POPCORN_MIGRATE=start:$isa,hops:20 ./parts
		expect_status 0
		expect_same_bytes whole.out out
		[ "$(hops_made "$isa.stats")" -gt 0 ] || fail "no hop from $isa"
	done
	run "$popcorn" check parts
	expect_status 0
	# What was static is no symbol that a program exports.
	expect_match <("$llvm/llvm-readelf" --symbols parts) 'LOCAL +(DEFAULT|HIDDEN) .* walk$'
	in_parts 5 -O2 program.c -o again
	expect_same_bytes parts again
	expect_same_bytes parts.riscv64 again.riscv64
}

quick_casesInParts() {
	local name
	declare -A schedules=([malloc-tree]=hops:30 [many-values]=every:1)
	for name in "${!schedules[@]}"; do
		in_parts 40 -O2 --popcorn-response=0 "$(case_source "$name")" -o parts
		build -O2 --popcorn-response=0 "$(case_source "$name")" -o whole
		run ./whole
		cp out whole.out
		run env POPCORN_STATS="$PWD/$name.stats" POPCORN_MIGRATE="${schedules[$name]}" ./parts
		expect_status 0
		expect_same_bytes whole.out out
		[ "$(hops_made "$name.stats")" -ge 10 ] || fail "fewer than ten hops of $name"
	done
}

quick_debugInformationDoesNotChangeTheCodeOfParts() {
	in_parts 40 -O2 "$samples/malloc-tree/malloc-tree.c" -o plain
	in_parts 40 -O2 -g "$samples/malloc-tree/malloc-tree.c" -o debug
	local file
	for file in plain debug; do
		"$llvm/llvm-objcopy" --only-section=.text -O binary $file $file.text
	done
	expect_same_bytes plain.text debug.text 'text with and without -g'
	run "$popcorn" check debug
	expect_status 0
}
