# Images that are damaged, or cannot be written: nothing is half there, and the source runs on.

# refuses FILE: with the file's name, a reason and status 125, and before the program does anything.
refuses() {
	local status=0
	POPCORN_RESTORE=$1 ./counting >out 2>err || status=$?
	[ "$status" = 125 ] || fail "$1: exit status $status: $(head -c 200 err)"
	[ ! -s out ] || fail "$1: output of a program that was not to be restored"
	grep -q "^popcorn: error: $1: ." err || fail "$1: message '$(head -c 200 err)'"
}

# flip FILE OFFSET: one byte of a copy, all of its bits.
flip() {
	local byte
	byte=$(od -An -tu1 -j "$2" -N 1 "$1")
	cp "$1" flipped.image
	# shellcheck disable=SC2059
	printf "\\$(printf %o $((byte ^ 255)))" | dd of=flipped.image bs=1 seek="$2" conv=notrunc status=none
}

# Damaged anywhere: cut off at each 64th part, each byte of the header, of each kind of chunk's header, of payloads, of the end.
quick_damagedImagesAreRefused() {
	write_counting_program
	# Static data that was not zero at the start and is now is a chunk of its own.
	sed -i 's/volatile int rounds = 6;/static volatile char zeros[262144] = {1}; volatile int rounds = 6 + (zeros[0] = 0);/' counting.c
	build -O2 counting.c -o counting
	write_image
	local size part offset at kind length
	size=$(stat -c %s a.image)
	for part in {0..63}; do
		head -c $((size * part / 64)) a.image >"cut-$part.image"
		refuses "cut-$part.image"
	done
	head -c $((size - 1)) a.image >short.image
	refuses short.image
	(cat a.image; printf x) >long.image
	refuses long.image
	for ((offset = 0; offset < 168; offset++)); do
		flip a.image $offset
		refuses flipped.image
	done
	# The chunks: kind, attribute, address, length. Two of each kind, each byte of their headers and some of their payloads.
	local -A seen=()
	for ((at = 168; at < size; at += 24 + length)); do
		kind=$(od -An -tu4 -j $at -N 4 a.image | tr -d ' ')
		length=0
		case $kind in 2 | 4 | 7 | 8) length=$(od -An -tu8 -j $((at + 16)) -N 8 a.image | tr -d ' ') ;; esac
		seen[$kind]=$((${seen[$kind]-0} + 1))
		[ "${seen[$kind]}" -le 2 ] || continue
		for offset in {0..23} $((24 + length / 3)) $((23 + length)); do
			[ "$offset" -lt 24 ] || [ "$length" -gt 0 ] || continue
			flip a.image $((at + offset))
			refuses flipped.image
		done
	done
	expect_equal "$(printf '%s\n' "${!seen[@]}" | sort | tr '\n' ' ')" '1 2 3 4 6 7 8 ' 'kinds of chunks'
	write_hello
	build hello.c -o hello
	image_run 125 POPCORN_RESTORE=a.image ./hello
	expect_match err '^popcorn: error: a.image: it belongs to another program'
	refuses missing.image
	mkdir folder.image
	refuses folder.image
	is_complete a.image
}

# tracer kill N COMMAND: kills the command at its N-th system call from the one on that makes the temporary file.
# tracer fail N COMMAND: this call fails with an input/output error instead.
build_tracer() {
	take tracer.c
	run gcc -std=gnu11 -O1 -Wall tracer.c -o tracer
	expect_status 0
}

# Killed at any system call: FILE is as it was, here not there, or complete; a temporary file may be left.
quick_aKilledWriterLeavesNoHalfImage() {
	build_counting
	build_tracer
	write_image
	local call left=0 complete=0
	for call in {0..99}; do
		rm -f a.image*
		run bash -c "$(declare -f alone); alone \"\$@\"" - env POPCORN_MIGRATE=at:4=image:a.image ./tracer kill "$call" "$PWD/counting"
		[ "$status" = 137 ] || [ "$status" = 75 ] || fail "exit status $status"
		expect_same_bytes out before
		if [ -e a.image ]; then
			complete=$((complete + 1))
			is_complete a.image
			expect_no_part
		elif ls a.image.*.part >/dev/null 2>&1; then
			left=$((left + 1))
		fi
		[ "$complete" -lt 3 ] || break
	done
	[ "$left" -gt 10 ] && [ "$complete" = 3 ] || fail "$left temporary files, $complete complete images in $call kills"
}

# Any system call of writing fails: no half image, nothing left, and the program runs on; or the image is complete.
quick_aFailedWriteLeavesNothingAndTheSourceRunsOn() {
	build_counting
	build_tracer
	write_image
	local call refused=0
	for call in {0..60}; do
		rm -f a.image
		run bash -c "$(declare -f alone); alone \"\$@\"" - env POPCORN_MIGRATE=at:4=image:a.image ./tracer fail "$call" "$PWD/counting"
		if [ "$status" = 75 ]; then
			is_complete a.image
			[ "$refused" -lt 6 ] || break
		else
			expect_status 0
			expect_same_bytes out counting.expected
			expect_no_file a.image
			expect_match err '^popcorn: no image .*a.image: '
			refused=$((refused + 1))
		fi
	done
	[ "$refused" -ge 6 ] || fail "only $refused of $call failures were noticed"
}

# Limits on file sizes in steps, no folder, no right to write, a folder in the file's place, no room on the file system.
quick_placesThatTakeNoImage() {
	build_counting
	local blocks place
	write_image
	local size=$(($(stat -c %s a.image) / 1024))
	for ((blocks = 0; blocks < size; blocks += 1 + size / 20)); do
		rm -f a.image
		# Through pipes: the limit is on the program's own output, too.
		image_run 0 POPCORN_MIGRATE=at:4=image:a.image bash -c "(ulimit -f $blocks; ./counting 2>&1) | cat"
		expect_no_file a.image
		expect_no_part
		expect_match out 'no image .*/a.image: no room for the image'
		expect_same_bytes <(grep -v ^popcorn: out) counting.expected
	done
	mkdir folder
	for place in missing/a.image /proc/a.image folder; do
		image_run 0 POPCORN_MIGRATE="at:4=image:$place" ./counting
		expect_same_bytes out counting.expected
		expect_match err "^popcorn: no image .*$place: "
		expect_no_part
	done
	rmdir folder
	ln -s elsewhere a.image
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image ./counting
	expect_no_file elsewhere
	[ ! -L a.image ] || fail 'a symbolic link was followed'
}
