# What programs expect of pages and small stacks, where the portable machine's page has 65536 bytes and the kernel's
# fewer: the last page of a mapped file, alternate stacks of 2 KiB, stacks of threads.

# The last page of a mapped file goes on with zeros, as a configure's check of mmap wants it; behind that page there is nothing.
quick_theLastPageOfAFileIsFilledWithZeros() {
	cat >tail.c <<-'C'
		#define _GNU_SOURCE
		#include <errno.h>
		#include <popcorn.h>
		#include <setjmp.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/mman.h>
		#include <sys/wait.h>
		#include <unistd.h>
		static sigjmp_buf fault;
		static void handler(int number) { siglongjmp(fault, number); }
		static int new_file(long size)
		{
			char name[] = "tailXXXXXX";
			int file = mkstemp(name);
			unlink(name);
			for (long i = 0; i < size; i++)
				write(file, "x", 1);
			return file;
		}
		static const char *zeros(volatile char *from, volatile char *end)
		{
			if (sigsetjmp(fault, 1) != 0)
				return "fault";
			for (; from < end; from++)
				if (*from != 0)
					return "full";
			return "zeros";
		}
		static void look(int flags, long size)
		{
			long page = getpagesize(), pages = (size + page - 1) / page * page;
			int file = new_file(size);
			char *map = mmap(0, 4 * page, PROT_READ | PROT_WRITE, flags, file, 0);
			printf("%s %s", zeros(map + pages, map + pages + 1), zeros(map + size, map + pages));
			/* Before it is looked at, the page grows with its file. */
			ftruncate(file, pages + 1);
			pwrite(file, "y", 1, pages + 1);
			printf(" %s %d", zeros(map + pages + 2, map + pages + page), map[pages + 1] == 'y');
			if (flags == MAP_PRIVATE && size < pages) {
				map[pages - 1] = 'z';
				popcorn_migration_point();
				popcorn_migration_point();
				printf(" %c %s", map[pages - 1], zeros(map + size, map + pages - 1));
			}
			puts("");
			munmap(map, 4 * page);
			close(file);
		}
		static int ends_by(int way)
		{
			int status, file = new_file(0);
			pid_t child = fork();
			if (child == 0) {
				volatile char *map = mmap(0, 65536, PROT_READ, MAP_PRIVATE, file, 0);
				if (way == 1)
					raise(SIGBUS);
				_exit(*map);
			}
			close(file);
			waitpid(child, &status, 0);
			return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
		}
		int main(void)
		{
			printf("%d %d\n", ends_by(0) == SIGBUS, ends_by(1) == SIGBUS);
			fflush(stdout);
			signal(SIGBUS, handler);
			for (int flags = MAP_SHARED; flags <= MAP_PRIVATE; flags++) {
				look(flags, 3);
				look(flags, 4096);
				look(flags, 40000);
				look(flags, 65536);
				look(flags, 65537);
			}
			printf("%d\n", sigsetjmp(fault, 1) ? 1 : raise(SIGBUS));
			/* Read-only memory stays it. */
			char *map = mmap(0, 65536, PROT_READ, MAP_PRIVATE, new_file(1), 0);
			signal(SIGSEGV, handler);
			printf("%s ", zeros(map + 1, map + 65536));
			printf("%d\n", sigsetjmp(fault, 1) ? 1 : (map[65535] = 1));
			return 0;
		}
	C
	build -O1 tail.c -o tail
	local isa
	{
		echo '1 1'
		for isa in 1 2; do
			for size in 3 4096 40000 65536 65537; do
				echo "$isa $size"
			done
		done | sed 's/^1 .*/fault zeros zeros 1/; s/^2 65536/fault zeros zeros 1/; s/^2 .*/fault zeros zeros 1 z zeros/'
		echo 1
		echo 'zeros 1'
	} >tail.expected
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./tail
		expect_status 0
		expect_same_bytes out tail.expected "what is printed on $isa"
	done
	run env POPCORN_MIGRATE=every:20000 POPCORN_STATS="$PWD/tail.stats" ./tail
	# What has hopped is no mapping of the file any more: bytes that the file gets later are not in it.
	expect_same_bytes <(sed 's/ [01] z/ z/' out) <(sed 's/ 1 z/ z/' tail.expected) 'what is printed with hops'
	[ "$(hops_made tail.stats)" -ge 5 ] || fail "$(hops_made tail.stats) hops"
}

