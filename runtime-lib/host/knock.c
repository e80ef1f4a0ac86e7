/*
 * lib/popcorn/knock PID STARTTIME VALUE: sends SIGURG with a value to the process of that number that began at that time
 * (proc(5), field 22 of stat), for `popcorn migrate` and its kin: Java cannot. What it means: src/signals/knock.h.
 *
 * 0: sent. 1: not allowed, its message on standard output. 3: there is no such process any more.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "signals/knock.h"

enum { NOT_ALLOWED = 1, WRONG_USE = 2, GONE = 3 };

/* Its name, in parentheses, may hold anything. */
static int began_at(const char *process, const char *time)
{
	char path[64], text[4096], *at;
	FILE *file;
	size_t length;

	snprintf(path, sizeof path, "/proc/%s/stat", process);
	file = fopen(path, "r");
	if (!file)
		return 0;
	length = fread(text, 1, sizeof text - 1, file);
	fclose(file);
	text[length] = 0;
	at = strrchr(text, ')');
	for (int field = 2; at && field < 22; field++)
		at = strchr(at + 1, ' ');
	return at && !strncmp(at + 1, time, strlen(time)) && at[1 + strlen(time)] == ' ';
}

int main(int argc, char **argv)
{
	siginfo_t info = {.si_signo = SIGURG, .si_code = SI_QUEUE};
	int process, fd;
	long result;

	if (argc != 4 || (process = atoi(argv[1])) <= 0)
		return WRONG_USE;
	/* What it refers to stays this process, whatever becomes of the number. */
	fd = (int)syscall(SYS_pidfd_open, process, 0);
	if (!began_at(argv[1], argv[2]))
		return GONE;
	info.si_pid = getpid();
	info.si_uid = getuid();
	info.si_value.sival_ptr = (void *)(PC_KNOCK_MARK << 32 | (unsigned)atoi(argv[3]));
	/* Before Linux 5.3 there is only the number. */
	result = fd >= 0 ? syscall(SYS_pidfd_send_signal, fd, SIGURG, &info, 0)
	                 : syscall(SYS_rt_sigqueueinfo, process, SIGURG, &info);
	if (result == 0)
		return 0;
	if (errno == ESRCH)
		return GONE;
	puts(strerror(errno));
	return NOT_ALLOWED;
}
