/* Descriptors that are close-on-exec stay open and stay marked over a hop, the others stay unmarked; dup2 makes unmarked ones. */
#define _GNU_SOURCE
#include "../../../../samples/sample.h"
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int ends[2], plain = open("/dev/null", O_RDWR), marked = open("/dev/null", O_RDONLY | O_CLOEXEC);
	CHECK(pipe2(ends, O_CLOEXEC) == 0 && plain >= 0 && marked >= 0);
	int high = fcntl(marked, F_DUPFD_CLOEXEC, 100);
	CHECK(high >= 100);
	int open_before = 0, open_after = 0;
	for (int i = 0; i < 3; i++) {
		CHECK(write(ends[1], "ping", 4) == 4);
		popcorn_migration_point();
		char text[5] = "";
		CHECK(read(ends[0], text, 4) == 4);
		printf("round %d %s\n", i, text);
		CHECK(fcntl(ends[0], F_GETFD) == FD_CLOEXEC && fcntl(ends[1], F_GETFD) == FD_CLOEXEC);
		CHECK(fcntl(marked, F_GETFD) == FD_CLOEXEC && fcntl(high, F_GETFD) == FD_CLOEXEC);
		CHECK(fcntl(plain, F_GETFD) == 0);
		CHECK((fcntl(plain, F_GETFL) & O_ACCMODE) == O_RDWR &&
		        (fcntl(marked, F_GETFL) & O_ACCMODE) == O_RDONLY);
	}
	/* No descriptor of the run time's own may be left open while the program runs. */
	open_before = fcntl(high, F_DUPFD, 3);
	popcorn_migration_point();
	CHECK(close(open_before) == 0);
	open_after = fcntl(high, F_DUPFD, 3);
	CHECK(open_before == open_after);
	/* Duplicates share the offset before and after a hop; dup2 and dup3 set the mark as they are told. */
	FILE *file = tmpfile();
	CHECK(file);
	int original = fileno(file), copy = dup2(original, 50), marked_copy = dup3(original, 51, O_CLOEXEC);
	CHECK(copy == 50 && marked_copy == 51 && write(copy, "abcdef", 6) == 6);
	popcorn_migration_point();
	CHECK(fcntl(copy, F_GETFD) == 0 && fcntl(marked_copy, F_GETFD) == FD_CLOEXEC);
	CHECK(lseek(original, 2, SEEK_SET) == 2);
	popcorn_migration_point();
	char shared[5] = "";
	CHECK(read(marked_copy, shared, 2) == 2 && read(copy, shared + 2, 2) == 2);
	/* A descriptor put in place of another: standard output goes into the file and comes back. */
	fflush(stdout);
	int saved = dup(1);
	CHECK(dup2(original, 1) == 1);
	puts("into the file");
	popcorn_migration_point();
	fflush(stdout);
	CHECK(dup2(saved, 1) == 1 && close(saved) == 0 && lseek(copy, 0, SEEK_CUR) == 20);
	printf("offset shared: %s\n", shared);
	/* A real exec closes the marked ones. */
	pid_t child = fork();
	if (child == 0) {
		char command[80];
		snprintf(command, sizeof command, "test ! -e /proc/self/fd/%d && test -e /proc/self/fd/%d",
		        high, plain);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	int status;
	CHECK(waitpid(child, &status, 0) == child);
	printf("marked ones closed by exec: %s\n", status == 0 ? "yes" : "no");
	return 0;
}
