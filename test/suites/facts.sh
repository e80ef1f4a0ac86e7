# Tables of what C, Java and the documents share: what is made of them, and that a slip in one is noticed.
make_facts=$repository/common/src/main/sh/make-facts
tables=$repository/common/src/main/facts

quick_documentsSayWhatTheTablesSay() {
	run "$repository/tools/write-facts" --check
	expect_status 0
	mkdir -p copy/docs copy/common/src copy/tools
	cp -R "$repository/common/src/main" copy/common/src/
	cp "$repository/tools/write-facts" copy/tools/
	cp "$repository/README.md" copy/
	git -C copy init -q && git -C copy add README.md
	sed -i 's/^text  begin there/text  begin here/' copy/common/src/main/facts/schedule.def
	run copy/tools/write-facts --check
	expect_status 1
	expect_match err '^README\.md: not as the tables of facts have it'
	run copy/tools/write-facts
	expect_status 0
	expect_match copy/README.md '^- `start:ISA`: begin here$'
}

# symbols_of PLACE: those that the table says are defined there.
symbols_of() {
	sed -n "s/^$1 //p" facts/text/symbols | sort
}

quick_symbolsOfTheTableAreDefinedWhereItSays() {
	local isa suffix
	"$make_facts" facts
	for isa in "${isas[@]}"; do
		"$llvm/llvm-nm" --defined-only -j "$POPCORN_HOME/lib/popcorn/$isa/native.a" | sort -u >defined
		symbols_of native | comm -23 - defined >missing
		expect_same_bytes missing /dev/null "symbols that native.a of $isa does not define"
	done
	"$llvm/llvm-nm" --defined-only -j "$POPCORN_HOME/lib/popcorn/portable/libc.a" 2>/dev/null | sort -u >defined
	symbols_of portable | comm -23 - defined >missing
	expect_same_bytes missing /dev/null 'symbols that libc does not define'
	write_hello hello.c
	build hello.c -o hello
	for suffix in "${suffixes[@]}"; do
		"$llvm/llvm-nm" --defined-only -j "hello$suffix" | sort -u >defined
		symbols_of linker | comm -23 - defined >missing
		expect_same_bytes missing /dev/null "symbols that the script of hello$suffix does not define"
	done
	[ "$(wc -l <facts/text/symbols)" -ge 15 ] || fail 'hardly a symbol'
}

# spoiled TABLE SCRIPT MESSAGE: the table, edited by sed, is refused, and nothing is written.
spoiled() {
	rm -rf spoiled out_
	cp -R "$tables" spoiled
	sed -i "$2" "spoiled/$1.def"
	! cmp -s "spoiled/$1.def" "$tables/$1.def" || fail "$2 changes nothing"
	run "$make_facts" out_ "$PWD/spoiled"
	[ "$status" != 0 ] || fail "$2 is accepted"
	expect_match err "$1\.def:[0-9]+: error: $3"
	expect_equal "$(find out_ -type f | wc -l)" 0 'files written'
}

quick_aSlipInATableIsAnErrorWithItsLine() {
	spoiled isas '/^machine .*183/d' "aarch64 has no 'machine'"
	spoiled isas 's/^number  *2/number 3/' 'the number of riscv64 is not 2'
	spoiled isas 's/^page  *65536/page 131072/' 'the page of aarch64 is no power of 2 from 4096 to 65536'
	spoiled isas 's/^lld  */linker /' "'linker' is no fact"
	spoiled addresses 's/^at    BOOK_LIMIT .*/at BOOK_LIMIT 0x4010000000/' 'BOOK_LIMIT does not lie in the range'
	spoiled addresses 's/0x1040000000/0x1010000000/' 'DATA_STACK_LOW does not lie above'
	spoiled addresses 's/0x0004000000/0x4000000/' ''
	spoiled symbols 's/^SETJMP_AGAIN /SETJMP /' "'SETJMP' stands twice"
	spoiled symbols 's/^NOTE_TYPE  *number/NOTE_TYPE digit/' "'digit' is no place"
	spoiled sizes 's/^ROW  *16/ROW many/' 'a row has a name, a number'
	spoiled schedule '/^kind  HOPS/d' "hops:K has no 'kind'"
	spoiled schedule '/^least 1/d' 'every:N has a number, but no least one'
}

# A build begins from what has changed.
quick_factsThatAreAsTheyWereAreNotTouched() {
	cp -R "$tables" mine
	"$make_facts" facts "$PWD/mine"
	find facts -type f -exec touch -d 2001-01-01 {} +
	sed -i 's/^text  begin there/text  begin here/' mine/schedule.def
	"$make_facts" facts "$PWD/mine"
	find facts -type f -newermt 2002-01-01 ! -name made | sort >touched
	expect_same_bytes touched <(printf '%s\n' facts/java/org/popcorn/facts/ScheduleItems.java facts/text/schedule.md) 'files written'
	rm mine/sizes.def
	"$make_facts" facts "$PWD/mine"
	expect_no_file facts/c/facts/sizes.h
}
