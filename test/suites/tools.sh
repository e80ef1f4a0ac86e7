# popcorn inspect, check and doctor, and what debuggers find.

# Two functions, one of them inlined; values in registers and in memory, a constant, a wide one.
write_lines_program() {
	take lines.c
}

# json_rows FILE ISA: one line "function line" per row of that ISA with a line.
json_rows() {
	json "$1" ".[] | select(.isa == \"$2\").rows[] | select(.line > 0) | \"\\(.function) \\(.line)\"" | sort -u
}

quick_inspectNamesFunctionAndLineOfEachCallSite() {
	write_lines_program
	build -O2 -g lines.c -o lines
	run "$popcorn" inspect lines --json
	expect_status 0
	local isa
	for isa in "${isas[@]}"; do
		json_rows out $isa >$isa.rows
		# The point in the inlined function, and the calls of printf and of work.
		for row in 'work 7' 'work.popcorn_resume 7' 'work 19' 'work.popcorn_resume 19' 'main 26' 'main.popcorn_resume 26'; do
			grep -qx "$row" $isa.rows || fail "no row '$row' on $isa: $(tr '\n' ';' <$isa.rows)"
		done
	done
	run "$popcorn" inspect lines
	expect_status 0
	expect_match out '0x[0-9a-f]+ +work +lines\.c:7 '
}

# doctor_says REGEX [NAME=VALUE...]: something is missing in that environment, and the message names it.
doctor_says() {
	local wanted=$1
	shift
	run env "$@" "$popcorn" doctor
	expect_status 1
	expect_match out "$wanted"
	expect_no_stack_trace
}

quick_doctorIsContentHere() {
	run "$popcorn" doctor
	expect_status 0
	expect_no_match out '^missing'
	expect_match out '^ok       a hop to aarch64 and back$'
	expect_match out '^ok       a hop to riscv64 and back$'
	expect_match out '^ok       qemu for riscv64: .*version [0-9]'
	[ ! -s err ] || fail "unexpected message: $(head -c 300 err)"
}

# A PATH with all programs but qemu.
quick_doctorNamesThePackageOfAMissingEmulator() {
	mkdir path
	ln -s /bin/sh path/sh
	doctor_says '^missing  qemu for riscv64: none of .* on PATH; install the Debian package qemu-user-static or set POPCORN_QEMU_riscv64$' \
		PATH="$PWD/path" POPCORN_QEMU_aarch64="$(command -v qemu-aarch64-static)"
	expect_match out '^ok       qemu for aarch64: /.*version [0-9]'
	expect_match out '^missing  a hop to riscv64 and back: '
	expect_match out '^ok       a hop to aarch64 and back$'
	doctor_says '^missing  qemu for riscv64: POPCORN_QEMU_riscv64 names .*/nowhere, which is no program' "POPCORN_QEMU_riscv64=$PWD/nowhere"
	printf '#!/bin/sh\necho broken\nexit 3\n' >qemu && chmod +x qemu
	doctor_says '^missing  qemu for riscv64: .*/qemu does not run: broken; install the Debian package qemu-user-static$' \
		"POPCORN_QEMU_riscv64=$PWD/qemu"
}

