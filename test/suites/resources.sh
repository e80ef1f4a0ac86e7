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
	for size in 0 1 159 160 161 183 184 200 4000 8192 16383 16384 16385 20001 32768 36000; do
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
		#include <popcorn.h>
		#include <stdio.h>
		int main(void)
		{
			for (volatile int i = 0; i < 100; i++)
				popcorn_migration_point();
			puts("whole");
			return 0;
		}
	C
	# Programs of ours cannot have such a filter; whoever starts them can.
	cat >without.c <<-'C'
		#include <errno.h>
		#include <stdio.h>
		#include <sys/prctl.h>
		#include <unistd.h>
		int main(int count, char **arguments)
		{
			/* linux/filter.h: load the number; memfd_create, 319 on x86-64, fails with ENOSYS; all else is allowed. */
			struct filter { unsigned short code; unsigned char yes, no; unsigned value; } filter[] = {
				{0x20, 0, 0, 0}, {0x15, 0, 1, 319}, {0x06, 0, 0, 0x50000 | ENOSYS}, {0x06, 0, 0, 0x7fff0000}};
			struct { unsigned short length; struct filter *filter; } program = {4, filter};
			if (count < 2 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, 2, &program))
				perror("seccomp");
			else
				execv(arguments[1], arguments + 1);
			return 9;
		}
	C
	build -O2 refused.c -o refused
	gcc -o without without.c
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/refused.stats" ./without ./refused
	expect_equal "$status $(cat out)" '0 whole'
	expect_equal "$(cat err)" 'popcorn: no memory file for the image'
	expect_match <(put_off_reasons refused.stats) '^failed	'
}

