/* Waits for deadlines that were set before the image, by each way that takes an absolute time; then prints how late it
 * was. Nothing may come at once, nothing hours later, and no clock may go back. */
#define _GNU_SOURCE
#include <errno.h>
#include <popcorn.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <sys/timerfd.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>

#define MILLI 1000000ll
#define SECOND 1000000000ll
#define FUTEX_WAIT_BITSET 9 /* linux/futex.h */

static const clockid_t clocks[] = {CLOCK_MONOTONIC, CLOCK_MONOTONIC_COARSE, CLOCK_MONOTONIC_RAW,
        CLOCK_BOOTTIME, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID};
enum { CLOCKS = sizeof clocks / sizeof *clocks };

static long long now(clockid_t clock)
{
	struct timespec time;
	clock_gettime(clock, &time);
	return time.tv_sec * SECOND + time.tv_nsec;
}

static struct timespec at(long long time)
{
	return (struct timespec){time / SECOND, time % SECOND};
}

/* Within what a busy machine may take, and not before its time. */
static void say(const char *way, clockid_t clock, long long deadline)
{
	long long late = now(clock) - deadline;
	printf("%s %s\n", way, late < 0 ? "too early" : late > 20 * SECOND ? "too late" : "in time");
}

static void sleep_until(clockid_t clock, const char *way)
{
	long long deadline = now(clock) + 50 * MILLI;
	struct timespec time = at(deadline);
	while (clock_nanosleep(clock, TIMER_ABSTIME, &time, 0) == EINTR)
		;
	say(way, clock, deadline);
}

static void descriptor_until(clockid_t clock, const char *way)
{
	long long deadline = now(clock) + 50 * MILLI;
	struct itimerspec time = {{0, 0}, at(deadline)};
	uint64_t expirations = 0;
	int timer = timerfd_create(clock, 0);
	timerfd_settime(timer, TFD_TIMER_ABSTIME, &time, 0);
	read(timer, &expirations, sizeof expirations);
	close(timer);
	say(way, clock, deadline);
}

static void timer_until(clockid_t clock)
{
	long long deadline = now(clock) + 50 * MILLI;
	struct sigevent event = {.sigev_notify = SIGEV_NONE};
	struct itimerspec time = {{0, 0}, at(deadline)}, left;
	timer_t timer;
	timer_create(clock, &event, &timer);
	timer_settime(timer, TIMER_ABSTIME, &time, 0);
	timer_gettime(timer, &left);
	printf("timer_settime %s\n",
	        left.it_value.tv_sec == 0 && left.it_value.tv_nsec <= 50 * MILLI ? "near" : "far");
	timer_delete(timer);
}

static void condition_until(void)
{
	pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	pthread_condattr_t kind;
	pthread_cond_t condition;
	long long deadline = now(CLOCK_MONOTONIC) + 50 * MILLI;
	struct timespec time = at(deadline);
	pthread_condattr_init(&kind);
	pthread_condattr_setclock(&kind, CLOCK_MONOTONIC);
	pthread_cond_init(&condition, &kind);
	pthread_mutex_lock(&mutex);
	while (pthread_cond_timedwait(&condition, &mutex, &time) != ETIMEDOUT)
		;
	say("pthread_cond_timedwait", CLOCK_MONOTONIC, deadline);
}

static void futex_until(void)
{
	static unsigned word;
	long long deadline = now(CLOCK_MONOTONIC) + 50 * MILLI;
	struct timespec time = at(deadline);
	while (syscall(SYS_futex, &word, FUTEX_WAIT_BITSET, 0, &time, 0, ~0u) != -1 || errno != ETIMEDOUT)
		;
	say("FUTEX_WAIT_BITSET", CLOCK_MONOTONIC, deadline);
}

static long uptime(void)
{
	struct sysinfo info;
	sysinfo(&info);
	return info.uptime;
}

static void goes_on(const char *what, long long before, long long after, long long unit)
{
	long long gone = after - before;
	printf("%s %s\n", what, gone < 0 ? "went back" : gone > 20 * unit ? "jumped" : "goes on");
}

int main(void)
{
	long long before[CLOCKS], deadline = now(CLOCK_MONOTONIC) + 300 * MILLI;
	struct timespec time = at(deadline);
	long up = uptime();
	clock_t ticks = times(&(struct tms){0}), used = clock();

	for (volatile int i = 0; i < 20000000; i++)
		;
	for (int i = 0; i < CLOCKS; i++)
		before[i] = now(clocks[i]);
	popcorn_migration_point();
	for (int i = 0; i < CLOCKS; i++)
		goes_on("clock", before[i], now(clocks[i]), SECOND);
	goes_on("uptime", up, uptime(), 1);
	goes_on("times", ticks, times(&(struct tms){0}), sysconf(_SC_CLK_TCK));
	goes_on("clock()", used, clock(), CLOCKS_PER_SEC);
	clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, 0);
	say("a deadline of before", CLOCK_MONOTONIC, deadline);
	sleep_until(CLOCK_MONOTONIC, "clock_nanosleep");
	sleep_until(CLOCK_BOOTTIME, "clock_nanosleep, boot time");
	descriptor_until(CLOCK_MONOTONIC, "timerfd");
	descriptor_until(CLOCK_BOOTTIME, "timerfd, boot time");
	timer_until(CLOCK_MONOTONIC);
	condition_until();
	futex_until();
	for (int i = 0; i < CLOCKS; i++)
		before[i] = now(clocks[i]);
	popcorn_migration_point();
	for (int i = 0; i < CLOCKS; i++)
		goes_on("clock", before[i], now(clocks[i]), SECOND);
	return 0;
}
