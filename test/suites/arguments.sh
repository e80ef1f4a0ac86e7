# A program may write what it likes over its arguments, their end and its environment: hops do not depend on them. What
# a failed exec says.

# Each kind on its own: the end of argv, all of argv, the strings (titles for ps), the environment and its end.
quick_programsMayOverwriteTheirArguments() {
	take overwrites.c
	build -O1 overwrites.c -o overwrites
	local kind expected
	for kind in end null garbage title variables pointer unset clear longer; do
		case $kind in
		end) expected='2 standard input 0 1' ;;
		null) expected='2 - 1 1' ;;
		*) expected='2 - 0 1' ;;
		esac
		rm -f overwrites.stats
		run env FIRST=1 SECOND=2 POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64 POPCORN_STATS="$PWD/overwrites.stats" ./overwrites "$kind"
		expect_equal "$status $(cat out)" "0 $expected" "what is printed after $kind"
		expect_equal "$(hops_made overwrites.stats)" 2 "hops after $kind"
	done
}

# Whatever the program makes of them, ps shows the arguments of its start.
quick_aHopShowsTheArgumentsOfTheStart() {
	take shows.c
	build -O1 shows.c -o shows
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=x86_64 POPCORN_STATS="$PWD/shows.stats" ./shows one two
	expect_equal "$(cat out)" './shows|one|two|'
	expect_equal "$(hops_made shows.stats)" 2 hops
}

# An exec that fails is told of with its file and the kernel's reason.
quick_aFailedExecNamesItsReason() {
	build_counting
	local reason
	emulator script <<<''
	printf '#!/nowhere/interpreter\n' >script
	goes_on destination "no hop to aarch64: cannot execute $PWD/script: No such file or directory" POPCORN_QEMU_aarch64="$PWD/script"
	echo nonsense >script
	goes_on destination "no hop to aarch64: cannot execute $PWD/script: Exec format error" POPCORN_QEMU_aarch64="$PWD/script"
	# The kernel takes arguments and environment of at most a quarter of the stack's limit, which the program lowers itself.
	take large.c
	build -O1 large.c -o large
	run env LARGE="$(printf '%0100000d' 0)" MORE="$(printf '%0100000d' 0)" POPCORN_MIGRATE=at:1=aarch64 ./large
	expect_equal "$status $(cat out)" '0 goes on'
	expect_match err '^popcorn: no hop to aarch64: cannot execute .*: Argument list too long \(E2BIG\)$'
}
