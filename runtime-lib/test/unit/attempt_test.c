/* Faults end an attempt and not the process; a signal that somebody sends meanwhile is not lost. */
#define _GNU_SOURCE
#include "signals/attempt.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "check.h"
#include "threads/native_thread.h"

/* Of jump.c, signals.c and native_thread.c, as far as an attempt needs them. */

int pc_jump_mark(void)
{
	return 0;
}

struct pc_native_thread *pc_native_thread(void)
{
	static struct pc_native_thread only;

	return &only;
}

static int put_back;

void pc_signal_install(long signal)
{
	put_back++;
	CHECK(signal == SIGBUS);
}

static void segmentation_fault(int signal)
{
	(void)signal;
	pc_attempt_abandon();
	_exit(1);
}

static int reads(void *address)
{
	return *(volatile char *)address;
}

static int is_sent_a_signal(void *unused)
{
	(void)unused;
	raise(SIGBUS);
	return 5;
}

/* A page of a file that has become empty. */
static void *behind_the_end(void)
{
	char name[] = "/tmp/attempt.XXXXXX";
	int file = mkstemp(name);
	void *page;

	unlink(name);
	CHECK(ftruncate(file, 4096) == 0);
	page = mmap(0, 4096, PROT_READ, MAP_PRIVATE, file, 0);
	CHECK(ftruncate(file, 0) == 0);
	close(file);
	return page;
}

static void faults_end_an_attempt(void)
{
	char seven = 7;
	void *hidden = mmap(0, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	for (int round = 0; round < 3; round++) {
		CHECK(pc_attempt(reads, &seven) == 7);
		CHECK(pc_attempt(reads, hidden) == PC_ATTEMPT_FAULT);
		CHECK(pc_attempt(reads, behind_the_end()) == PC_ATTEMPT_FAULT);
	}
	CHECK(put_back == 9);
	/* Nothing is under way any more. */
	pc_attempt_abandon();
}

static void a_signal_that_is_sent_waits(void)
{
	sigset_t pending;

	CHECK(pc_attempt(is_sent_a_signal, 0) == 5);
	sigpending(&pending);
	CHECK(sigismember(&pending, SIGBUS));
	CHECK(pc_attempt(is_sent_a_signal, 0) == 5);
	sigpending(&pending);
	CHECK(sigismember(&pending, SIGBUS));
}

int main(void)
{
	struct sigaction action = {.sa_handler = segmentation_fault, .sa_flags = SA_NODEFER};

	sigaction(SIGSEGV, &action, 0);
	faults_end_an_attempt();
	a_signal_that_is_sent_waits();
	return FINISH();
}
