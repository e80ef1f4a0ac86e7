# Processes that end in an image file, and go on from one.

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

# No temporary file of an image is left.
expect_no_part() {
	local left
	left=$(find . -name '*.part' | head -n 1)
	[ -z "$left" ] || fail "$left is left"
}

# write_image: a.image of the counting program; what it has printed by then goes to the file before.
write_image() {
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image ./counting
	cp out before
}

# is_complete FILE: it continues the counting program from where write_image has left it.
is_complete() {
	image_run 0 POPCORN_RESTORE="$1" ./counting
	expect_same_bytes <(cat before out) counting.expected
}
