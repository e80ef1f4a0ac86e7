# What was asked for and has not been made is said, once, and --strict makes it an exit status; --summary, --progress;
# one grammar of schedules for the command and the variable.

build_held() {
	take image/held.c
	build -O2 --popcorn-points=none held.c -o held
}

# says TEXT: this is the only message; empty for none.
says() {
	expect_equal "$(cat err)" "$1" messages
}

quick_hopsThatWereNotMadeAreSaidAtTheEnd() {
	build_held
	image_run 0 POPCORN_MIGRATE=at:1=aarch64 ./held lock
	says 'popcorn: 1 hop was asked for and not made, at point 1: kernel state'
	image_run 0 POPCORN_MIGRATE=at:2=aarch64,at:3=riscv64,at:50=x86_64 ./held lock
	says 'popcorn: 3 hops were asked for and not made, the first at point 2: kernel state'
	image_run 0 POPCORN_MIGRATE=at:2=aarch64,at:50=x86_64 ./held
	says 'popcorn: 1 hop was asked for and not made, at point 50: the program ended before'
	image_run 0 POPCORN_MIGRATE=at:2=aarch64,at:4=x86_64 ./held
	says ''
	# A rhythm is the user's wish for all processes; what one of them cannot do is told when asked for.
	image_run 0 POPCORN_MIGRATE=every:3 ./held lock
	says ''
	image_run 0 POPCORN_MIGRATE=every:3 POPCORN_REPORT=1 ./held lock
	says 'popcorn: 1 hop was asked for and not made, at point 3: kernel state'
	image_run 0 "$popcorn" run --migrate=hops:5,points:10 ./held lock
	says 'popcorn: 5 hops were asked for and not made, the first at point 1: kernel state'
	image_run 0 "$popcorn" run --migrate=hops:3,points:10 ./held
	says ''
	image_run 0 "$popcorn" run --migrate=seed:1,max:3 ./held
	says ''
	# What has been said when it came up is not said again.
	rm held.riscv64
	image_run 0 POPCORN_MIGRATE=at:2=riscv64 ./held
	expect_match err '^popcorn: no binary for riscv64, looked for'
	expect_equal "$(wc -l <err)" 1 'lines of messages'
}

# A hop that waits is made late, and the points of others have gone by.
quick_stopsThatPassWhileAHopWaitsAreSaid() {
	take migration/forbids.c
	build --popcorn-points=none -O2 forbids.c -o forbids
	image_run 0 POPCORN_MIGRATE=at:2=aarch64,at:4=x86_64,at:5=riscv64,at:8=x86_64 POPCORN_STATS="$PWD/stats" ./forbids
	says 'popcorn: 2 hops were asked for and not made, the first at point 4: forbidden'
	expect_equal "$(hop_sequence stats | cut -d' ' -f1 | tr '\n' ' ')" '6 8 ' hops
	image_run 76 POPCORN_MIGRATE=at:2=aarch64,at:4=x86_64 POPCORN_STRICT=1 ./forbids
	image_run 0 POPCORN_MIGRATE=at:2=aarch64,at:7=x86_64 POPCORN_STRICT=1 ./forbids
	says ''
}

quick_imagesThatWereNotMadeAreSaidAtTheEnd() {
	build_held
	image_run 0 POPCORN_MIGRATE=at:20=image:a.image ./held
	says "popcorn: no image $PWD/a.image at point 20: the program ended before"
	image_run 0 POPCORN_MIGRATE=at:2=image:a.image ./held lock
	says "popcorn: no image $PWD/a.image at point 2: kernel state"
	image_run 0 POPCORN_MIGRATE=at:2=image:a.image ./held pipe
	expect_match err "^popcorn: no image $PWD/a.image: descriptor 3 is no regular file"
	expect_equal "$(wc -l <err)" 1 'lines of messages'
	image_run 75 POPCORN_MIGRATE=at:2=image:a.image ./held
	says ''
}

quick_strictMakesAnExitStatusOfIt() {
	build_held
	local schedule
	for schedule in at:1=aarch64 every:3 at:2=image:a.image hops:2,points:10 seed:1,max:1; do
		image_run 76 POPCORN_STRICT=1 POPCORN_MIGRATE=$schedule ./held lock
		expect_match err 'kernel state$'
		expect_equal "$(wc -l <err)" 1 'lines of messages'
	done
	image_run 76 "$popcorn" run --strict --migrate=every:3 ./held lock
	image_run 76 POPCORN_STRICT=1 POPCORN_MIGRATE=at:2=image:a.image ./held pipe
	image_run 76 POPCORN_STRICT=1 POPCORN_MIGRATE=at:11=aarch64 ./held
	image_run 0 POPCORN_STRICT=1 POPCORN_MIGRATE=every:3 ./held
	image_run 0 POPCORN_STRICT=1 POPCORN_MIGRATE=count ./held lock
	image_run 0 POPCORN_STRICT=0 POPCORN_MIGRATE=at:1=aarch64 ./held lock
	# Its own failure is the worse one, and an image is no failure.
	image_run 3 POPCORN_STRICT=1 POPCORN_MIGRATE=at:1=aarch64 ./held lock 3
	image_run 75 POPCORN_STRICT=1 POPCORN_MIGRATE=at:5=image:a.image ./held
	# The process that continues is as strict as its restorer.
	image_run 76 POPCORN_STRICT=1 POPCORN_RESTORE=a.image POPCORN_MIGRATE=at:50=aarch64 ./held
	image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=at:50=aarch64 ./held
	# It cannot even begin.
	rm held.riscv64
	image_run 125 POPCORN_STRICT=1 POPCORN_MIGRATE=start:riscv64 ./held
	expect_match err '^popcorn: error: the program cannot begin as riscv64'
}

