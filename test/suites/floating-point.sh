# The floating-point environment: what the case of this name does not show.

# A thread begins with its creator's rounding mode and has its own from then on; a handler begins with none of either.
quick_floatingStateIsAThreadsOwn() {
	take modes.c
	build -O2 modes.c -o modes -lpthread
	prints_under modes every:9,start:x86_64 '3 3 8 10 ' 0
	prints_under modes every:9,start:aarch64 '3 3 8 10 ' 0
	prints_under modes every:9,start:riscv64 '3 3 8 10 ' 0
	prints_under modes every:1,start:x86_64 '3 3 8 10 ' 2
	prints_under modes every:1,reverse,start:x86_64 '3 3 8 10 ' 2
}

# long double is software; it rounds by the mode and raises flags, on every ISA alike.
quick_longDoubleRoundsByTheMode() {
	take quad.c
	build -O2 quad.c -o quad
	local schedule
	for schedule in "${isas[@]/#/count,start:}" every:1,start:x86_64; do
		run env POPCORN_MIGRATE=$schedule ./quad
		expect_status 0
		cat out
		[ -e quad.expected ] || cp out quad.expected
		expect_same_bytes out quad.expected "output under $schedule"
	done
	expect_equal "$(cut -d' ' -f1 out | sort -u | wc -l)" 2 'different thirds'
}

# Under FENV_ACCESS nothing is computed before its mode is set, moved over a change of it, or left out for its flags; constants too.
quick_fenvAccessIsObeyed() {
	take access.c
	local level schedule
	for level in -O0 -O2 -O3; do
		build $level access.c -o access
		for schedule in "${isas[@]/#/start:}"; do
			prints_under access every:9,$schedule '8 1 1 0 1 ' 0
		done
		prints_under access every:1 '8 1 1 0 1 ' 2
	done
}

# Rounding mode and flags are in an image, too; numbers below the normal ones stay what they are on each side.
quick_anImageHasTheEnvironment() {
	take environment.c
	build -O2 environment.c -o environment
	local thirds=('0x1.5555555555555p-2 -0x1.5555555555555p-2' '0x1.5555555555555p-2 -0x1.5555555555556p-2'
		'0x1.5555555555556p-2 -0x1.5555555555555p-2' '0x1.5555555555555p-2 -0x1.5555555555555p-2')
	local pair number
	for pair in 'x86_64 aarch64' 'aarch64 riscv64' 'riscv64 x86_64'; do
		for number in 0 1 2 3; do
			image_run 75 POPCORN_MIGRATE="at:1=image:a.image,start:${pair% *}" ./environment $number
			image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE="start:${pair#* }" ./environment
			expect_equal "$(cat out)" "1 1 ${thirds[number]} 1 1" "mode $number from ${pair% *}, on ${pair#* }"
			run env POPCORN_MIGRATE="at:1=${pair#* },start:${pair% *}" ./environment $number
			expect_equal "$(cat out)" "1 1 ${thirds[number]} 1 1" "mode $number after a hop"
		done
	done
}
