# What a process has beside memory: descriptors, locks and kernel state in an image, and what refuses one.

# Files come back with path, flags, offset and mark; copies of a descriptor share again, also with standard output.
quick_openFilesAreOpenedAgain() {
	take files.c
	build -O2 files.c -o files
	mkdir plain hopped
	local isa
	(cd plain && image_run 0 ../files)
	for isa in "${isas[@]}"; do
		rm -rf hopped
		mkdir hopped
		cd hopped
		image_run 75 POPCORN_MIGRATE=at:1=image:../a.image,start:$isa ../files
		cd ..
		image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:aarch64 ./files
		expect_same_bytes out plain/out
		expect_same_bytes hopped/log plain/log
		expect_same_bytes hopped/both plain/both
	done
	: >hopped/log
	image_run 125 POPCORN_RESTORE=a.image ./files
	expect_match err '^popcorn: error: a.image: /.*/hopped/log: is shorter than it was'
	rm hopped/log
	image_run 125 POPCORN_RESTORE=a.image ./files
	expect_match err 'hopped/log: cannot be opened again'
}

# Anything else is refused before anything is written, with its number and target, and the program runs on.
quick_whatAFileCannotHoldRefusesTheImage() {
	take kinds.c
	build -O2 kinds.c -o kinds
	local kind file why reasons=('' 'descriptor 3 is no regular file: pipe:' 'descriptor 3 is no regular file: socket:'
		'descriptor 3 is no regular file: .*eventpoll' 'descriptor 3 cannot be opened again: .*memfd:x'
		'descriptor 3 is no regular file: /' 'descriptor 3 is no regular file: /dev/(pts/)?ptmx'
		'descriptor 3 cannot be opened again: /proc/' 'descriptor 3 cannot be opened again: .*gone .deleted'
		'descriptor 3 holds a lock: .*/held' 'descriptor 3 holds a lock: .*/held' 'descriptor 3 is of a special kind: .*/held'
		'child processes' 'working directory has no path' 'descriptor 4 is (of a special kind|no regular file): .*/held')
	for kind in {1..14}; do
		rm -f kinds.stats
		why=${reasons[$kind]}
		file=file
		case $kind in [1-8] | 1[23]) file= ;; esac
		# shellcheck disable=SC2086
		image_run 0 POPCORN_MIGRATE=at:1=image:$PWD/a.image POPCORN_STATS="$PWD/kinds.stats" ./kinds "$kind" $file
		expect_equal "$(cat out)" 'ran on'
		expect_match err "^popcorn: no image $PWD/a.image: .*$why"
		expect_equal "$(wc -l <err)" 1 'lines about the refusal'
		expect_match <(json kinds.stats 'select(.event == "no image").reason') "$why"
		expect_match <(put_off_reasons kinds.stats) 'no image'
		expect_no_file a.image
		expect_no_part
	done
}

# Row 13: the new process has another id, and locks held at the image know their owner.
quick_locksKnowTheirOwnerInTheNewProcess() {
	take owner.c
	build -O2 owner.c -o owner
	image_run 0 ./owner
	cp out expected
	expect_equal "$(head -n 1 expected)" '0 0 0 1 0 0 0 1 3 1'
	expect_match err '^same process$'
	local isa
	for isa in "${isas[@]}"; do
		image_run 75 POPCORN_MIGRATE=at:1=image:a.image ./owner
		image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:$isa ./owner
		expect_match err '^new process$'
		expect_same_bytes out expected
	done
}

# What the kernel keeps over an exec is in the file: folder, umask, timers, mask, actions; the restorer's own do not count.
quick_kernelStateTravels() {
	take state.c
	build -O2 state.c -o state
	local isa
	for isa in "${isas[@]}"; do
		image_run 75 POPCORN_MIGRATE=at:1=image:a.image ./state
		image_run 141 POPCORN_RESTORE="$PWD/a.image" POPCORN_MIGRATE=start:$isa bash -c 'trap "" PIPE; cd /; umask 0; exec "$0"' "$PWD/state"
		expect_equal "$(cat out)" '/below travels 137 1 0 7 1 1 1'
	done
}

# sums_as_ever OUTPUT...: the pieces are what one process prints.
sums_as_ever() {
	cat "$@" >sums.all
	expect_same_bytes sums.all sums.expected
}

build_sums() {
	take image/sums.c
	build -O2 sums.c -o sums
	seq 1 3000 >numbers
	run ./sums <numbers
	cp out sums.expected
}

