# What programs expect of pages and small stacks, where the portable machine's page has 65536 bytes and the kernel's
# fewer: the last page of a mapped file, alternate stacks of 2 KiB, stacks of threads.

# The last page of a mapped file goes on with zeros, as a configure's check of mmap wants it; behind that page there is nothing.
quick_theLastPageOfAFileIsFilledWithZeros() {
	take tail.c
	build -O1 tail.c -o tail
	local isa
	{
		echo '1 1'
		for isa in 1 2; do
			for size in 3 4096 40000 65536 65537; do
				echo "$isa $size"
			done
		done | sed 's/^1 .*/fault zeros zeros 1/; s/^2 65536/fault zeros zeros 1/; s/^2 .*/fault zeros zeros 1 z zeros/'
		echo 1
		echo 'zeros 1'
	} >tail.expected
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./tail
		expect_status 0
		expect_same_bytes out tail.expected "what is printed on $isa"
	done
	run env POPCORN_MIGRATE=every:20000 POPCORN_STATS="$PWD/tail.stats" ./tail
	# What has hopped is no mapping of the file any more: bytes that the file gets later are not in it.
	expect_same_bytes <(sed 's/ [01] z/ z/' out) <(sed 's/ 1 z/ z/' tail.expected) 'what is printed with hops'
	[ "$(hops_made tail.stats)" -ge 5 ] || fail "$(hops_made tail.stats) hops"
}

# Handlers need no more of their stack than their data frames.
quick_smallAlternateStacksWork() {
	take alternate.c
	build -O1 alternate.c -o alternate
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=every:50,start:$isa ./alternate
		expect_status 0
		expect_equal "$(uniq -c out | sed 's/^ *//' | tr '\n' ';')" '1 -1 1;7 0 1 1;' "what is printed from $isa on"
	done
}

# A thread has the stack that musl gives at most to who links with -z stack-size, and the least that may be asked for is enough.
quick_threadsHaveLargeStacksUnlessTheyAskForSmallOnes() {
	take threads.c
	build -O1 threads.c -o threads
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./threads
		expect_equal "$status $(tr '\n' ';' <out)" '0 8388608 0 1;0 0 small;0 0 own;' "what is printed on $isa"
	done
}