# A copy of the installation by links, with a fault in each.
quick_doctorFindsFaultsOfTheInstallation() {
	cp -rs "$POPCORN_HOME" home
	# The launcher finds its installation by where it is itself.
	rm home/bin/* && cp -P "$POPCORN_HOME"/bin/* home/bin/
	rm home/lib/llvm/llvm-strip home/lib/popcorn/riscv64/native.a
	rm home/lib/llvm/llvm-ar && echo broken >home/lib/llvm/llvm-ar
	popcorn=$PWD/home/bin/popcorn doctor_says '^missing  bundled llvm-strip: no file .*; build the installation again with make$'
	expect_match out '^missing  bundled llvm-ar: .* is not executable; chmod \+x '
	expect_match out '^missing  libc and native part for riscv64: no readable file .*native\.a; build'
	expect_match out '^missing  building a program: '
}

quick_doctorSeesTheLimitOfTheAddressSpace() {
	(
		ulimit -v 200000000
		doctor_says '^missing  address space of 2\^38 bytes: the limit is [0-9]+; ulimit -v unlimited$'
	) || exit 1
	mkdir closed
	POPCORN_JAVA_HOME=/nonexistent JAVA_HOME=/nonexistent TMPDIR=$PWD/nowhere run "$popcorn" doctor
	[ "$status" != 0 ] || fail 'a temporary folder that does not exist is not reported'
	expect_match err 'nowhere'
}

# line_of FILE ADDRESS...: "FUNCTION FILE:LINE", the innermost place of each address.
places() {
	local file=$1
	shift
	"$llvm/llvm-symbolizer" --obj="$file" --functions=linkage --output-style=GNU --no-inlines -s "$@" | paste -d ' ' - -
}

# function_address FILE NAME
function_address() {
	"$llvm/llvm-nm" "$1" | awk -v name="$2" '$3 == name { print "0x" $1 }'
}

quick_symbolizerFindsLinesInEveryBinaryAndInResumeEntries() {
	write_lines_program
	build -O2 -g lines.c -o lines
	local suffix name address
	for suffix in "${suffixes[@]}"; do
		for name in work main work.popcorn_resume main.popcorn_resume; do
			address=$(function_address "lines$suffix" $name)
			[ -n "$address" ] || fail "lines$suffix has no symbol $name"
			places "lines$suffix" "$address" >place
			grep -Eq "^$name lines\.c:[1-9][0-9]*" place || fail "$name of lines$suffix is at '$(cat place)'"
		done
		# A function's line table and that of its twin name the same lines of its calls; what was inlined keeps its name.
		run "$popcorn" inspect "lines$suffix" --json
		expect_json out '[.. | .function? // empty] | index("step") != null'
		"$llvm/llvm-dwarfdump" --verify "lines$suffix" >verified 2>&1 || fail "debug information of lines$suffix: $(grep -m1 error verified)"
		# libc has no debug information.
		places "lines$suffix" "$(function_address "lines$suffix" printf)" >place
		expect_match place '^printf \?\?:0'
	done
}

# Hazard 29: a twin has a subprogram of its own, and the original's is defined once.
quick_eachFunctionHasOneSubprogram() {
	write_lines_program
	build -O2 -g lines.c -o lines
	local suffix name
	for suffix in "${suffixes[@]}"; do
		"$llvm/llvm-dwarfdump" --debug-info "lines$suffix" >dwarf
		for name in work main work.popcorn_resume main.popcorn_resume; do
			# Where code of it stands in a resume entry, too, its name is that of the abstract one.
			awk -v name="$name" '
				/DW_TAG_/ { code = 0; subprogram = /DW_TAG_subprogram/ }
				subprogram && /DW_AT_low_pc/ { code = 1 }
				subprogram && code && /DW_AT_(name|abstract_origin)/ && index($0, "\"" name "\"") { n++ }
				END { exit n != 1 }' dwarf || fail "lines$suffix has not one subprogram named $name"
		done
	done
}

quick_inspectNamesLiveValues() {
	write_lines_program
	build -O2 -g lines.c -o lines
	run "$popcorn" inspect lines
	expect_status 0
	local isa
	expect_match out ' work +lines\.c:7 .*i/index \(int\) (in|at) '
	expect_match out ' work +lines\.c:7 .*big \(__int128\) in '
	expect_match out ' work\.popcorn_resume +lines\.c:7 .*big \(__int128\) '
	run "$popcorn" inspect lines --json
	expect_json out '[.[].rows[].live[] | select(.names == ["weight"])] != []'
	expect_json out '[.[].rows[].live[] | select(.type == "__int128" and .wide)] != []'
	expect_json out '[.[].rows[].live[] | select(.location == "memory")] != []'
	for isa in rbx x19 's[0-9]+'; do
		expect_json out "[.[].rows[].live[].parts[] | .register? // empty | select(test(\"^$isa\$\"))] != []"
	done
	build -O2 lines.c -o plain
	run "$popcorn" inspect plain --json
	expect_json out '[.[].rows[].live[] | select(.wide or .names != [])] == []'
}

# code_of FILE: checksums of the code, resume entries included, of the site table, data and symbols.
code_of() {
	"$llvm/llvm-objcopy" --dump-section .text=text --dump-section .pc_site_table=sites --dump-section .data=data "$1" /dev/null
	cat text sites data | cksum
	joint_symbols "$1" | cksum
}

same_code_with_and_without_debug_information() {
	local name=$1 suffix
	shift
	build -g "$@" "$(case_source "$name")" -o with
	build "$@" "$(case_source "$name")" -o without
	for suffix in "${suffixes[@]}"; do
		expect_equal "$(code_of "with$suffix")" "$(code_of "without$suffix")" "code of $name$suffix with $*"
	done
}

quick_codeDoesNotDependOnDebugInformation() {
	same_code_with_and_without_debug_information malloc-tree -O2
	same_code_with_and_without_debug_information tail-calls -O0 --popcorn-points=all
}

full_codeOfManyCasesDoesNotDependOnDebugInformation() {
	local name
	for name in vla-alloca switch-machine structs-by-value vectors int128 qsort-callback computed-goto variadic; do
		same_code_with_and_without_debug_information $name -O2 --popcorn-points=all
		same_code_with_and_without_debug_information $name -O0
	done
}

quick_linkMapShowsAddressesAndSizesOfAllIsas() {
	write_lines_program
	local option
	for option in -Wl,-Map=lines.map -Wl,-Map,lines.map '-Xlinker --Map=lines.map'; do
		rm -f lines.map
		# shellcheck disable=SC2086
		build lines.c -o lines $option
		expect_match lines.map '^address +size +x86_64 +aarch64 +riscv64 +section and its symbols$'
		expect_match lines.map '^0x[0-9a-f]+ +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+ +user.*:\.text\.main main$'
	done
	expect_equal "$(sed -n 's/^\(0x[0-9a-f]*\) .* main$/\1/p' lines.map)" \
		"$(function_address lines main | sed 's/^0x0*/0x/')" 'address of main'
}