# Who executes another program does not ask it; its status would be taken for that program's own.
quick_childrenAreNotStrict() {
	build_held
	image_run 0 POPCORN_STRICT=1 POPCORN_MIGRATE=every:3 ./held child
	expect_equal "$(cat out)" 'child 0'
	says ''
}

# Both ways of a program's start read schedules alike, in the same words.
quick_schedulesAreReadAlike() {
	build_counting
	local schedule plain
	for schedule in '' count count:5 every:+5 every:5,reverse:1 every:0 every:2,reverse start:a,start:b \
		max:3,seed:1 seed:1 hops:3,count points:3,hops:2 at:3=image: at:3=vax every:1, hops:2,points:6 \
		start:x86_64,start:x86_64 evry:3 hops:18446744073709551615; do
		run env POPCORN_MIGRATE="$schedule" ./counting
		plain=$status
		sed 's/^popcorn: error: POPCORN_MIGRATE: //' err >plain.err
		run "$popcorn" run --migrate="$schedule" ./counting
		case $plain in
		125) expect_status 2 ;;
		*) expect_status "$plain" ;;
		esac
		expect_same_bytes <(sed 's/^popcorn: error: --migrate: //' err) plain.err "messages about '$schedule'"
	done
	# An item's text within the name of a file is the file's.
	image_run 75 "$popcorn" run --migrate='hops:2,at:5=image:looks-hops:2.image' ./counting
	expect_file looks-hops:2.image
	expect_match err '^popcorn: note: hops:2 .* runs twice'
}

# The table is that of the hops; the end is the program's own.
quick_theSummaryShowsTheHops() {
	build_counting
	image_run 0 "$popcorn" run --summary --migrate=every:2,start:x86_64 ./counting
	expect_same_bytes out counting.expected
	expect_match err '^ +pid +hop +from +to +point +frames +bytes +read us +total us$'
	expect_match err '^ +[0-9]+ +1 +x86_64 +aarch64 +2 +[0-9]+ +[0-9]+ '
	expect_match err '^ +[0-9]+ +3 +riscv64 +x86_64 +6 +[0-9]+ +[0-9]+ '
	expect_match err '^popcorn: 3 hops in [0-9.]+ s, exit status 0$'
	image_run 0 "$popcorn" run --summary --stats=s.stats --migrate=every:2,start:x86_64 ./counting
	image_run 0 "$popcorn" run --summary --stats=s.stats --migrate=at:2=aarch64 ./counting
	expect_match err '^popcorn: 1 hop in '
	expect_equal "$(hops_made s.stats)" 4 'hops of both runs'
	image_run 75 "$popcorn" run --summary --migrate=at:3=image:a.image ./counting
	expect_match err '^popcorn: 0 hops in [0-9.]+ s, 1 image, exit status 75$'
	image_run 0 "$popcorn" restore --summary --migrate=at:5=riscv64 a.image
	expect_match err '^popcorn: 1 hop in '
	run "$popcorn" run --summary /bin/true
	expect_status 125
	printf '#include <signal.h>\nint main(void) { raise(SIGTERM); }\n' >ends.c
	build ends.c -o ends
	image_run 143 "$popcorn" run --summary ./ends
	expect_match err '^popcorn: 0 hops in [0-9.]+ s, ended by signal 15, Terminated$'
}

# A signal for the command is one for the program; what a terminal sends comes once.
quick_theSummaryPassesSignalsOn() {
	take waits.c
	build -O1 waits.c -o waits
	"$popcorn" run --summary ./waits >out 2>err &
	local command=$!
	while ! grep -q waits out 2>/dev/null; do sleep 0.1; done
	kill -USR1 $command
	status=0
	wait $command || status=$?
	expect_status 5
	expect_equal "$(tr '\n' ' ' <out)" 'waits 1 '
}

quick_progressIsShownOnATerminal() {
	need_tool script
	take slow.c
	build -O1 --popcorn-points=none slow.c -o slow
	run script -qec "'$popcorn' run --progress --migrate=at:2=aarch64 ./slow" /dev/null
	expect_status 0
	expect_match <(tr '\r' '\n' <out) 'popcorn: [0-9.]+ s, 1 hop, on aarch64 since point 2'
	run "$popcorn" run --progress --migrate=at:2=aarch64 ./slow
	[ ! -s err ] || fail "progress without a terminal: $(cat err)"
}