# An input that was a file goes on where it was; another input is one line of warning, or an error.
quick_aStandardInputGoesOnWhereItWas() {
	build_sums
	local isa
	image_run 75 POPCORN_MIGRATE=at:2000=image:a.image sh -c 'exec ./sums <numbers'
	cp out before
	for isa in "${isas[@]}"; do
		image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:$isa sh -c 'exec ./sums <numbers'
		[ ! -s err ] || fail "unexpected message: $(cat err)"
		sums_as_ever before out
	done
	# Another file of the same content, one that the caller has positioned, and the numbers that are left, through a pipe.
	cp numbers copy
	image_run 0 "$popcorn" restore a.image <copy
	sums_as_ever before out
	image_run 0 POPCORN_RESTORE=a.image sh -c './sums </dev/null'
	expect_match err '^popcorn: warning: a.image: /.*/numbers: the standard input is something else now'
	expect_equal "$(wc -l <err)" 1 'lines of warnings'
	image_run 125 POPCORN_RESTORE=a.image POPCORN_STRICT=1 sh -c './sums </dev/null'
	[ ! -s out ] || fail 'output of a program that was not to be restored'
	expect_match err '^popcorn: error: a.image: /.*/numbers: the standard input is something else now'
	image_run 125 "$popcorn" restore --strict a.image </dev/null
	# Two images, and an input that nothing has been read of.
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=at:2500=image:b.image sh -c 'exec ./sums <numbers'
	cp out middle
	image_run 0 POPCORN_RESTORE=b.image POPCORN_STRICT=1 sh -c 'exec ./sums <numbers'
	sums_as_ever before middle out
}

# Output: to a new file, appended, or where it was; what was there before stays.
quick_aStandardOutputGoesOnWhereItWas() {
	build_sums
	image_run 75 POPCORN_MIGRATE=at:2000=image:a.image sh -c 'exec ./sums <numbers >whole'
	cp whole before
	image_run 0 POPCORN_RESTORE=a.image sh -c 'exec ./sums <numbers >new'
	sums_as_ever before new
	image_run 0 POPCORN_RESTORE=a.image sh -c 'exec ./sums <numbers >>whole'
	sums_as_ever whole
	cp before whole
	image_run 0 POPCORN_RESTORE=a.image sh -c 'exec ./sums <numbers 1<>whole'
	sums_as_ever whole
	# Once more: what a first restore has written is cut off on request.
	image_run 0 POPCORN_RESTORE=a.image POPCORN_TRUNCATE=1 sh -c 'exec ./sums <numbers >>whole'
	sums_as_ever whole
	# Output that the caller has begun is not the program's to cut.
	image_run 0 POPCORN_RESTORE=a.image POPCORN_TRUNCATE=1 sh -c '{ cat before; printf @@; ./sums <numbers; } >whole'
	expect_match whole '@@'
	tr -d @ <whole >rest
	sums_as_ever rest
}

# A log that a first restore has written to is cut on request, and else one line of warning says so.
quick_filesAreTruncatedOnRequest() {
	take image/log-lines.c
	build -O2 log-lines.c -o lines
	local isa way
	for way in append over; do
		rm -f log
		image_run 75 POPCORN_MIGRATE=at:5=image:a.image ./lines $way
		expect_equal "$(wc -l <log)" 5 'lines before the image'
		for isa in "${isas[@]}"; do
			image_run 0 POPCORN_RESTORE=a.image POPCORN_TRUNCATE=1 POPCORN_MIGRATE=start:$isa ./lines
			[ ! -s err ] || fail "unexpected message: $(cat err)"
			expect_same_bytes log <(seq -f 'line %.0f' 0 19)
		done
	done
	cat log >twice
	tail -n +6 log >>twice
	rm log
	image_run 75 POPCORN_MIGRATE=at:5=image:a.image ./lines append
	image_run 0 POPCORN_RESTORE=a.image ./lines
	image_run 125 POPCORN_RESTORE=a.image POPCORN_STRICT=1 ./lines
	expect_match err '^popcorn: error: a.image: /.*/log: is longer than it was, and appended to'
	image_run 0 POPCORN_RESTORE=a.image ./lines
	expect_match err '^popcorn: warning: a.image: /.*/log: is longer than it was, and appended to; --truncate'
	expect_equal "$(wc -l <err)" 1 'lines of warnings'
	expect_same_bytes log twice
	image_run 0 "$popcorn" restore --truncate a.image
	expect_same_bytes log <(seq -f 'line %.0f' 0 19)
}

