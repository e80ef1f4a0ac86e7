/* Memory from mmap, mprotect, mremap and munmap is at its address with its bytes and protection after hops.
 */
#define _GNU_SOURCE
#include "../../../../samples/sample.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAGE = 65536, BOTH = PROT_READ | PROT_WRITE, ANONYMOUS = MAP_PRIVATE | MAP_ANONYMOUS };

static unsigned char *map(size_t length, int protection)
{
	unsigned char *at = mmap(0, length, protection, ANONYMOUS, -1, 0);
	CHECK(at != MAP_FAILED);
	return at;
}

static void fill(unsigned char *at, size_t length, unsigned seed)
{
	for (size_t i = 0; i < length; i++)
		at[i] = (unsigned char)(seed += 31 * (unsigned)i + 7);
}

static unsigned sum(const unsigned char *at, size_t length)
{
	unsigned total = 0;
	for (size_t i = 0; i < length; i++)
		total = total * 31 + at[i];
	return total;
}

/* Whether a store to an address ends a child by SIGSEGV. */
static int is_protected(unsigned char *at)
{
	int status;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		/* qemu would tell of the signal there. */
		close(STDERR_FILENO);
		*(volatile unsigned char *)at = 1;
		_exit(0);
	}
	CHECK(waitpid(child, &status, 0) == child);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV;
}

static void anonymous(void)
{
	unsigned char *at = map(5 * PAGE, BOTH);
	fill(at, 5 * PAGE, 1);
	CHECK(munmap(at + 2 * PAGE, PAGE) == 0);
	popcorn_migration_point();
	printf("hole %u %u, middle gone: %d\n", sum(at, 2 * PAGE), sum(at + 3 * PAGE, 2 * PAGE),
	        is_protected(at + 2 * PAGE));
	unsigned char *again = mmap(at + 2 * PAGE, PAGE, BOTH, ANONYMOUS | MAP_FIXED, -1, 0);
	CHECK(again == at + 2 * PAGE);
	printf("filled again %u\n", sum(at, 5 * PAGE));
	CHECK(munmap(at, 5 * PAGE) == 0);
}

static void protections(void)
{
	unsigned char *at = map(3 * PAGE, BOTH);
	fill(at, 3 * PAGE, 2);
	CHECK(mprotect(at, PAGE, PROT_READ) == 0 && mprotect(at + PAGE, PAGE, PROT_NONE) == 0);
	popcorn_migration_point();
	printf("read-only %u, protected %d %d %d\n", sum(at, PAGE), is_protected(at), is_protected(at + PAGE),
	        is_protected(at + 2 * PAGE));
	CHECK(mprotect(at, 3 * PAGE, BOTH) == 0);
	popcorn_migration_point();
	printf("open again %u, protected %d\n", sum(at, 3 * PAGE), is_protected(at + PAGE));
#ifdef __popcorn__
	CHECK(mmap(0, PAGE, PROT_READ | PROT_EXEC, ANONYMOUS, -1, 0) == MAP_FAILED && errno == EACCES);
#endif
}

static void reserved(void)
{
	unsigned char *at = map((size_t)4 << 30, PROT_NONE);
	CHECK(mprotect(at + ((size_t)1 << 30), PAGE, BOTH) == 0);
	fill(at + ((size_t)1 << 30), PAGE, 3);
	popcorn_migration_point();
	printf("in a reserve %u\n", sum(at + ((size_t)1 << 30), PAGE));
	CHECK(munmap(at, (size_t)4 << 30) == 0);
}

static void moved(void)
{
	unsigned char *at = map(2 * PAGE, BOTH), *behind = map(PAGE, BOTH);
	fill(at, 2 * PAGE, 4);
	unsigned char *longer = mremap(at, 2 * PAGE, 6 * PAGE, MREMAP_MAYMOVE);
	CHECK(longer != MAP_FAILED);
	popcorn_migration_point();
	printf("longer %u\n", sum(longer, 6 * PAGE));
	unsigned char *shorter = mremap(longer, 6 * PAGE, PAGE, 0);
	CHECK(shorter == longer);
	popcorn_migration_point();
	printf("shorter %u, rest gone: %d\n", sum(shorter, PAGE), is_protected(shorter + PAGE));
	CHECK(munmap(shorter, PAGE) == 0 && munmap(behind, PAGE) == 0);
}

static void from_a_file(void)
{
	FILE *file = tmpfile();
	CHECK(file);
	for (int i = 0; i < 20000; i++)
		fprintf(file, "line %d\n", i);
	fflush(file);
	long length = ftell(file);
	char *at = mmap(0, (size_t)length, BOTH, MAP_PRIVATE, fileno(file), 0);
	CHECK(at != MAP_FAILED);
	fclose(file);
	memcpy(at, "LINE", 4);
	popcorn_migration_point();
	printf("%.7s ... %.11s, %ld bytes, then %d\n", at, at + length - 11, length, at[length]);
	CHECK(munmap(at, (size_t)length) == 0);
}

static void shared(void)
{
	int *at = mmap(0, PAGE, BOTH, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	CHECK(at != MAP_FAILED);
	fill((unsigned char *)at, PAGE, 5);
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		*at = 77;
		_exit(0);
	}
	CHECK(waitpid(child, 0, 0) == child);
	printf("from the child %d\n", *at);
	CHECK(munmap(at, PAGE) == 0);
	popcorn_migration_point();
}

int main(void)
{
	anonymous();
	protections();
	reserved();
	moved();
	from_a_file();
	shared();
	puts("done");
	return 0;
}
