/* Anything else is refused before anything is written, with its number and target, and the program runs on. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int pair[2], file = argc > 2 ? open("held", O_RDWR | O_CREAT, 0600) : -1;
	struct flock lock = {.l_type = F_WRLCK, .l_len = 1};
	pid_t child = 0;
	switch (atoi(argv[1])) {
	case 1:
		pipe(pair);
		break;
	case 2:
		socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
		break;
	case 3:
		epoll_create1(0);
		break;
	case 4:
		memfd_create("x", 0);
		break;
	case 5:
		open(".", O_RDONLY);
		break;
	case 6:
		open("/dev/ptmx", O_RDWR | O_NOCTTY);
		break;
	case 7:
		open("/proc/self/maps", O_RDONLY);
		break;
	case 8:
		open("gone", O_RDWR | O_CREAT, 0600);
		unlink("gone");
		break;
	case 9:
		fcntl(file, F_SETLK, &lock);
		break;
	case 10:
		flock(file, LOCK_SH);
		break;
	case 11:
		fcntl(file, F_SETOWN, getpid());
		break;
	case 12:
		if ((child = fork()) == 0)
			pause();
		break;
	case 13:
		mkdir("here", 0700);
		chdir("here");
		rmdir("../here");
		break;
	case 14:
		open("held", O_RDONLY | O_PATH);
		break;
	}
	popcorn_migration_point();
	popcorn_migration_point();
	if (child)
		kill(child, 9);
	puts("ran on");
	return 0;
}
