# popcorn check: a program as it was linked passes, and one changed byte in what a hop relies on is found.

list_jobs() {
	echo passes
	echo damage
}

run_job() {
	local name
	if [ "$1" = passes ]; then
		one_test check.programAsLinkedPasses program_as_linked_passes
		one_test check.optimizedForSizeAndWithAllPointsPasses other_programs_pass
		one_test check.strippedProgramIsNotCalledChecked stripped_program
		one_test check.aCallThatNotEveryIsaMakesRightIsFoundInTheModule module_with_a_wide_value
		return
	fi
	build_checked
	for name in Symbol TlsOffset Register MemoryOffset KindOfLocation CfaRule SavedRegister ReturnAddressOffset TypeOfAPart ReturnAddress \
		ResumeEntry SiteOfARow ByteOfJointData; do
		one_test "check.changed${name}IsFound" "changed_$name"
	done
	one_test check.siblingOfAnotherProgramIsFound other_program
	one_test check.missingSiblingIsFound missing_sibling
	one_test check.truncatedSiblingIsFound truncated_sibling
	one_test check.jsonSaysWhatFailed json_of_a_failure
}

# The module of a program that passes wide values as it was written, and one in which they are still values.
module_with_a_wide_value() {
	build -O2 -fenable-matrix -save-temps "$(case_source matrices)" -o matrices
	run "$POPCORN_HOME/bin/popcorn" check matrices.portable.bc
	expect_status 0
	expect_match out 'call sites +[1-9]'
	cat >wide.ll <<-'IR'
		declare <3 x i64> @wide()
		define void @caller() {
		  %v = call <3 x i64> @wide() [ "deopt"() ]
		  ret void
		}
	IR
	"$llvm/llvm-as" wide.ll -o wide.bc
	run "$POPCORN_HOME/bin/popcorn" check wide.bc
	expect_status 1
	expect_match err "call site in 'caller': a value that not every back end passes"
}

# Values in registers, in memory and constant; a TLS variable; a saved register.
build_checked() {
	take checked.c
	build -O2 checked.c -o checked
}

program_as_linked_passes() {
	build_checked
	run "$popcorn" check checked
	expect_status 0
	expect_match out 'executables +3$'
	expect_match out 'TLS variables +[1-9]'
	expect_match out 'rows recomputed +[1-9][0-9]'
	[ ! -s err ] || fail "unexpected message: $(head -c 300 err)"
	run "$popcorn" check checked.riscv64
	expect_status 0
	run "$popcorn" check --json checked
	expect_status 0
	expect_equal "$(json out .passed)" true
}

other_programs_pass() {
	build -Os --popcorn-points=all "$(case_source minsize)" -o small
	run "$popcorn" check small
	expect_status 0
	build -O0 -g "$(case_source many-values)" -o plain
	run "$popcorn" check plain
	expect_status 0
}

# What is left is compared, but the exit status says that it is not all.
stripped_program() {
	build -s checked.c -o stripped
	run "$popcorn" check stripped
	expect_status 1
	expect_match err 'stripped: addresses of portable symbols and offsets of TLS variables: not checked: the symbols are stripped'
	expect_match err 'stripped.aarch64: rows of the site table: not checked: the stack maps are stripped'
	expect_match out 'call sites +[1-9]'
}

# copy_of_checked: ./damaged and its siblings; the tests change one of them.
copy_of_checked() {
	local suffix
	for suffix in "${suffixes[@]}"; do
		cp "checked$suffix" "damaged$suffix"
	done
}

# section_offset FILE SECTION
section_offset() {
	"$llvm/llvm-readelf" -SW "$1" | sed 's/\[ */[/' | awk -v name="$2" '$2 == name { print $5 }' | sed 's/^/0x/'
}

byte_at() {
	od -An -tu1 -j "$2" -N 1 "$1" | tr -d ' '
}

# flip FILE OFFSET MASK: changes bits of a byte.
flip() {
	local value
	value=$(($(byte_at "$1" "$2") ^ $3))
	# shellcheck disable=SC2059
	printf "\\x$(printf %02x $value)" | dd of="$1" bs=1 seek="$(($2))" conv=notrunc status=none
}

# flip_symbol FILE NAME: the low byte of its value.
flip_symbol() {
	local number
	number=$("$llvm/llvm-readelf" -sW "$1" | awk -v name="$2" '$8 == name { print $1 + 0; exit }')
	[ -n "$number" ] || fail "$1 has no symbol $2"
	flip "$1" $(($(section_offset "$1" .symtab) + 24 * number + 8)) 8
}

