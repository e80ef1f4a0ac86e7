/* System calls whose numbers, flags or structures differ between kernels: stat, open, pipe2, fcntl,
 * directories. */
#define _GNU_SOURCE
#include "check.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>
#include <sys/syscall.h>
#include <unistd.h>

static void check_stat(void)
{
	struct stat st, by_name;
	int fd = open("file", O_CREAT | O_EXCL | O_RDWR, 0640);

	CHECK(fd >= 0 && write(fd, "0123456789", 10) == 10);
	CHECK(fstat(fd, &st) == 0 && stat("file", &by_name) == 0);
	CHECK(st.st_size == 10 && st.st_nlink == 1 && (st.st_mode & 07777) == 0640 && S_ISREG(st.st_mode));
	CHECK(st.st_ino == by_name.st_ino && st.st_dev == by_name.st_dev && st.st_uid == geteuid());
	CHECK(st.st_mtim.tv_sec == by_name.st_mtim.tv_sec && st.st_mtim.tv_nsec == by_name.st_mtim.tv_nsec);
	CHECK(st.st_blksize > 0 && st.st_mtim.tv_sec > 1600000000);
	CHECK(link("file", "second") == 0 && stat("file", &st) == 0 && st.st_nlink == 2);
	CHECK(stat("/dev/null", &st) == 0 && S_ISCHR(st.st_mode) && major(st.st_rdev) == 1 &&
	        minor(st.st_rdev) == 3);
	CHECK(stat("missing", &st) == -1 && errno == ENOENT);
	CHECK(fstat(-1, &st) == -1 && errno == EBADF);
	close(fd);
}

static void check_open_flags(void)
{
	int fd;

	CHECK(mkdir("folder", 0700) == 0 && symlink("file", "link") == 0);
	CHECK(open("file", O_RDONLY | O_DIRECTORY) == -1 && errno == ENOTDIR);
	CHECK(open("link", O_RDONLY | O_NOFOLLOW) == -1 && errno == ELOOP);
	CHECK((fd = open("folder", O_RDONLY | O_DIRECTORY)) >= 0);
	CHECK((fcntl(fd, F_GETFL) & (O_DIRECTORY | O_NOFOLLOW | O_DIRECT)) == O_DIRECTORY);
	close(fd);
	CHECK((fd = open("file", O_RDWR | O_NOFOLLOW | O_APPEND)) >= 0);
	CHECK((fcntl(fd, F_GETFL) & (O_NOFOLLOW | O_DIRECTORY | O_APPEND | O_ACCMODE)) ==
	        (O_NOFOLLOW | O_APPEND | O_RDWR));
	CHECK(fcntl(fd, F_SETFL, O_NONBLOCK) == 0 &&
	        (fcntl(fd, F_GETFL) & (O_NONBLOCK | O_APPEND)) == O_NONBLOCK);
	close(fd);
}

static void check_pipes(void)
{
	int ends[2];

	CHECK(pipe2(ends, O_CLOEXEC | O_NONBLOCK | O_DIRECT) == 0);
	CHECK(fcntl(ends[0], F_GETFD) == FD_CLOEXEC && (fcntl(ends[1], F_GETFL) & O_DIRECT));
	CHECK(read(ends[0], (char[4]){0}, 4) == -1 && errno == EAGAIN);
	close(ends[0]);
	close(ends[1]);
}

static void check_directories(void)
{
	struct statfs fs;
	struct dirent *entry;
	int count = 0;
	DIR *directory = opendir(".");

	CHECK(directory);
	while ((entry = readdir(directory)))
		count += entry->d_type == DT_LNK || !strcmp(entry->d_name, "second") ||
		         !strcmp(entry->d_name, "folder");
	CHECK(closedir(directory) == 0 && count == 3);
	CHECK(statfs(".", &fs) == 0 && fs.f_bsize > 0);
}

int main(void)
{
	char folder[] = "/tmp/popcorn-files-XXXXXX";

	CHECK(mkdtemp(folder) && chdir(folder) == 0);
	check_stat();
	check_open_flags();
	check_pipes();
	check_directories();
	CHECK(syscall(SYS_getpid) == getpid() && syscall(250) == -1 && errno == ENOSYS);
	CHECK(unlink("file") == 0 && unlink("second") == 0 && unlink("link") == 0 && rmdir("folder") == 0);
	CHECK(rmdir(folder) == 0);
	puts("ok");
	return 0;
}
