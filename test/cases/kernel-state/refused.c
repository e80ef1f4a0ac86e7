/* What no ISA has, because one of them cannot have it or because it could not outlive a hop: refused alike on each. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define SHOW(call) show(#call, call)

static void show(const char *what, long result)
{
	printf("%s: %s\n", what, result >= 0 ? "done" : strerror(errno));
	errno = 0;
}

static void handler(int number)
{
	printf("handled %d\n", number);
}

/* A filter that lets everything pass. */
static struct {
	unsigned short code;
	unsigned char yes, no;
	unsigned value;
} pass[] = {{6, 0, 0, 0x7fff0000}};
static struct {
	unsigned short length;
	void *code;
} filter = {1, pass};

static void system_call_filters(void)
{
	unsigned kill = 0;

	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	SHOW(prctl(PR_SET_SECCOMP, 1));
	SHOW(prctl(PR_SET_SECCOMP, 2, &filter));
	SHOW(prctl(PR_GET_SECCOMP));
	SHOW(syscall(SYS_seccomp, 0, 0, 0));
	SHOW(syscall(SYS_seccomp, 1, 0, &filter));
	SHOW(syscall(SYS_seccomp, 2, 0, &kill));
	SHOW(syscall(SYS_seccomp, 3, 0, &filter));
}

static void options_of_one_isa(void)
{
	static unsigned long out[64];

	SHOW(prctl(5 /* PR_GET_UNALIGN */, out));
	SHOW(prctl(PR_GET_TSC, out));
	SHOW(prctl(PR_SET_TSC, PR_TSC_ENABLE));
	SHOW(prctl(35 /* PR_SET_MM */, 1, out, 0, 0));
	SHOW(prctl(51 /* PR_SVE_GET_VL */));
	SHOW(prctl(56 /* PR_GET_TAGGED_ADDR_CTRL */, 0, 0, 0, 0));
	SHOW(prctl(59 /* PR_SET_SYSCALL_USER_DISPATCH */, 0, 0, 0, 0));
	SHOW(prctl(0x41555856 /* PR_GET_AUXV */, out, sizeof out, 0, 0));
	SHOW(prctl(9999));
}

static void protection_keys(void)
{
	SHOW(syscall(SYS_pkey_alloc, 0, 0));
	SHOW(syscall(SYS_pkey_mprotect, 0, 0, 0, -1));
	SHOW(syscall(SYS_pkey_free, 0));
	SHOW(syscall(SYS_rseq, 0, 0, 0, 0));
}

static void last_signals(void)
{
	struct sigaction action = {.sa_handler = handler}, now;
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = 60};
	timer_t timer;

	printf("%d to %d, %ld\n", SIGRTMIN, SIGRTMAX, sysconf(_SC_RTSIG_MAX));
	for (int number = SIGRTMAX; number <= 65; number++) {
		SHOW(sigaction(number, &action, 0));
		SHOW(sigaction(number, 0, &now));
		SHOW(kill(getpid(), number));
		SHOW(raise(number));
		SHOW(sigqueue(getpid(), number, (union sigval){0}));
		SHOW(prctl(PR_SET_PDEATHSIG, number));
		SHOW(fcntl(0, 10 /* F_SETSIG */, number));
	}
	SHOW(timer_create(CLOCK_MONOTONIC, &event, &timer));
}

int main(void)
{
	for (int round = 0; round < 4; round++) {
		system_call_filters();
		options_of_one_isa();
		protection_keys();
		last_signals();
		fflush(stdout);
		popcorn_migration_point();
	}
	return 0;
}
