# zlib: its own configure, archives, files.
package=zlib
executables='minigzip example'
cost=70
least_lines=11
least_hops=40

configure_program() {
	./configure --static
}

build_program() {
	make
}

# Its own suite, then 20 MB of its sources through minigzip.
check_program() {
	make teststatic
	cat ./*.c ./*.h >part
	while [ "$(wc -c <part)" -lt 20000000 ]; do
		cat part part >more
		mv more part
	done
	head -c 20000000 part >text
	./minigzip <text >text.gz
	sha256sum text.gz
	gzip -dc text.gz | cmp - text
	./minigzip -d <text.gz | cmp - text
}
