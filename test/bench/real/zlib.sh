# zlib's minigzip: longest matches, Huffman codes.
package=zlib
flags=(-w -D_LARGEFILE64_SOURCE=1 -DHAVE_UNISTD_H -DHAVE_STDARG_H -Isource)

list_sources() {
	printf '%s\n' source/*.c source/test/minigzip.c
}

make_input() {
	"$repository/test/bench/real/make-text" "$1" >"input.$1"
}

run_program() {
	"${@:2}" <"input.$1" | cksum
}