quick_frameLargerThanAnAddressSpaceIsRefused() {
	take large.c
	run "$popcorn_cc" -O1 large.c -o large
	expect_status 1
	expect_match err "error: the data frame of 'main' needs more than 2\^63 bytes"
	expect_no_stack_trace
	expect_no_file large
}

full_functionsInCxxHaveTheirNamesOfTheSource() {
	take shop.cc
	run "$popcorn_cxx" -O2 -g -o shop shop.cc
	expect_status 0
	run "$popcorn" inspect shop
	expect_match out '0x[0-9a-f]+ +shop::Basket::add\(int\) +shop\.cc:14 '
	expect_match out '0x[0-9a-f]+ +long twice<long>\(long\) +shop\.cc:'
	run "$popcorn" inspect --json shop
	json out '.[].rows[] | select(.line > 0) | "\(.function) \(.name)"' >names
	expect_match names '^_ZN4shop6Basket3addEi shop::Basket::add\(int\)$'
	expect_match names '^_ZN4shop6Basket3addEi\.popcorn_resume shop::Basket::add\(int\) \(\.popcorn_resume\)$'
	expect_match names '^main main$'
	image_run 75 POPCORN_MIGRATE=at:2=image:a.image ./shop
	run "$popcorn" inspect a.image
	expect_match out '^  frame shop::Basket::add\(int\), site '
	image_run 0 POPCORN_MIGRATE=every:2 POPCORN_PROBE="$PWD/a.probe" POPCORN_PROBE_POINTS=every:1,values ./shop 7
	image_run 0 POPCORN_MIGRATE=every:2 POPCORN_PROBE="$PWD/b.probe" POPCORN_PROBE_POINTS=every:1,values ./shop 8
	run "$popcorn" compare --values a.probe b.probe
	expect_match out "^first difference at point 1, 'shop::Basket::add\(int\)' at .*shop\.cc:"
	run "$popcorn_cxx" -O2 -DMISSING shop.cc
	expect_status 1
	expect_match err 'undefined symbol: missing\(shop::Basket&\)$'
	echo 'namespace shop { void nothing() { asm volatile("nop"); } } int main() { shop::nothing(); }' >assembly.cc
	run "$popcorn_cxx" assembly.cc
	expect_status 1
	expect_match err "inline assembly in 'shop::nothing\(\)' cannot migrate"
}
