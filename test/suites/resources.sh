# Hops that find too little memory, room or descriptors: the program goes on where it is.

# Limits that leave too little for the emulator or for the destination's memory: in the trial, and only after it.
quick_tooLittleAddressSpaceForTheDestination() {
	take large.c
	build -O2 large.c -o large
	local kilobytes hops=0
	for kilobytes in 600000 700000 900000 1100000 4000000; do
		rm -f large.stats
		run sh -c "ulimit -v $kilobytes; POPCORN_MIGRATE=every:4 POPCORN_STATS=$PWD/large.stats exec ./large"
		expect_equal "$status $(cat out)" '0 917506' "under a limit of $kilobytes"
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
		[ $kilobytes -gt 700000 ] || expect_match <(put_off_reasons large.stats) '^destination'
		hops=$(hops_made large.stats)
	done
	expect_equal "$hops" 4 hops
	emulator late-limit <<-'SH'
		case $POPCORN_HANDOVER in check:*) ;; *) ulimit -v 600000 ;; esac
		exec qemu-aarch64-static "$@"
	SH
	rm large.stats
	run env POPCORN_MIGRATE=at:16=aarch64 POPCORN_QEMU_aarch64="$PWD/late-limit" POPCORN_STATS="$PWD/large.stats" ./large
	expect_equal "$status $(cat out)" '0 917506'
	expect_match err 'going back: memory of the arena is not free or there is too little of it'
	expect_match <(put_off_reasons large.stats) '^destination	1$'
}

# A destination whose own segment lies where the arena begins: the header of its stack segment becomes one to load.
quick_aDestinationThatOccupiesTheArenaIsNotGoneTo() {
	build_counting
	local at=64 count type
	count=$(od -An -tu2 -j 56 -N 2 counting.aarch64 | tr -d ' ')
	while [ "$count" -gt 0 ]; do
		type=$(od -An -tx4 -j $at -N 4 counting.aarch64 | tr -d ' ')
		[ "$type" != 6474e551 ] || break
		at=$((at + 56)) count=$((count - 1))
	done
	[ "$count" -gt 0 ] || fail 'no stack segment'
	# Type 1, readable and writable, offset 0, address 0x1000000000 twice, no bytes of the file, 64 KiB in memory, alignment 4096.
	printf '\1\0\0\0\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\20\0\0\0\0\0\0\0\20\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\20\0\0\0\0\0\0' |
		dd of=counting.aarch64 bs=1 seek=$at conv=notrunc status=none
	# One try: such a hole makes an emulator slow.
	schedule=at:6=aarch64
	goes_on destination 'no hop to aarch64: memory of the arena is not free'
}

# A write of the image that fails at any byte; the source's own output is not limited.
quick_anImageThatFindsNoRoomLeavesTheSourceRunning() {
	take limited.c
	build -O2 limited.c -o limited
	local size
	for size in 0 1 159 160 161 183 184 200 4000 8192 16383 16384 16385 20001 32768 36000; do
		rm -f limited.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/limited.stats" bash -c "./limited $size 2>&1 | cat"
		expect_equal "$(cat out)" $'popcorn: no room for the image\nwhole'
		expect_match <(put_off_reasons limited.stats) '^failed	1$'
		# What was in the way is gone, and the hop is made.
		expect_equal "$(hops_made limited.stats)" 1 hops
	done
}

# No descriptor left, or one, two, three: for memory file, pipe and folder of descriptors.
quick_noDescriptorsLeftForAHop() {
	take crowded.c
	build -O2 crowded.c -o crowded
	local free
	for free in 0 1 2 3 4 5; do
		rm -f crowded.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/crowded.stats" ./crowded $free
		expect_equal "$status $(cat out)" '0 1' "with $free descriptors"
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
		[ "$(hops_made crowded.stats)" = 1 ] || fail "no hop with $free descriptors"
		[ "$free" -gt 0 ] || expect_match <(put_off_reasons crowded.stats) '^failed	1$'
	done
}

# The kernel refuses memory files: nothing can be handed over, and nobody is harmed.
quick_noMemoryFilesAtAll() {
	take refused.c
	# Programs of ours cannot have such a filter; whoever starts them can.
	take without.c
	build -O2 refused.c -o refused
	gcc -o without without.c
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/refused.stats" ./without ./refused
	expect_equal "$status $(cat out)" '0 whole'
	expect_equal "$(cat err)" 'popcorn: no memory file for the image'
	expect_match <(put_off_reasons refused.stats) '^failed	'
}

