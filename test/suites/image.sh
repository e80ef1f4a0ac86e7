# Images: the process in a file, continued elsewhere, over all ISAs.

# From ISA to ISA in three processes; what they print is what one process prints.
quick_aChainOfImagesGoesThroughAllIsas() {
	build_counting
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image POPCORN_STATS=chain.stats ./counting
	cp out all
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:riscv64,at:6=image:b.image POPCORN_STATS=chain.stats ./counting
	cat out >>all
	image_run 0 POPCORN_RESTORE=b.image POPCORN_MIGRATE=start:aarch64 POPCORN_STATS=chain.stats ./counting
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(json chain.stats 'select(.point) | "\(.event) \(.point)"' | tr '\n' ';')" \
		'image 4;restore 4;image 6;restore 6;'
	expect_equal "$(json chain.stats 'select(.event == "restore") | "\(.from) \(.to)"' | tr '\n' ';')" \
		'x86_64 riscv64;riscv64 aarch64;'
	expect_equal "$(stat -c %a a.image b.image | sort -u)" 600 'modes of the images'
	expect_no_part
}

# Hops and images in one schedule; without another one an image goes on with its own.
quick_anImageContinuesItsSchedule() {
	build_counting
	image_run 75 POPCORN_MIGRATE=at:2=aarch64,at:3=image:a.image,at:4=riscv64,at:5=image:b.image \
		POPCORN_STATS=a.stats ./counting
	cp out all
	image_run 75 POPCORN_RESTORE=a.image POPCORN_STATS=a.stats ./counting
	cat out >>all
	image_run 0 POPCORN_RESTORE=b.image POPCORN_STATS=a.stats ./counting
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(hop_sequence a.stats | tr '\n' ';')" '2 x86_64 aarch64;4 x86_64 riscv64;'
	expect_equal "$(points_passed a.stats)" "$(POPCORN_MIGRATE=count POPCORN_STATS=b.stats ./counting >/dev/null; points_passed b.stats)" points
}

# The commands: from the outside a restore is what a run is.
quick_theRestoreCommandContinuesAnImage() {
	build_counting
	image_run 75 "$popcorn" run --migrate=at:4=image:a.image ./counting
	cp out all
	image_run 0 "$popcorn" inspect a.image
	expect_match out 'written on x86_64 at point 4, .*in '"$PWD"
	expect_match out '^  frame main, site '
	mkdir moved
	mv counting counting.aarch64 counting.riscv64 moved
	image_run 125 "$popcorn" restore a.image
	expect_match err 'program=PATH'
	image_run 0 "$popcorn" restore a.image --program=moved/counting --isa=riscv64 --stats=c.stats --migrate=at:5=aarch64
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(hop_sequence c.stats)" '5 riscv64 aarch64'
	rm moved/counting.riscv64
	image_run 125 "$popcorn" restore a.image --program=moved/counting --isa=riscv64
	expect_match err 'aarch64|riscv64'
}

# Only the first process writes an image: neither its forked children nor the programs that it executes.
quick_childrenWriteNoImage() {
	take family.c
	build -O2 family.c -o family
	image_run 75 POPCORN_MIGRATE=at:500=image:a.image,count POPCORN_STATS="$PWD/family.stats" ./family
	expect_equal "$(tr '\n' ';' <out)" 'parent count;child count;'
	expect_equal "$(json_count family.stats '.event == "image"')" 1 images
	expect_equal "$(json_count family.stats '.event == "exit" and .status == 0')" 2 'children that ended'
}

# A signal goes before the image: it is delivered, and the image is made at a later point; nothing is lost.
quick_aPendingSignalPutsTheImageOff() {
	take pending.c
	build -O2 pending.c -o pending
	image_run 75 POPCORN_MIGRATE=at:1=image:a.image POPCORN_STATS="$PWD/pending.stats" ./pending
	expect_equal "$(cat out)" 10
	[ ! -s err ] || fail "unexpected message: $(cat err)"
	[ "$(json pending.stats 'select(.event == "image").point')" -gt 2 ] || fail 'an image with a pending signal'
	expect_no_part
}

# Raised privileges: neither an image nor a restore; the environment is not even read.
quick_raisedPrivilegesMakeNoImage() {
	[ "$(id -u)" = 0 ] || skip 'only root can make a set-user-id program of another user'
	build_counting
	chown 65534 counting
	chmod u+s counting
	chmod a+rwx .
	image_run 0 POPCORN_MIGRATE=at:2=image:a.image ./counting
	expect_same_bytes out counting.expected
	expect_no_file a.image
	image_run 0 POPCORN_RESTORE=a.image ./counting
	expect_same_bytes out counting.expected
}

# A process that another continues from an image jumps to calls made before, with the mode it had.
quick_jumpsAfterAnImage() {
	take stopped.c
	build -O2 stopped.c -o stopped
	image_run 75 POPCORN_MIGRATE=at:2=image:a.image ./stopped
	expect_equal "$(tr '\n' ' ' <out)" '0 1 '
	image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:riscv64 ./stopped
	expect_equal "$(tr '\n' ' ' <out)" '1 1 2 1 '
}

# Its handlers pass some of the last points, and the last one comes behind them: wherever an image becomes due in them, it is made there.
quick_anImageIsMadeBehindAHandler() {
	build_case signals -O2
	local point
	for point in 6 7 8 9; do
		rm -f stats file
		run env POPCORN_MIGRATE="at:$point=image:file" POPCORN_STATS="$PWD/stats" ./signals
		expect_status 75
		expect_equal "$(json stats 'select(.event == "image").point')" 10 "point of an image that is due at $point"
	done
}
