# How much a hop can carry, and how often: a million frames, 2 GiB of heap, 1,100 hops.

# In 2 GiB of addresses, emulator included, and with the kernel's usual limit for stacks.
full_aMillionFramesHop() {
	cat >deep.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		static long deep(long n, volatile long *above)
		{
			volatile long here = n;
			for (int i = 0; n == 0 && i < 3; i++)
				popcorn_migration_point();
			return n == 0 ? 0 : deep(n - 1, &here) + (*above == here + 1);
		}
		int main(void)
		{
			volatile long top = 1000001;
			printf("%ld\n", deep(1000000, &top));
			return 0;
		}
	C
	build -O1 deep.c -o deep
	run bash -c 'ulimit -s 8192; ulimit -v 2097152; exec ./deep' </dev/null
	expect_equal "$(cat out)" 1000000
	export POPCORN_MIGRATE=at:1000002=aarch64,at:1000003=riscv64,at:1000004=x86_64 POPCORN_STATS=$PWD/deep.stats
	run bash -c 'ulimit -s 8192; ulimit -v 2097152; exec ./deep'
	expect_equal "$(cat out)" 1000000
	expect_equal "$(hops_made deep.stats)" 3 hops
	[ "$(json_count deep.stats '.event == "hop" and .frames > 1000000')" = 3 ] || fail 'fewer frames'
}

full_aHeapOf2GiBHops() {
	cat >heap.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		int main(void)
		{
			unsigned long wrong = 0;
			char *much = malloc(2049ul << 20);
			for (unsigned long i = 0; i < 2049; i++)
				memset(much + (i << 20), (int)(i % 100) + 1, 1 << 20);
			/* The points of what is above are fewer than 5000. */
			for (volatile int i = 0; i < 6000; i++)
				popcorn_migration_point();
			for (unsigned long i = 0; i < 2049ul << 20; i += 77)
				wrong += much[i] != (char)((i >> 20) % 100 + 1);
			printf("%d %lu\n", much != 0, wrong);
			return 0;
		}
	C
	build -O2 heap.c -o heap
	run env POPCORN_MIGRATE=at:5000=aarch64 POPCORN_STATS="$PWD/heap.stats" ./heap
	expect_equal "$(cat out)" '1 0'
	expect_equal "$(hops_made heap.stats)" 1 hops
	[ "$(json heap.stats 'select(.event == "hop").bytes')" -gt $((1 << 31)) ] || fail 'not all of the heap was written'
}

# Each with a page that is touched and a guard: 40,000 maps of the kernel.
full_twentyThousandMapsHop() {
	cat >blocks.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/mman.h>
		enum { PAGE = 65536, BLOCKS = 20000 };
		static char *block[BLOCKS];
		int main(void)
		{
			long sum = 0;
			for (int i = 0; i < BLOCKS; i++) {
				block[i] = mmap(0, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
				if (block[i] == MAP_FAILED || mprotect(block[i] + PAGE, PAGE, PROT_NONE))
					return 9;
				block[i][i % PAGE] = 1;
			}
			/* The points of what is above are fewer than 50000. */
			for (volatile int i = 0; i < 60000; i++)
				popcorn_migration_point();
			for (int i = 0; i < BLOCKS; i += 2)
				munmap(block[i], 2 * PAGE);
			for (int i = 1; i < BLOCKS; i += 2)
				sum += block[i][i % PAGE];
			printf("%ld\n", sum);
			return 0;
		}
	C
	build -O2 blocks.c -o blocks
	run env POPCORN_MIGRATE=at:50000=aarch64,at:50001=x86_64 POPCORN_STATS="$PWD/blocks.stats" ./blocks
	expect_equal "$(cat out)" 10000
	expect_equal "$(hops_made blocks.stats)" 2 hops
	[ "$(sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' blocks.stats | sort -n | tail -n 1)" -lt 90000000 ] || fail "$(cat blocks.stats)"
}

# measure PROCESS: maps, descriptors and resident KiB, if it runs without an emulator.
measure() {
	[ "$(readlink "/proc/$1/exe")" = "$PWD/many" ] || return 0
	echo "$(wc -l <"/proc/$1/maps") $(find "/proc/$1/fd" -type l | wc -l) $(awk '/^VmRSS/ { print $2 }' "/proc/$1/status")"
}

# Looked at from outside, where the program waits for a line, each time that it is on the machine's own ISA.
full_aThousandHopsLeaveNothingBehind() {
	cat >many.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <unistd.h>
		int main(void)
		{
			char c;
			for (volatile int i = 0; i < 1100; i++) {
				popcorn_migration_point();
				if (i % 20 == 19 && (write(1, "\n", 1) != 1 || read(0, &c, 1) != 1))
					return 1;
			}
			return 0;
		}
	C
	build -O2 many.c -o many
	local line process status=0
	mkdir temporary
	coproc MANY { exec env TMPDIR="$PWD/temporary" POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/many.stats" timeout 900 ./many 2>err; }
	process=$MANY_PID
	while read -r line <&"${MANY[0]}"; do
		sleep 0.02
		measure "$(pgrep -P "$process" || echo "$process")" >>sizes
		printf x >&"${MANY[1]}" 2>/dev/null || break
	done
	wait "$process" || status=$?
	expect_equal "$status" 0 status
	[ "$(hops_made many.stats)" -ge 1000 ] || fail "only $(hops_made many.stats) hops"
	[ "$(wc -l <sizes)" -ge 5 ] || fail "looked at $(wc -l <sizes) times"
	cat sizes
	expect_equal "$(tail -n 1 sizes | cut -d ' ' -f 1-2)" "$(head -n 1 sizes | cut -d ' ' -f 1-2)" 'maps and descriptors'
	[ "$(tail -n 1 sizes | cut -d ' ' -f 3)" -le $(($(head -n 1 sizes | cut -d ' ' -f 3) + 256)) ] || fail "memory grew: $(head -n 1 sizes), then $(tail -n 1 sizes)"
	expect_folder temporary
}
