# zstd: a Makefile; sources in assembly that hold some for one ISA; 64 KiB of tables on the stack. Its command line is tested without threads and
# at level real-full with them, too: without them each process can hop.
package=libzstd
executables='programs/nomt/zstd tests/datagen'
[ "$POPCORN_TEST_LEVEL" = real ] || executables="$executables programs/mt/zstd"
cost=350
least_lines=44
least_hops=200

# With a folder of its own for each, where the link is made: make copies the executable of this machine alone from there.
build_program() {
	[ -e programs/nomt/zstd ] || make -C programs zstd-nomt BUILD_DIR=nomt
	[ "$level" = real ] || make -C programs zstd BUILD_DIR=mt
	[ -e tests/datagen ] || make -C tests datagen
}

# Without the scripts that ask for zlib, whose format is known where the library is there, and one that watches how fast threads compress; at level
# real without the one that compresses 1 GiB.
check_program() {
	local tests=tests/cli-tests left_out='^common/|/multi-threaded'
	[ "$level" = real-full ] || left_out="$left_out|/window-resize"
	rm -f $tests/compression/{basic,gzip-compat,adapt}.sh
	compress_at_each_level
	# shellcheck disable=SC2046
	test_command_line nomt $(cd $tests && ls */*.sh | grep -Ev "$left_out")
	[ "$level" = real ] || test_command_line mt
}

# What is compressed is the same, byte by byte.
compress_at_each_level() {
	local compression
	tests/datagen -g300000 >data
	for compression in --fast=5 -1 -3 -5 -7 -9 -12 -15 -19 '--ultra -22'; do
		# shellcheck disable=SC2086
		programs/nomt/zstd -q -c $compression data >data.zst
		echo "$compression $(sha256sum <data.zst)"
		programs/nomt/zstd -q -d -c data.zst | cmp - data
	done
}

# test_command_line FOLDER [SCRIPT...]: all scripts where none is named; results without what differs among runs, which is their order.
test_command_line() {
	local folder=$1
	shift
	echo "== $folder"
	python3 tests/cli-tests/run.py --timeout=3600 --zstd="programs/$folder/zstd" "$@" >results || {
		cat results
		return 1
	}
	grep -E '^(PASS|FAIL)' results | sort
}
