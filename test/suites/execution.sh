# Programs that execute themselves, by every name, and each other, whatever ISA they run on, also after hops.

# /proc/self/exe and its kin have one text and mean one file; the program's name does not change either.
quick_aProgramsOwnFileIsOneOnEveryIsa() {
	take own.c
	build -O1 own.c -o own
	run ./own own
	expect_status 0
	expect_equal "$(sort -u out | head -n 3 | tr '\n' ';')" '-1 -1;-1 1;./own ./own own;'
	expect_equal "$(grep -c '^link real 3 same 1 same 1 1$' out)" 12
	mv out expected
	local schedule
	for schedule in start:aarch64 start:riscv64 every:1 every:1,start:aarch64,reverse; do
		run env POPCORN_MIGRATE=$schedule ./own own
		expect_same_bytes out expected "what is printed under $schedule"
	done
}

# In a child, in a child of vfork, and in place; by every name.
quick_aProgramExecutesItself() {
	take again.c
	build -O1 again.c -o again
	run ./again
	expect_equal "$status $(sort out | uniq -c | sed 's/^ *//' | tr '\n' ';')" '0 3 7;9 7 7;1 again;'
	mv out expected
	local schedule
	for schedule in start:aarch64 start:riscv64 every:1; do
		run env POPCORN_MIGRATE=$schedule ./again
		expect_same_bytes out expected "what is printed under $schedule"
	done
}

# Binaries for another ISA than the machine's: by the emulator, with any number of arguments; without one, by their sibling.
quick_foreignBinariesAreExecuted() {
	take starts.c
	take started.c
	build -O1 starts.c -o starts
	build -O1 started.c -o started
	isas_of_exits() {
		json stats 'select(.event == "exit").isa' | tr '\n' ' '
	}
	local line isa count
	for isa in "${foreign_isas[@]}"; do
		for count in 0 1 2000; do
			line="called $((count + 1)) $([ $count = 0 ] && echo called || echo x)"
			run env POPCORN_STATS="$PWD/stats" ./starts ./started.$isa $count
			expect_equal "$status $(tr '\n' ';' <out)" "3 $line;status 3;$line;"
			expect_equal "$(isas_of_exits)" "$isa $isa " 'ISAs of the children'
			rm stats
		done
	done
	for count in open closed; do
		run ./starts started.aarch64 1 $count
		expect_equal "$status $(tr '\n' ';' <out)" '3 called 2 x;status 3;called 2 x;'
	done
	mkdir empty
	run env PATH="$PWD/empty" POPCORN_STATS="$PWD/stats" "$PWD/starts" "$PWD/started.aarch64" 1
	expect_equal "$status $(tr '\n' ';' <out)" '3 called 2 x;status 3;called 2 x;'
	expect_equal "$(isas_of_exits)" 'x86_64 x86_64 '
	# The name without an ISA is the program, whatever binary lies there.
	rm stats
	mv started started.x86_64
	cp started.riscv64 started
	run env POPCORN_STATS="$PWD/stats" ./starts ./started 1
	expect_equal "$status $(tr '\n' ';' <out)" '3 called 2 x;status 3;called 2 x;'
	expect_equal "$(isas_of_exits)" 'x86_64 x86_64 '
	mkdir alone
	mv started.riscv64 alone
	run env PATH="$PWD/empty" "$PWD/starts" alone/started.riscv64 1
	expect_equal "$status $(cat out)" '1 Exec format error'
	echo nonsense >nonsense
	chmod +x nonsense
	run ./starts ./nonsense 1
	expect_equal "$status $(cat out)" '1 Exec format error'
}
