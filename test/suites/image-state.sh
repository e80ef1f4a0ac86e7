# What a process has beside memory: descriptors, locks and kernel state in an image, and what refuses one.

# Files come back with path, flags, offset and mark; copies of a descriptor share again, also with standard output.
quick_openFilesAreOpenedAgain() {
	cat >files.c <<-'C'
		#define _GNU_SOURCE
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/stat.h>
		#include <unistd.h>
		int main(void)
		{
			char text[20] = "";
			int log = open("log", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644), both = open("both", O_RDWR | O_CREAT, 0644);
			int copy = dup(both), other = open("both", O_RDWR), spoken = dup(1), read_only = open("log", O_RDONLY);
			dup2(log, 40);
			write(log, "one\n", 4);
			write(both, "abcdef", 6);
			lseek(copy, 2, SEEK_SET);
			popcorn_migration_point();
			write(40, "two\n", 4);
			write(both, "X", 1);
			write(copy, "Y", 1);
			write(other, "Z", 1);
			pread(other, text, 6, 0);
			dprintf(spoken, "%s %ld %ld %ld\n", text, lseek(both, 0, 1), lseek(copy, 0, 1), lseek(other, 0, 1));
			read(read_only, text, 8);
			dprintf(1, "%.8s", text);
			dprintf(spoken, "%d %d %d %d %d\n", fcntl(log, F_GETFD), fcntl(40, F_GETFD), fcntl(log, F_GETFL) & 07777,
				fcntl(read_only, F_GETFL) & 07777, write(read_only, "x", 1) < 0);
			dprintf(1, "%d %d\n", fcntl(10, F_GETFD), open("both", O_RDONLY));
			return 0;
		}
	C
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
	cat >kinds.c <<-'C'
		#define _GNU_SOURCE
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/epoll.h>
		#include <sys/file.h>
		#include <sys/mman.h>
		#include <sys/socket.h>
		#include <sys/wait.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			int pair[2], file = argc > 2 ? open("held", O_RDWR | O_CREAT, 0600) : -1;
			struct flock lock = {.l_type = F_WRLCK, .l_len = 1};
			pid_t child = 0;
			switch (atoi(argv[1])) {
			case 1: pipe(pair); break;
			case 2: socketpair(AF_UNIX, SOCK_STREAM, 0, pair); break;
			case 3: epoll_create1(0); break;
			case 4: memfd_create("x", 0); break;
			case 5: open(".", O_RDONLY); break;
			case 6: open("/dev/ptmx", O_RDWR | O_NOCTTY); break;
			case 7: open("/proc/self/maps", O_RDONLY); break;
			case 8: open("gone", O_RDWR | O_CREAT, 0600); unlink("gone"); break;
			case 9: fcntl(file, F_SETLK, &lock); break;
			case 10: flock(file, LOCK_SH); break;
			case 11: fcntl(file, F_SETOWN, getpid()); break;
			case 12: if ((child = fork()) == 0) pause(); break;
			case 13: mkdir("here", 0700); chdir("here"); rmdir("../here"); break;
			case 14: open("held", O_RDONLY | O_PATH); break;
			}
			popcorn_migration_point();
			popcorn_migration_point();
			if (child)
				kill(child, 9);
			puts("ran on");
			return 0;
		}
	C
	sed -i '1a #include <signal.h>\n#include <sys/stat.h>' kinds.c
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
	cat >owner.c <<-'C'
		#define _GNU_SOURCE
		#include <errno.h>
		#include <popcorn.h>
		#include <pthread.h>
		#include <signal.h>
		#include <stdio.h>
		#include <unistd.h>
		static volatile int arrived;
		static void count(int number)
		{
			arrived += number == SIGUSR1;
		}
		static void *lock(void *file)
		{
			int failed = ftrylockfile(file);
			if (!failed)
				funlockfile(file);
			return (void *)(long)failed;
		}
		int main(void)
		{
			pthread_mutex_t recursive, checked;
			pthread_mutexattr_t kind;
			FILE *file = fopen("data", "w");
			pid_t before = getpid();
			pthread_t thread;
			void *tried;
			pthread_mutexattr_init(&kind);
			pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
			pthread_mutex_init(&recursive, &kind);
			pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ERRORCHECK);
			pthread_mutex_init(&checked, &kind);
			signal(SIGUSR1, count);
			flockfile(stdout);
			flockfile(file);
			pthread_mutex_lock(&recursive);
			pthread_mutex_lock(&checked);
			popcorn_migration_point();
			fprintf(stderr, "%s\n", before == getpid() ? "same process" : "new process");
			printf("%d %d", ftrylockfile(file), ftrylockfile(stdout));
			printf(" %d %d %d", pthread_mutex_lock(&recursive), pthread_mutex_lock(&checked) == EDEADLK,
				pthread_mutex_unlock(&checked));
			printf(" %d %d %d", pthread_mutex_unlock(&recursive), pthread_mutex_unlock(&recursive),
				pthread_mutex_unlock(&recursive) == EPERM);
			raise(SIGUSR1);
			pthread_kill(pthread_self(), SIGUSR1);
			kill(getpid(), SIGUSR1);
			printf(" %d %d\n", arrived, gettid() == getpid());
			funlockfile(stdout);
			pthread_create(&thread, 0, lock, file);
			pthread_join(thread, &tried);
			funlockfile(file);
			funlockfile(file);
			printf("%d", tried != 0);
			pthread_create(&thread, 0, lock, file);
			pthread_join(thread, &tried);
			printf(" %d\n", tried != 0);
			funlockfile(stdout);
			return 0;
		}
	C
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
	cat >state.c <<-'C'
		#define _GNU_SOURCE
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <string.h>
		#include <sys/prctl.h>
		#include <sys/stat.h>
		#include <sys/time.h>
		#include <unistd.h>
		static volatile int ticks;
		static void tick(int number)
		{
			(void)number;
			ticks++;
		}
		int main(void)
		{
			struct itimerval often = {{0, 20000}, {0, 20000}}, late = {{7, 0}, {1000, 0}}, left;
			struct sigaction action;
			char name[16], folder[4096];
			sigset_t mask;
			mkdir("below", 0700);
			chdir("below");
			umask(0137);
			prctl(PR_SET_NAME, "travels");
			sigemptyset(&mask);
			sigaddset(&mask, SIGUSR2);
			sigprocmask(SIG_BLOCK, &mask, 0);
			signal(SIGHUP, SIG_IGN);
			signal(SIGALRM, tick);
			setitimer(ITIMER_VIRTUAL, &late, 0);
			setitimer(ITIMER_REAL, &often, 0);
			popcorn_migration_point();
			prctl(PR_GET_NAME, name);
			getcwd(folder, sizeof folder);
			sigprocmask(SIG_BLOCK, 0, &mask);
			getitimer(ITIMER_VIRTUAL, &left);
			printf("%s %s %o %d %d", strrchr(folder, '/'), name, umask(0), sigismember(&mask, SIGUSR2), sigismember(&mask, SIGUSR1));
			printf(" %ld %d", (long)left.it_interval.tv_sec, left.it_value.tv_sec > 900);
			sigaction(SIGHUP, 0, &action);
			printf(" %d", action.sa_handler == SIG_IGN);
			sigaction(SIGPIPE, 0, &action);
			printf(" %d\n", action.sa_handler == SIG_DFL);
			for (int before = ticks; ticks < before + 2;)
				;
			raise(SIGHUP);
			fflush(stdout);
			raise(SIGPIPE);
			return 0;
		}
	C
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
	build -O2 "$repository/test/image-programs/sums.c" -o sums
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
	build -O2 "$repository/test/image-programs/log-lines.c" -o lines
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
	build -O2 "$repository/test/image-programs/devices.c" -o devices
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
	build -O2 "$repository/test/image-programs/devices.c" -o devices
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
	build -O2 "$repository/test/image-programs/descriptor.c" -o descriptor
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
	build -O2 "$repository/test/image-programs/clocks.c" -o clocks
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