# table_offsets FILE: lines "WHAT OFFSET", for a place of each kind in the site table; FORMAT.md 2.
table_offsets() {
	local start
	start=$(($(section_offset "$1" .pc_site_table)))
	od -An -v -tu1 -w1 -j $start "$1" | awk -v start=$start '
		function u32(at) { return b[at] + 256 * (b[at + 1] + 256 * (b[at + 2] + 256 * b[at + 3])) }
		function u16(at) { return b[at] + 256 * b[at + 1] }
		function tell(what, at) { if (!(what in told)) { told[what] = 1; print what, start + at } }
		{ b[NR - 1] = $1 + 0 }
		NR == 16 { size = u32(12) }
		NR > 16 && NR == size { exit }
		END {
			sites = u32(24); rows = u32(28); frames = u32(32); types = u32(36); places = u32(40)
			tell("row", rows); tell("resume", sites + 8); tell("site", rows + 4)
			for (i = 0; i < u32(20); i++) {
				frame = frames + u32(rows + 16 * i + 8)
				tell("cfa", frame + 4); tell("return", frame + 8)
				if (u16(frame + 2) > 0) tell("saved", frame + 12 + 4)
				site = sites + 24 * u32(rows + 16 * i + 4)
				at = places + u32(rows + 16 * i + 12)
				for (part = 0; part < u32(site + 20); part++) {
					tell("type", types + u32(site + 16))
					if (b[at] == 0) tell("register", at)
					kind = b[at++]
					tell("kind" kind, at + (kind > 1))
					if (kind != 1) at++
					if (kind != 0) { while (b[at] >= 128) at++; at++ }
				}
			}
		}'
}

# changed_place FILE WHAT MASK PATTERN: that place of the table is changed, and the message matches.
changed_place() {
	local offset
	copy_of_checked
	offset=$(table_offsets "$1" | sed -n "s/^$2 //p")
	[ -n "$offset" ] || fail "the site table of $1 has no $2"
	flip "$1" "$offset" "$3"
	rejected "^popcorn: error: $1: $4"
}

rejected() {
	run "$popcorn" check damaged
	expect_status 1
	expect_match err "$1"
	expect_no_stack_trace
}

changed_Symbol() {
	copy_of_checked
	flip_symbol damaged.riscv64 table
	rejected "^popcorn: error: damaged.riscv64: symbol 'table': at 0x[0-9a-f]+, 16 bytes, but at 0x[0-9a-f]+, 16 bytes in damaged$"
}

changed_TlsOffset() {
	copy_of_checked
	flip_symbol damaged.aarch64 calls
	rejected "^popcorn: error: damaged.aarch64: symbol 'calls': at TLS offset 0x[0-9a-f]+, .* but at TLS offset"
}

changed_Register() { changed_place damaged kind0 1 'site table: .* register [0-9]+ in the site table and register [0-9]+ by stack map'; }
changed_MemoryOffset() { changed_place damaged.aarch64 kind7 8 'site table: .* bytes at register .* by stack map'; }
changed_KindOfLocation() { changed_place damaged.riscv64 register 1 'site table: .* constant -?[0-9]+ in the site table and register [0-9]+ by'; }
changed_CfaRule() { changed_place damaged.riscv64 cfa 8 'site table: .*: CFA offset is [0-9]+ in the site table and [0-9]+ by .eh_frame'; }
changed_SavedRegister() { changed_place damaged saved 8 'site table: .*: saved registers is .* by .eh_frame'; }
changed_ReturnAddressOffset() { changed_place damaged.aarch64 return 8 'site table: .*: offset of the return address is'; }
changed_TypeOfAPart() { changed_place damaged.riscv64 type 1 'site [0-9a-f]{16}: ordinal .* types'; }
changed_ReturnAddress() { changed_place damaged row 2 'site table: return address 0x[0-9a-f]+, site [0-9a-f]{16}: the table has a row, no stack map does'; }
changed_ResumeEntry() { changed_place damaged resume 8 'site [0-9a-f]{16} of .*: its resume entry is at'; }
changed_SiteOfARow() { changed_place damaged.aarch64 site 1 'site table: .*: site is [0-9a-f]{16} in the site table and [0-9a-f]{16} by stack map'; }

changed_ByteOfJointData() {
	copy_of_checked
	flip damaged.riscv64 "$(section_offset damaged.riscv64 .rodata)" 1
	rejected '^popcorn: error: damaged.riscv64: byte at 0x[0-9a-f]+ of .rodata: [0-9]+, but [0-9]+ in damaged$'
}

other_program() {
	sed 's/argc + 3/argc + 2/' checked.c >other.c
	build -O2 other.c -o other
	copy_of_checked
	cp other.aarch64 damaged.aarch64
	rejected '^popcorn: error: damaged.aarch64: program id: [0-9a-f]{64}, but [0-9a-f]{64} in damaged$'
}

missing_sibling() {
	copy_of_checked
	rm damaged.riscv64
	rejected '^popcorn: error: damaged.riscv64: executable for riscv64: it is missing$'
}

truncated_sibling() {
	copy_of_checked
	truncate -s -1000 damaged.aarch64
	rejected '^popcorn: error: damaged.aarch64: executable for aarch64: llvm-readobj cannot read it: '
	truncate -s 40 damaged.aarch64
	rejected '^popcorn: error: damaged.aarch64: executable for aarch64: '
}

json_of_a_failure() {
	copy_of_checked
	rm damaged.riscv64
	run "$popcorn" check damaged --json
	expect_status 1
	expect_equal "$(json out .passed)" false
	expect_json out '.. | .message? == "it is missing"'
}