# Handlers need no more of their stack than their data frames.
quick_smallAlternateStacksWork() {
	cat >alternate.c <<-'C'
		#include <errno.h>
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <unistd.h>
		static volatile int handled, inside;
		static char *low, *high;
		static void handler(int number)
		{
			char local[256];
			snprintf(local, sizeof local, "%d", number);
			inside = local >= low && local < high;
			handled = atoi(local);
		}
		int main(void)
		{
			size_t sizes[] = {2048, 4096, 8192, 16384, 65536, MINSIGSTKSZ, SIGSTKSZ};
			struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
			stack_t stack = {.ss_sp = malloc(2047), .ss_size = 2047};
			printf("%d %d\n", sigaltstack(&stack, 0), errno == ENOMEM);
			sigaction(SIGUSR1, &action, 0);
			for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
				stack.ss_size = sizes[i];
				stack.ss_sp = low = malloc(sizes[i]);
				high = low + sizes[i];
				printf("%d ", sigaltstack(&stack, 0));
				popcorn_migration_point();
				handled = inside = 0;
				raise(SIGUSR1);
				printf("%d %d\n", handled == SIGUSR1, inside);
			}
			return 0;
		}
	C
	build -O1 alternate.c -o alternate
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=every:50,start:$isa ./alternate
		expect_status 0
		expect_equal "$(uniq -c out | sed 's/^ *//' | tr '\n' ';')" '1 -1 1;7 0 1 1;' "what is printed from $isa on"
	done
}

# A thread has the stack that musl gives at most to who links with -z stack-size, and the least that may be asked for is enough.
quick_threadsHaveLargeStacksUnlessTheyAskForSmallOnes() {
	cat >threads.c <<-'C'
		#include <limits.h>
		#include <pthread.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		static char *volatile kept;
		static int deep(int n)
		{
			char block[1024];
			kept = memset(block, n, sizeof block);
			return n == 0 ? block[3] : deep(n - 1) + kept[5] * 0;
		}
		static void *large(void *argument)
		{
			char block[6 << 20];
			char *volatile own = memset(block, 1, sizeof block);
			return (char *)argument + deep(1000) + own[sizeof block - 7] - 1;
		}
		static void *small(void *argument)
		{
			char text[512];
			snprintf(text, sizeof text, "%s", (char *)argument);
			return strdup(text);
		}
		int main(void)
		{
			size_t size;
			void *result;
			pthread_t thread;
			pthread_attr_t attributes;
			pthread_attr_init(&attributes);
			pthread_attr_getstacksize(&attributes, &size);
			printf("%zu ", size);
			printf("%d ", pthread_create(&thread, 0, large, &size));
			pthread_join(thread, &result);
			printf("%d\n", result == &size);
			printf("%d ", pthread_attr_setstacksize(&attributes, PTHREAD_STACK_MIN));
			printf("%d ", pthread_create(&thread, &attributes, small, "small"));
			pthread_join(thread, &result);
			puts(result);
			char *memory = malloc(16384);
			printf("%d ", pthread_attr_setstack(&attributes, memory, 16384));
			printf("%d ", pthread_create(&thread, &attributes, small, "own"));
			pthread_join(thread, &result);
			puts(result);
			return 0;
		}
	C
	build -O1 threads.c -o threads
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./threads
		expect_equal "$status $(tr '\n' ';' <out)" '0 8388608 0 1;0 0 small;0 0 own;' "what is printed on $isa"
	done
}