# write_sparse_program: ./sparse N: of 64 MiB a kernel's page in each 64 KiB is touched, of N MiB one page, of as much one that is
# hidden now; prints what it has, and whether it is resident in about as much memory after four points as before.
write_sparse_program() {
	take sparse.c
	build -O2 --popcorn-points=none sparse.c -o sparse
}

# largest FILE: the bytes of the largest hop or image of the statistics.
largest() {
	sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' "$1" | sort -n | tail -n 1
}

# 1,026 pages of 4 KiB with something in them, and less than 1 MB of all else.
sparse_bytes=$((1026 * (4096 + 24) + 1000000))

# A hop costs the pages that have been touched, not those that are mapped.
quick_aHopCarriesTouchedPagesOnly() {
	write_sparse_program
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/sparse.stats" ./sparse 4096
	expect_equal "$status $(cat out)" '0 1024 1 1 not grown'
	expect_equal "$(hops_made sparse.stats)" 3 hops
	[ "$(largest sparse.stats)" -lt $sparse_bytes ] || fail "$(largest sparse.stats) bytes"
}

# So does an image, and it is no larger when another ISA writes it again.
quick_anImageHoldsTouchedPagesOnly() {
	write_sparse_program
	image_run 75 POPCORN_MIGRATE=at:2=image:a.image POPCORN_STATS=sparse.stats ./sparse 4096
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:aarch64,at:3=image:b.image POPCORN_STATS=sparse.stats ./sparse 4096
	[ "$(stat -c %s a.image b.image | sort -n | tail -n 1)" -lt $sparse_bytes ] || fail "$(stat -c %s a.image b.image) bytes"
	image_run 0 POPCORN_RESTORE=b.image ./sparse
	expect_match out '^1024 1 1 '
}

# Where the kernel does not tell which pages have been touched, each is looked at; those of zeros are left out all the same.
quick_withoutThePageMapAHopIsRight() {
	need_tool unshare
	write_sparse_program
	run unshare --mount --map-root-user sh -c 'mount -t tmpfs none /proc && mkdir /proc/self && ln -s "$1" /proc/self/exe && shift && exec "$@"' \
		sh "$PWD/sparse" env POPCORN_MIGRATE=at:1=aarch64,at:2=x86_64 POPCORN_STATS="$PWD/sparse.stats" ./sparse 64
	expect_equal "$status $(cat out)" '0 1024 1 1 not grown'
	expect_equal "$(hops_made sparse.stats)" 2 hops
	[ "$(largest sparse.stats)" -lt $sparse_bytes ] || fail "$(largest sparse.stats) bytes"
}

# Maps keep what they were made with: how many the kernel has, their protections, MAP_NORESERVE.
quick_aHopKeepsTheKernelsMaps() {
	take maps.c
	build -O2 --popcorn-points=none maps.c -o maps
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/maps.stats" ./maps
	expect_status 0
	expect_equal "$(hops_made maps.stats)" 3 hops
	expect_equal "$(sed -n 2p out)" "$(sed -n 1p out)" 'maps after the hops'
	expect_match out '^2 ---p unreserved; 10 r--p; 2 ---p unreserved; 14 rw-p unreserved; '
	expect_equal "$(sed -n 3p out)" '5 0 6 7' bytes
}

# A private map of a file is mapped again: what has not been written to is neither read nor carried, and locks of the file stay.
quick_aPrivateMapOfAFileStaysOne() {
	take mapped.c
	build -O2 --popcorn-points=none mapped.c -o mapped
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/mapped.stats" ./mapped
	expect_equal "$status $(head -n 1 out | tr -d '\0')" '0 begin end 0  mine end begin own hidden end'
	expect_equal "$(tail -n 1 out)" 'locked 1, descriptors: 0'
	expect_equal "$(hops_made mapped.stats)" 3 hops
	[ "$(largest mapped.stats)" -lt 1000000 ] || fail "$(largest mapped.stats) bytes"
}

# The allocator keeps a map that comes and goes: a turn of malloc and free is no turn of mmap and munmap.
quick_allocationsByTurnsReuseTheirMemory() {
	take allocations.c
	build -O2 allocations.c -o allocations
	run ./allocations
	expect_status 0
	expect_equal "$(awk '{ print ($2 < 1000) }' out | sort | uniq -c | tr -s ' ')" ' 33 1' "sizes with few faults: $(tr '\n' ';' <out)"
}
