# bzip2: sorting, Huffman codes.
package=bzip2
flags=(-w -D_FILE_OFFSET_BITS=64)

list_sources() {
	printf 'source/%s.c\n' blocksort bzip2 bzlib compress crctable decompress huffman randtable
}

make_input() {
	"$repository/test/bench/real/make-text" "$1" >"input.$1"
}

run_program() {
	"${@:2}" -c <"input.$1" | cksum
}