# write_sparse_program: ./sparse N: of 64 MiB a kernel's page in each 64 KiB is touched, of N MiB one page, of as much one that is
# hidden now; prints what it has, and whether it is resident in about as much memory after four points as before.
write_sparse_program() {
	cat >sparse.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/mman.h>
		enum { PAGE = 65536, MANY = 64 << 20, BOTH = PROT_READ | PROT_WRITE };
		static char *map(size_t length, int protection, int flags)
		{
			char *at = mmap(0, length, protection, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
			if (at == MAP_FAILED)
				exit(9);
			return at;
		}
		static long resident(void)
		{
			long all, resident = 0;
			FILE *file = fopen("/proc/self/statm", "r");
			if (file && fscanf(file, "%ld %ld", &all, &resident) != 2)
				exit(8);
			if (file)
				fclose(file);
			return resident;
		}
		int main(int count, char **arguments)
		{
			const size_t huge = strtoul(arguments[count - 1], 0, 10) << 20;
			char *many = map(MANY, BOTH, 0), *one = map(huge, BOTH, MAP_NORESERVE), *hidden = map(huge, BOTH, MAP_NORESERVE);
			long sum = 0, before;
			for (size_t i = 0; i < MANY; i += PAGE)
				many[i + 4096] = 1;
			one[huge / 2] = hidden[huge / 2] = 1;
			for (size_t i = 0; i < 1 << 20; i += 4096)
				sum += one[i];
			if (mprotect(hidden, huge, PROT_NONE))
				return 7;
			before = resident();
			for (volatile int i = 0; i < 4; i++)
				popcorn_migration_point();
			/* 2 MiB of pages of 4 KiB. */
			int grown = resident() > before + 512;
			for (size_t i = 0; i < MANY; i += PAGE)
				sum += many[i] + many[i + 4096] + many[i + 8192];
			if (mprotect(hidden, huge, PROT_READ))
				return 6;
			printf("%ld %d %d %s\n", sum, one[huge / 2], hidden[huge / 2], grown ? "grown" : "not grown");
			return 0;
		}
	C
	build -O2 --popcorn-points=none sparse.c -o sparse
}

# largest FILE: the bytes of the largest hop or image of the statistics.
largest() {
	sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' "$1" | sort -n | tail -n 1
}

# 1,026 pages of 4 KiB with something in them, and less than 1 MB of all else.
sparse_bytes=$((1026 * (4096 + 24) + 1000000))

# A hop costs the pages that have been touched, not those that are mapped.
quick_aHopCarriesTouchedPagesOnly() {
	write_sparse_program
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/sparse.stats" ./sparse 4096
	expect_equal "$status $(cat out)" '0 1024 1 1 not grown'
	expect_equal "$(hops_made sparse.stats)" 3 hops
	[ "$(largest sparse.stats)" -lt $sparse_bytes ] || fail "$(largest sparse.stats) bytes"
}

# So does an image, and it is no larger when another ISA writes it again.
quick_anImageHoldsTouchedPagesOnly() {
	write_sparse_program
	image_run 75 POPCORN_MIGRATE=at:2=image:a.image POPCORN_STATS=sparse.stats ./sparse 4096
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:aarch64,at:3=image:b.image POPCORN_STATS=sparse.stats ./sparse 4096
	[ "$(stat -c %s a.image b.image | sort -n | tail -n 1)" -lt $sparse_bytes ] || fail "$(stat -c %s a.image b.image) bytes"
	image_run 0 POPCORN_RESTORE=b.image ./sparse
	expect_match out '^1024 1 1 '
}

# Where the kernel does not tell which pages have been touched, each is looked at; those of zeros are left out all the same.
quick_withoutThePageMapAHopIsRight() {
	need_tool unshare
	write_sparse_program
	run unshare --mount --map-root-user sh -c 'mount -t tmpfs none /proc && mkdir /proc/self && ln -s "$1" /proc/self/exe && shift && exec "$@"' \
		sh "$PWD/sparse" env POPCORN_MIGRATE=at:1=aarch64,at:2=x86_64 POPCORN_STATS="$PWD/sparse.stats" ./sparse 64
	expect_equal "$status $(cat out)" '0 1024 1 1 not grown'
	expect_equal "$(hops_made sparse.stats)" 2 hops
	[ "$(largest sparse.stats)" -lt $sparse_bytes ] || fail "$(largest sparse.stats) bytes"
}

# Maps keep what they were made with: how many the kernel has, their protections, MAP_NORESERVE.
quick_aHopKeepsTheKernelsMaps() {
	cat >maps.c <<-'C'
		#define _GNU_SOURCE
		#include <popcorn.h>
		#include <stdio.h>
		#include <string.h>
		#include <sys/mman.h>
		enum { PAGE = 65536, BOTH = PROT_READ | PROT_WRITE };
		/* What the kernel says of the maps that lie in a range. */
		static void describe(const char *low, const char *high, char *text, size_t size)
		{
			char line[4200], mode[8];
			unsigned long begin, end;
			int inside = 0;
			FILE *file = fopen("/proc/self/smaps", "r");
			*text = 0;
			while (file && fgets(line, sizeof(line), file)) {
				size_t length = strlen(text);
				if (sscanf(line, "%lx-%lx %7s", &begin, &end, mode) == 3) {
					inside = begin >= (unsigned long)low && end <= (unsigned long)high;
					if (inside)
						snprintf(text + length, size - length, "%lx %s", (end - begin) / PAGE, mode);
				} else if (inside && strncmp(line, "VmFlags:", 8) == 0) {
					snprintf(text + length, size - length, "%s; ", strstr(line, " nr") ? " unreserved" : "");
				}
			}
			if (file)
				fclose(file);
		}
		int main(void)
		{
			const int anonymous = MAP_PRIVATE | MAP_ANONYMOUS;
			static char before[4000], after[4000];
			char *all = mmap(0, 80 * PAGE, PROT_NONE, anonymous | MAP_NORESERVE, -1, 0), *high = all + 80 * PAGE;
			char *read_only = mmap(all + 2 * PAGE, 16 * PAGE, BOTH, anonymous | MAP_FIXED, -1, 0);
			char *unreserved = all + 20 * PAGE, *hidden = all + 60 * PAGE;
			for (int i = 0; i < 16; i += 2)
				read_only[i * PAGE] = 5;
			mprotect(read_only, 16 * PAGE, PROT_READ);
			mprotect(unreserved, 20 * PAGE, BOTH);
			unreserved[3 * PAGE] = 6;
			unreserved = mremap(unreserved, 20 * PAGE, 30 * PAGE, 0) == MAP_FAILED ? unreserved : 0;
			mprotect(hidden, 10 * PAGE, BOTH);
			hidden[PAGE] = 7;
			mprotect(hidden, 10 * PAGE, PROT_NONE);
			munmap(all + 75 * PAGE, PAGE);
			describe(all, high, before, sizeof(before));
			for (volatile int i = 0; i < 4; i++)
				popcorn_migration_point();
			describe(all, high, after, sizeof(after));
			printf("%s\n%s\n", before, after);
			mprotect(hidden, 10 * PAGE, PROT_READ);
			printf("%d %d %d %d\n", read_only[14 * PAGE], read_only[15 * PAGE], unreserved[3 * PAGE], hidden[PAGE]);
			return 0;
		}
	C
	build -O2 --popcorn-points=none maps.c -o maps
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/maps.stats" ./maps
	expect_status 0
	expect_equal "$(hops_made maps.stats)" 3 hops
	expect_equal "$(sed -n 2p out)" "$(sed -n 1p out)" 'maps after the hops'
	expect_match out '^2 ---p unreserved; 10 r--p; 2 ---p unreserved; 14 rw-p unreserved; '
	expect_equal "$(sed -n 3p out)" '5 0 6 7' bytes
}

# A private map of a file is mapped again: what has not been written to is neither read nor carried, and locks of the file stay.
quick_aPrivateMapOfAFileStaysOne() {
	cat >mapped.c <<-'C'
		#define _GNU_SOURCE
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/mman.h>
		#include <unistd.h>
		static const size_t size = 1ul << 30;
		static char *map(const char *name, int protection, int keep)
		{
			int file = open(name, O_CREAT | O_RDWR, 0600);
			ftruncate(file, (off_t)size);
			pwrite(file, "begin", 5, 0);
			pwrite(file, "end", 3, (off_t)size - 3);
			char *at = mmap(0, size, protection, MAP_PRIVATE, file, 0);
			if (!keep)
				close(file);
			return at;
		}
		/* Whether a child is kept from locking the file. */
		static int locked(const char *name)
		{
			struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
			int pipes[2];
			char c = 0;
			pipe(pipes);
			if (fork() == 0) {
				c = fcntl(open(name, O_RDWR), F_SETLK, &lock) < 0;
				write(pipes[1], &c, 1);
				_exit(0);
			}
			read(pipes[0], &c, 1);
			close(pipes[0]);
			close(pipes[1]);
			return c;
		}
		int main(void)
		{
			struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
			char *closed = map("closed", PROT_READ, 0), *open_one = map("open", PROT_READ | PROT_WRITE, 1);
			char *gone = map("gone", PROT_READ | PROT_WRITE, 1), *hidden = map("hidden", PROT_READ | PROT_WRITE, 0);
			int file = open("open", O_RDWR), next = dup(file);
			close(next);
			fcntl(file, F_SETLK, &lock);
			unlink("gone");
			memcpy(open_one + 4096, "mine", 4);
			memset(open_one, 0, 5);
			memcpy(gone + size / 2, "own", 3);
			memcpy(hidden + 8192, "hidden", 6);
			mprotect(hidden, size, PROT_NONE);
			for (volatile int i = 0; i < 4; i++)
				popcorn_migration_point();
			mprotect(hidden, size, PROT_READ);
			printf("%.5s %.3s %d %.3s %.4s %.3s %.5s %.3s %.6s %.3s\n", closed, closed + size - 3, open_one[0], open_one + 2,
				open_one + 4096, open_one + size - 3, gone, gone + size / 2, hidden + 8192, hidden + size - 3);
			printf("locked %d, descriptors: %d\n", locked("open"), dup(file) - next);
			return 0;
		}
	C
	build -O2 --popcorn-points=none mapped.c -o mapped
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64,at:3=x86_64 POPCORN_STATS="$PWD/mapped.stats" ./mapped
	expect_equal "$status $(head -n 1 out | tr -d '\0')" '0 begin end 0  mine end begin own hidden end'
	expect_equal "$(tail -n 1 out)" 'locked 1, descriptors: 0'
	expect_equal "$(hops_made mapped.stats)" 3 hops
	[ "$(largest mapped.stats)" -lt 1000000 ] || fail "$(largest mapped.stats) bytes"
}
