# Images: the process in a file, continued elsewhere; what is refused, and what stays when something fails.

# Descriptors that the test's own caller has left open would be in the way: only 0, 1 and 2 go on.
alone() {
	local descriptor
	for descriptor in /proc/self/fd/*; do
		descriptor=${descriptor##*/}
		[ "$descriptor" -le 2 ] || eval "exec $descriptor>&-" 2>/dev/null
	done
	exec "$@"
}

# image_run STATUS VARIABLE=VALUE... COMMAND...
image_run() {
	local expected=$1
	shift
	run bash -c "$(declare -f alone); alone \"\$@\"" - env "$@"
	expect_status "$expected"
}

counting() {
	write_counting_program
	build -O2 counting.c -o counting
}

# No temporary file of an image is left.
expect_no_part() {
	local left
	left=$(find . -name '*.part' | head -n 1)
	[ -z "$left" ] || fail "$left is left"
}

# From ISA to ISA in three processes; what they print is what one process prints.
quick_aChainOfImagesGoesThroughAllIsas() {
	counting
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image POPCORN_STATS=chain.stats ./counting
	cp out all
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:riscv64,at:6=image:b.image POPCORN_STATS=chain.stats ./counting
	cat out >>all
	image_run 0 POPCORN_RESTORE=b.image POPCORN_MIGRATE=start:aarch64 POPCORN_STATS=chain.stats ./counting
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(sed -n 's/.*"event":"\([a-z]*\)".*"point":\([0-9]*\).*/\1 \2/p' chain.stats | tr '\n' ';')" \
		'image 4;restore 4;image 6;restore 6;'
	expect_equal "$(sed -n 's/.*"event":"restore".*"from":"\([a-z0-9_]*\)","to":"\([a-z0-9_]*\)".*/\1 \2/p' chain.stats | tr '\n' ';')" \
		'x86_64 riscv64;riscv64 aarch64;'
	expect_equal "$(stat -c %a a.image b.image | sort -u)" 600 'modes of the images'
	expect_no_part
}

# Hops and images in one schedule; without another one an image goes on with its own.
quick_anImageContinuesItsSchedule() {
	counting
	image_run 75 POPCORN_MIGRATE=at:2=aarch64,at:3=image:a.image,at:4=riscv64,at:5=image:b.image \
		POPCORN_STATS=a.stats ./counting
	cp out all
	image_run 75 POPCORN_RESTORE=a.image POPCORN_STATS=a.stats ./counting
	cat out >>all
	image_run 0 POPCORN_RESTORE=b.image POPCORN_STATS=a.stats ./counting
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(hop_sequence a.stats | tr '\n' ';')" '2 x86_64 aarch64;4 x86_64 riscv64;'
	expect_equal "$(points_passed a.stats)" "$(POPCORN_MIGRATE=count POPCORN_STATS=b.stats ./counting >/dev/null; points_passed b.stats)" points
}
