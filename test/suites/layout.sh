# One address for every function, variable and TLS variable of portable modules, on every ISA.

quick_symbolsHaveOneAddress() {
	build_case several-files -O2
	same_addresses several-files
	local name
	for name in main step printf; do
		expect_match x86_64.symbols " $name\$"
	done
	# Both statics called `step` are there under names of their own.
	[ "$(grep -cE ' step(\.[0-9]+)?$' x86_64.symbols)" = 2 ] || fail "statics of equal names: $(grep step x86_64.symbols)"
}

quick_symbolsHaveOneAddressWithoutOptimization() {
	build_case function-pointers -O0
	same_addresses function-pointers
}

# TLS symbols carry offsets in the TLS image.
tls_symbols() {
	"$llvm/llvm-readobj" --symbols "$1" | awk '
		$1 == "Name:" { name = $2 }
		$1 == "Value:" { value = $2 }
		$1 == "Type:" && $2 == "TLS" && name !~ /^\$/ { print name, value }' | sort
}

quick_tlsVariablesHaveOneOffset() {
	build_case tls -O2
	tls_symbols tls >x86_64.tls
	local isa name
	for isa in "${foreign_isas[@]}"; do
		tls_symbols "tls.$isa" >$isa.tls
		expect_same_bytes $isa.tls x86_64.tls "TLS offsets of tls.$isa"
	done
	for name in plain aligned64 aligned128 shared; do
		expect_match x86_64.tls "^$name "
	done
}

quick_segmentsAreAlignedTo64KiBAndLow() {
	build_case linker-sets -O2
	local suffix
	for suffix in "${suffixes[@]}"; do
		"$llvm/llvm-readobj" --program-headers "linker-sets$suffix" | awk '
			function value(hex,   n, i) {
				n = 0
				hex = tolower(hex)
				for (i = 3; i <= length(hex); i++)
					n = n * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
				return n
			}
			$1 == "Type:" { type = $2 }
			$1 == "VirtualAddress:" { address = value($2) }
			$1 == "MemSize:" { size = $2 }
			$1 == "Alignment:" && type == "PT_LOAD" {
				segments++
				if ($2 < 4096 || address % 65536 != 0 || address + size >= 274877906944)
					print "segment at " address ", size " size ", alignment " $2
			}
			END { if (segments < 2) print segments + 0 " segments" }' >wrong
		[ ! -s wrong ] || fail "linker-sets$suffix: $(cat wrong)"
	done
}

quick_layoutFileAgreesWithTheBinaries() {
	build_case linker-sets -O2 --popcorn-layout=layout.json
	local address
	for name in main increase twice; do
		address=$(joint_symbols linker-sets | sed -n "s/^0*\([0-9a-f]*\) $name\$/\1/p")
		[ -n "$address" ] || fail "no symbol $name"
		grep -qiE "\"(0x)?0*$address\"|[^0-9]$((16#$address))[^0-9]" layout.json || fail "$name at $address is not in layout.json"
	done
}

quick_paddingIsReported() {
	write_hello
	build --popcorn-layout=layout.json hello.c -o hello
	expect_match layout.json '[Pp]adding'
}

# The last 32 bytes of the note, in hexadecimal.
program_id() {
	"$llvm/llvm-objcopy" --dump-section .note.popcorn=note "$1" /dev/null
	[ "$(wc -c <note)" -ge 60 ] || fail "$1: a note of $(wc -c <note) bytes"
	tail -c 32 note | od -An -tx1 | tr -d ' \n'
}

# As GNU binutils see it: they want to know where a note ends.
quick_theNoteIsOneForOtherTools() {
	need_tool readelf
	write_hello
	build hello.c -o hello
	local binary
	for binary in "${suffixes[@]/#/hello}"; do
		run readelf --notes --wide $binary
		expect_status 0
		expect_match out '^ +Popcorn +0x0000002c'
		[ ! -s err ] || fail "$binary: $(head -n 1 err)"
	done
}

quick_everyBinaryCarriesTheProgramId() {
	write_hello
	build hello.c -o hello
	local suffix first
	first=$(program_id hello)
	for suffix in "${foreign_isas[@]/#/.}"; do
		expect_match <("$llvm/llvm-readobj" --program-headers "hello$suffix") PT_NOTE
		expect_equal "$(program_id "hello$suffix")" "$first" "program id of hello$suffix"
	done
	sed -i 's/hello/other/' hello.c
	build hello.c -o hello
	[ "$(program_id hello)" != "$first" ] || fail 'another program has the same id'
}

# What does not fit is refused with its largest parts and a way out.
quick_staticDataThatDoesNotFitIsNamed() {
	printf 'static double large[3l << 27];\nstatic char small[3 << 20];\nint main(int c, char **v) { large[c] = small[c] = **v; return large[c + 1] + small[c + 1]; }\n' >large.c
	refused "static code and data need [0-9]+ bytes, and only 2080374784 are there; the largest are 'large' \\(3221225472\\), 'small'" -O2 large.c
	expect_match err 'note: take large arrays from malloc or mmap'
}

# What runs before main runs, or the link fails: no entry is lost.
quick_entriesPutAmongInitializersByHandRunOrAreRefused() {
	take array-by-hand.c
	build -O2 array-by-hand.c -o by-hand
	run ./by-hand
	expect_equal "$(tr '\n' ' ' <out)" 'one main '
	run "$popcorn_cc" -O2 -DBOTH array-by-hand.c -o both
	expect_status 1
	expect_match err "two sections '.init_array' in .* cannot become one"
	expect_match err 'note: what is put into a section by hand is constant, or is not, for all of it'
	[ ! -e both ] || fail 'an executable was made'
}
