# Small programs that several suites use.

# take FILE [NAME]: a copy of a program of the suite, test/cases/SUITE/FILE, in the current folder; AREA/FILE is one of another area.
take() {
	local file=$1
	[[ $file == */* ]] || file=$suite/$file
	cp "$repository/test/cases/$file" "${2-$(basename "$file")}" || fail "no program $file"
}

write_hello() {
	take common/hello.c "${1-hello.c}"
}

# write_counting_program [FILE]: see there; what it prints goes to counting.expected.
write_counting_program() {
	take common/counting.c "${1-counting.c}"
	printf '1: 2\n2: 6\n3: 15\n4: 31\n5: 56\n6: 92\n' >counting.expected
}

build_counting() {
	write_counting_program
	build -O2 counting.c -o counting
}

# build ARGUMENTS...: popcorn-cc must succeed without a word.
build() {
	run "$popcorn_cc" "$@"
	expect_status 0
	[ ! -s err ] || fail "popcorn-cc $*: unexpected message: $(head -c 300 err)"
}

# refused REGEX ARGUMENTS...: popcorn-cc must refuse with status 1 and a message, and leave no program behind.
refused() {
	local message=$1
	shift
	run "$popcorn_cc" "$@" -o refused
	expect_status 1
	expect_match err "$message"
	expect_no_stack_trace
	expect_no_file refused
	local isa
	for isa in "${foreign_isas[@]}"; do expect_no_file "refused.$isa"; done
	expect_no_match <(ls -A) '^popcorn-crash'
}

# Where each portable symbol of a binary lies: "ADDRESS NAME", sorted. What an ISA's code generator cut out of its own code for size
# is no symbol of the program.
joint_symbols() {
	"$llvm/llvm-nm" "$1" | awk '
		function value(hex,   n, i) {
			n = 0
			for (i = 1; i <= length(hex); i++)
				n = n * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
			return n
		}
		NF == 3 && $3 !~ /^(__pc_|OUTLINED_FUNCTION_)/ && (value($1) >= 67108864 && value($1) < 2147483648) { print $1, $3 }' | sort
}

# same_addresses PROGRAM: the joint symbols of its three binaries are the same, and there are some.
same_addresses() {
	local isa
	joint_symbols "$1" >x86_64.symbols
	for isa in "${foreign_isas[@]}"; do
		joint_symbols "$1.$isa" >$isa.symbols
		expect_same_bytes $isa.symbols x86_64.symbols "joint symbols of $1.$isa"
	done
	[ "$(wc -l <x86_64.symbols)" -gt 100 ] || fail "only $(wc -l <x86_64.symbols) joint symbols"
}

# spoil_site_table FILE ISA: a binary that starts, but knows no site: the ISA number in the table's header becomes 9.
spoil_site_table() {
	local offset
	for offset in $(grep -abo PCSITES1 "$1" | cut -d: -f1); do
		# The other occurrence is the string in the code that reads the table.
		[ "$(od -An -tu4 -j $((offset + 8)) -N 4 "$1" | tr -d ' ')" = "$2" ] || continue
		printf '\011' | dd of="$1" bs=1 seek=$((offset + 8)) conv=notrunc status=none
		return
	done
	fail "no site table in $1"
}

# spoil_after_the_trial PROGRAM: an emulator for aarch64 that runs the binary in a trial and a spoiled copy afterwards.
spoil_after_the_trial() {
	cp "$1.aarch64" spoiled
	spoil_site_table spoiled 1
	cat >late-spoiler <<-SH
		#!/bin/sh
		binary=\$3
		case \$POPCORN_HANDOVER in
		check:*) ;;
		*) binary=$PWD/spoiled ;;
		esac
		name=\$2
		shift 3
		exec $(command -v qemu-aarch64-static) -0 "\$name" "\$binary" "\$@"
	SH
	chmod +x late-spoiler
	export POPCORN_QEMU_aarch64=$PWD/late-spoiler
}

# What ccache did since its statistics were cleared: "N hits, N misses".
ccache_results() {
	ccache --print-stats | awk '
		$1 == "direct_cache_hit" || $1 == "preprocessed_cache_hit" { hits += $2 }
		$1 == "cache_miss" { misses = $2 }
		END { print hits + 0 " hits, " misses + 0 " misses" }'
}

# with_small KILOBYTES FOLDER COMMAND...: runs the command while the folder is an empty file system of that size.
with_small() {
	need_tool unshare
	run unshare --mount --map-root-user sh -c 'mount -t tmpfs -o "size=$1k" small "$2" && shift 2 && exec "$@"' sh "$@"
}
