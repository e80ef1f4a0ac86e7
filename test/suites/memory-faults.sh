# Memory that cannot be read, before a hop or in the middle of one, puts the hop off; the program is unharmed.

# Guard pages of madvise are lost by an exec: hops wait until they are removed or unmapped.
quick_guardPagesPutHopsOffUntilTheyAreGone() {
	cat >guard.c <<-'C'
		#include <popcorn.h>
		#include <setjmp.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/mman.h>
		#define PAGE 65536
		enum { GUARD_INSTALL = 102, GUARD_REMOVE = 103 };
		static sigjmp_buf fault;
		static void handler(int number) { siglongjmp(fault, number); }
		static const char *look(volatile char *at)
		{
			return sigsetjmp(fault, 1) ? "guarded" : *at == 'x' ? "full" : "empty";
		}
		int main(int count, char **arguments)
		{
			int map = MAP_PRIVATE | MAP_ANONYMOUS, way = atoi(arguments[count - 1]);
			char *p = mmap(0, 4 * PAGE, PROT_READ | PROT_WRITE, map, -1, 0);
			memset(p, 'x', 4 * PAGE);
			signal(SIGSEGV, handler);
			if (madvise(p + PAGE, PAGE, GUARD_INSTALL) != 0)
				return perror("madvise"), 1;
			popcorn_migration_point();
			printf("%s %s\n", look(p + PAGE + 5), look(p + 5));
			switch (way) {
			case 1: madvise(p + PAGE, PAGE, GUARD_REMOVE); break;
			case 2: munmap(p + PAGE, PAGE); break;
			case 3: mmap(p + PAGE, PAGE, PROT_READ | PROT_WRITE, map | MAP_FIXED, -1, 0); break;
			case 4: madvise(p + PAGE, PAGE / 2, GUARD_REMOVE); break;
			}
			popcorn_migration_point();
			popcorn_migration_point();
			printf("%s\n", way == 2 ? "empty" : look(p + PAGE + 5));
			return 0;
		}
	C
	build -O1 guard.c -o guard
	local way hops
	for way in 1 2 3 4; do
		hops=$((way == 4 ? 0 : 1))
		rm -f guard.stats
		run env POPCORN_MIGRATE=at:1=aarch64,at:1000000=riscv64 POPCORN_STATS="$PWD/guard.stats" ./guard $way
		expect_equal "$status $(tr '\n' ' ' <out)" '0 guarded full empty ' "what is printed, way $way"
		expect_equal "$(hops_made guard.stats)" $hops "hops, way $way"
		expect_match <(put_off_reasons guard.stats) '^kernel state	1$'
	done
}

# What nobody knows of before the read: a fault in the middle of it puts the hop or the image off, and what was hidden is hidden again.
quick_memoryThatCannotBeReadPutsTheHopOff() {
	cat >unreadable.c <<-'C'
		#define _GNU_SOURCE
		#include <popcorn.h>
		#include <setjmp.h>
		#include <signal.h>
		#include <stdio.h>
		#include <string.h>
		#include <sys/mman.h>
		#include <sys/syscall.h>
		#include <sys/uio.h>
		#include <unistd.h>
		#define PAGE 65536
		enum { GUARD_INSTALL = 102 };
		static sigjmp_buf fault;
		static void handler(int number) { siglongjmp(fault, number); }
		static const char *look(volatile char *at)
		{
			return sigsetjmp(fault, 1) ? "hidden" : *at == 'x' ? "full" : "empty";
		}
		int main(void)
		{
			char *p = mmap(0, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			struct iovec range = {p + 2 * PAGE, 4096};
			int self = syscall(SYS_pidfd_open, getpid(), 0);
			memset(p, 'x', 4 * PAGE);
			mprotect(p, PAGE, PROT_NONE);
			signal(SIGSEGV, handler);
			signal(SIGBUS, handler);
			/* Not a madvise. */
			if (syscall(SYS_process_madvise, self, &range, 1, GUARD_INSTALL, 0) < 0)
				return perror("process_madvise"), 1;
			close(self);
			popcorn_migration_point();
			popcorn_migration_point();
			printf("%s %s %s\n", look(p), look(p + PAGE), look(p + 2 * PAGE));
			printf("%d\n", sigsetjmp(fault, 1) ? 1 : raise(SIGBUS));
			return 0;
		}
	C
	build -O1 unreadable.c -o unreadable
	local schedule
	for schedule in at:1=aarch64 "at:1=image:$PWD/image"; do
		rm -f unreadable.stats
		image_run 0 POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/unreadable.stats" ./unreadable
		expect_equal "$(tr '\n' ' ' <out)" 'hidden full hidden 1 ' "what is printed under $schedule"
		expect_match err '^popcorn: .*memory of the program cannot be read'
		expect_equal "$(hops_made unreadable.stats)" 0 hops
		expect_no_file image
	done
	run env POPCORN_PROBE="$PWD/probe" POPCORN_PROBE_POINTS=memory ./unreadable
	expect_equal "$status $(tr '\n' ' ' <out)" '0 hidden full hidden 1 ' 'what is printed with probes'
	expect_json probe '.event == "point" and .static and .memory == "unreadable"'
}
