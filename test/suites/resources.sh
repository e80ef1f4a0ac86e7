# Hops that find too little memory, room or descriptors: the program goes on where it is.

# Limits that leave too little for the emulator or for the destination's memory: in the trial, and only after it.
quick_tooLittleAddressSpaceForTheDestination() {
	cat >large.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		static char *volatile part[16];
		int main(void)
		{
			unsigned long sum = 0;
			for (int i = 0; i < 16; i++) {
				part[i] = malloc(32 << 20);
				part[i][i << 20] = (char)i;
				popcorn_migration_point();
			}
			for (int i = 0; i < 16; i++)
				sum += (unsigned long)part[i][i << 20] << i;
			printf("%lu\n", sum);
			return 0;
		}
	C
	build -O2 large.c -o large
	local kilobytes hops=0
	for kilobytes in 600000 700000 900000 1100000 4000000; do
		rm -f large.stats
		run sh -c "ulimit -v $kilobytes; POPCORN_MIGRATE=every:4 POPCORN_STATS=$PWD/large.stats exec ./large"
		expect_equal "$status $(cat out)" '0 917506' "under a limit of $kilobytes"
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
		[ $kilobytes -gt 700000 ] || expect_match <(put_off_reasons large.stats) '^destination'
		hops=$(hops_made large.stats)
	done
	expect_equal "$hops" 4 hops
	emulator late-limit <<-'C'
		case $POPCORN_HANDOVER in check:*) ;; *) ulimit -v 600000 ;; esac
		exec qemu-aarch64-static "$@"
	C
	rm large.stats
	run env POPCORN_MIGRATE=at:16=aarch64 POPCORN_QEMU_aarch64="$PWD/late-limit" POPCORN_STATS="$PWD/large.stats" ./large
	expect_equal "$status $(cat out)" '0 917506'
	expect_match err 'going back: memory of the arena is not free or there is too little of it'
	expect_match <(put_off_reasons large.stats) '^destination	1$'
}

# A destination whose own segment lies where the arena begins: the header of its stack segment becomes one to load.
quick_aDestinationThatOccupiesTheArenaIsNotGoneTo() {
	build_counting
	local at=64 count type
	count=$(od -An -tu2 -j 56 -N 2 counting.aarch64 | tr -d ' ')
	while [ "$count" -gt 0 ]; do
		type=$(od -An -tx4 -j $at -N 4 counting.aarch64 | tr -d ' ')
		[ "$type" != 6474e551 ] || break
		at=$((at + 56)) count=$((count - 1))
	done
	[ "$count" -gt 0 ] || fail 'no stack segment'
	# Type 1, readable and writable, offset 0, address 0x1000000000 twice, no bytes of the file, 64 KiB in memory, alignment 4096.
	printf '\1\0\0\0\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\20\0\0\0\0\0\0\0\20\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\20\0\0\0\0\0\0' |
		dd of=counting.aarch64 bs=1 seek=$at conv=notrunc status=none
	# One try: such a hole makes an emulator slow.
	schedule=at:6=aarch64
	goes_on destination 'no hop to aarch64: memory of the arena is not free'
}

# A write of the image that fails at any byte; the source's own output is not limited.
quick_anImageThatFindsNoRoomLeavesTheSourceRunning() {
	cat >limited.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/resource.h>
		int main(int argc, char **argv)
		{
			struct rlimit limit = {strtoul(argv[argc - 1], 0, 10), RLIM_INFINITY};
			setrlimit(RLIMIT_FSIZE, &limit);
			popcorn_migration_point();
			limit.rlim_cur = RLIM_INFINITY;
			setrlimit(RLIMIT_FSIZE, &limit);
			for (volatile int i = 0; i < 4; i++)
				popcorn_migration_point();
			puts("whole");
			return 0;
		}
	C
	build -O2 limited.c -o limited
	local size
	for size in 0 1 159 160 161 183 184 200 4000 65536 65800 100000 131072 150000 200001 262144; do
		rm -f limited.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/limited.stats" bash -c "./limited $size 2>&1 | cat"
		expect_equal "$(cat out)" $'popcorn: no room for the image\nwhole'
		expect_match <(put_off_reasons limited.stats) '^failed	1$'
		# What was in the way is gone, and the hop is made.
		expect_equal "$(hops_made limited.stats)" 1 hops
	done
}

# No descriptor left, or one, two, three: for memory file, pipe and folder of descriptors.
quick_noDescriptorsLeftForAHop() {
	cat >crowded.c <<-'C'
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/resource.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			int last = open("/dev/null", O_RDONLY);
			struct rlimit all, few;
			getrlimit(RLIMIT_NOFILE, &all);
			few = all;
			few.rlim_cur = (rlim_t)(last + 1 + atoi(argv[argc - 1]));
			setrlimit(RLIMIT_NOFILE, &few);
			popcorn_migration_point();
			setrlimit(RLIMIT_NOFILE, &all);
			for (volatile int i = 0; i < 9; i++)
				popcorn_migration_point();
			printf("%d\n", dup(last) - last);
			return 0;
		}
	C
	build -O2 crowded.c -o crowded
	local free
	for free in 0 1 2 3 4 5; do
		rm -f crowded.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/crowded.stats" ./crowded $free
		expect_equal "$status $(cat out)" '0 1' "with $free descriptors"
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
		[ "$(hops_made crowded.stats)" = 1 ] || fail "no hop with $free descriptors"
		[ "$free" -gt 0 ] || expect_match <(put_off_reasons crowded.stats) '^failed	1$'
	done
}

# The kernel refuses memory files: nothing can be handed over, and nobody is harmed.
quick_noMemoryFilesAtAll() {
	cat >refused.c <<-'C'
		#include <errno.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/prctl.h>
		int main(void)
		{
			/* linux/filter.h: load the number; memfd_create, 319 on x86-64, fails with ENOSYS; all else is allowed. */
			struct filter { unsigned short code; unsigned char yes, no; unsigned value; } filter[] = {
				{0x20, 0, 0, 0}, {0x15, 0, 1, 319}, {0x06, 0, 0, 0x50000 | ENOSYS}, {0x06, 0, 0, 0x7fff0000}};
			struct { unsigned short length; struct filter *filter; } program = {4, filter};
			if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, 2, &program))
				perror("seccomp");
			for (volatile int i = 0; i < 100; i++)
				popcorn_migration_point();
			puts("whole");
			return 0;
		}
	C
	build -O2 refused.c -o refused
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/refused.stats" ./refused
	expect_equal "$status $(cat out)" '0 whole'
	expect_equal "$(cat err)" 'popcorn: no memory file for the image'
	expect_match <(put_off_reasons refused.stats) '^failed	'
}
