# zlib: its own configure, archives, files.

programs_zlib() {
	take_source zlib
	cd source
	with_compiler ./configure --static
	with_compiler make
	expect_file minigzip.riscv64
	passes_everywhere suite make teststatic
	# 20 MB of source text.
	cat ./*.c ./*.h >part
	while [ "$(wc -c <part)" -lt 20000000 ]; do
		cat part part >more
		mv more part
	done
	head -c 20000000 part >text
	run sh -c './minigzip <text >text.gz && gzip -dc text.gz | cmp - text'
	expect_status 0
	cp text.gz expected.gz
	rm -f stats
	run env POPCORN_MIGRATE=hops:20 POPCORN_STATS="$PWD/stats" sh -c './minigzip <text >text.gz && ./minigzip -d <text.gz | cmp - text'
	expect_status 0
	expect_same_bytes text.gz expected.gz 'compressed text'
	[ "$(hops_made stats)" -ge 40 ] || fail "$(hops_made stats) hops of 40"
}