# Devices without state are opened again, with the mark, and copies share again.
quick_devicesAreOpenedAgain() {
	take image/devices.c
	build -O2 devices.c -o devices
	local device way isa
	for device in null zero full random urandom; do
		for way in read write; do
			case $device-$way in *random-write) continue ;; esac
			image_run 0 ./devices /dev/$device $way
			cp out expected
			image_run 75 POPCORN_MIGRATE=at:1=image:a.image ./devices /dev/$device $way
			for isa in "${isas[@]}"; do
				image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:$isa ./devices
				case $device in
				*random) expect_match out ': read 1 well, [01] 1 0$' ;;
				*) expect_same_bytes out expected ;;
				esac
			done
		done
	done
	image_run 0 "$popcorn" inspect a.image
	expect_match out '^  descriptor 3: /dev/urandom, flags'
	expect_match out '^  descriptor 4: copy of 3, flags'
}

# A terminal by its path is the restorer's; without one the image is refused. The master's end of one is state.
quick_terminalsAreOpenedAgain() {
	need_tool script
	take image/devices.c
	build -O2 devices.c -o devices
	cat >session <<-'S'
		env POPCORN_MIGRATE=at:1=image:$2 ./devices $1 write 2>&1
		echo "status $?"
		test -e $2 && POPCORN_RESTORE=$2 ./devices
	S
	run script -qec 'sh session $(tty) own.image; sh session /dev/tty tty.image; sh session /dev/ptmx master.image' /dev/null
	expect_equal "$(grep -c '^status 75' out)" 2 "images: $(cat out)"
	expect_equal "$(grep -c '^hello' out)" 2 'lines on the terminal'
	# The third one runs on without an image.
	expect_equal "$(grep -c ': write 6 well, 0 1 0' out)" 3 'programs that went on'
	expect_match out 'no image .*/master.image: descriptor 3 is no regular file: /dev/(pts/)?ptmx'
	image_run 125 POPCORN_RESTORE=own.image setsid -w ./devices
	expect_match err '/dev/tty: cannot be opened again: No such device or address \(ENXIO\)$'
}

# Descriptors that the program did not open are the restorer's of that number; a warning or an error where there is none.
quick_inheritedDescriptorsAreTheRestorers() {
	take image/descriptor.c
	build -O2 descriptor.c -o descriptor
	local isa
	for isa in "${isas[@]}"; do
		# A pipe as make and batch systems leave it, a folder, and a locked file as of flock(1).
		image_run 75 POPCORN_MIGRATE=at:1=image:a.image,start:$isa bash -c 'exec 5</etc 7>locked 9< <(true); wait $!; flock 7; exec ./descriptor'
		image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:$isa sh -c 'echo given | ./descriptor 5<&0 7<&0 9<&0'
		expect_equal "$(cat out)" "'given' well"
		[ ! -s err ] || fail "unexpected message: $(cat err)"
	done
	image_run 0 POPCORN_RESTORE=a.image ./descriptor
	expect_equal "$(cat out)" "'' Bad file descriptor"
	expect_match err '^popcorn: warning: a.image: /etc: descriptor 5, which the program was started with, is closed now$'
	expect_equal "$(wc -l <err)" 3 "lines of warnings: $(cat err)"
	image_run 125 POPCORN_RESTORE=a.image POPCORN_STRICT=1 ./descriptor
	expect_match err '^popcorn: error: a.image: /etc: descriptor 5'
	# What the program closes and opens itself is its own.
	image_run 0 POPCORN_MIGRATE=at:1=image:b.image sh -c './descriptor own 5</etc'
	expect_match err 'no image .*: descriptor [0-9]+ is no regular file: pipe:'
	expect_equal "$(cat out)" "'own' well"
	# Through the second image of a chain.
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=at:2=image:c.image sh -c 'exec ./descriptor 5</etc 7</etc 9</etc'
	image_run 0 POPCORN_RESTORE=c.image sh -c 'echo given | ./descriptor 5<&0 7<&0 9<&0'
	expect_equal "$(cat out)" "'given' well"
}

# Clocks go on from where they were, and what waits for a time waits as long: on each ISA, through two images.
quick_clocksGoOnThroughImages() {
	take image/clocks.c
	build -O2 clocks.c -o clocks
	image_run 0 ./clocks
	cp out expected
	expect_no_match out 'too|back|jumped|far'
	# Another machine: one that has run for a day more. Then back to this one.
	local isa other=(unshare --time --fork --monotonic 86400 --boottime 90000)
	"${other[@]}" true || other=(unshare --user --map-root-user "${other[@]:1}")
	for isa in "${isas[@]}"; do
		image_run 75 POPCORN_MIGRATE=at:1=image:a.image,start:$isa ./clocks
		image_run 75 POPCORN_RESTORE="$PWD/a.image" POPCORN_MIGRATE=start:$isa,at:2=image:b.image "${other[@]}" "$PWD/clocks"
		cp out begin
		image_run 0 POPCORN_RESTORE=b.image ./clocks
		expect_same_bytes <(cat begin out) expected
	done
}
