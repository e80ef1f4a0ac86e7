/* /proc/self/exe and its kin have one text and mean one file; the program's name does not change either. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>
static struct stat file;
static char expected[4096];

static const char *same_file(int answer, const struct stat *found)
{
	return answer == 0 && found->st_ino == file.st_ino && found->st_size == file.st_size ? "same"
	                                                                                     : "other";
}

static void look(const char *path)
{
	char text[4096], first[4] = "", *real = realpath(path, 0);
	struct stat found;
	long length = readlink(path, text, sizeof text - 1);
	text[length < 0 ? 0 : length] = 0;
	printf("%s %s ", strcmp(text, expected) ? text : "link",
	        real && strcmp(real, expected) == 0 ? "real" : real);
	printf("%d ", (int)readlink(path, text, 3));
	printf("%s ", same_file(stat(path, &found), &found));
	printf("%d ", lstat(path, &found) == 0 && S_ISLNK(found.st_mode));
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	printf("%s %d ", same_file(fstat(fd, &found), &found), fcntl(fd, F_GETFD));
	printf("%d\n", read(fd, first, 4) == 4 && memcmp(first, "\177ELF", 4) == 0);
	close(fd);
}

int main(int argc, char **argv)
{
	char name[64], text[4096] = "";
	realpath(argv[argc - 1], expected);
	stat(expected, &file);
	for (int round = 0; round < 3; round++) {
		popcorn_migration_point();
		look("/proc/self/exe");
		look("/proc/thread-self/exe");
		snprintf(name, sizeof name, "/proc/%d/exe", getpid());
		look(name);
		snprintf(name, sizeof name, "/proc/self/task/%d/exe", gettid());
		look(name);
		int folder = open("/proc/self", O_RDONLY | O_DIRECTORY);
		readlinkat(folder, "exe", text, sizeof text - 1);
		puts(strcmp(text, expected) == 0 ? "from the folder" : text);
		close(folder);
		printf("%s %s %s\n", (char *)getauxval(AT_EXECFN), program_invocation_name,
		        program_invocation_short_name);
		/* Nobody's. */
		printf("%d %d\n", (int)readlink("/proc/self/exec", text, 9), (int)readlink("exe", text, 9));
		fflush(stdout);
	}
	errno = 0;
	printf("%d %d\n", (int)syscall(56, -100, (char *)8, O_RDONLY), errno == EFAULT);
	return 0;
}
