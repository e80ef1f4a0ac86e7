/* Threads that libc makes itself: SIGEV_THREAD of timers, message queues and asynchronous input and output. */
#define _GNU_SOURCE
#include "check.h"
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static sem_t called, left, measured;
static atomic_int calls, wrong;
static __thread int used, preset = 7;
static size_t stack_size;
static pthread_t notified;

static void wait_for(sem_t *semaphore, int count)
{
	while (count-- > 0)
		while (sem_wait(semaphore) != 0)
			;
}

/* Each call begins with the variables of a new thread, though it is the same one. */
static void count(union sigval value)
{
	wrong += value.sival_int != 42 || used++ != 0 || preset++ != 7;
	calls++;
	sem_post(&called);
}

static void leave(union sigval value)
{
	calls++;
	sem_post(value.sival_ptr);
	pthread_exit(NULL);
}

static void measure(union sigval value)
{
	pthread_attr_t attributes;

	notified = pthread_self();
	pthread_getattr_np(notified, &attributes);
	pthread_attr_getstacksize(&attributes, &stack_size);
	sem_post(value.sival_ptr);
}

static struct sigevent event_of(void (*function)(union sigval), union sigval value)
{
	return (struct sigevent){
	        .sigev_notify = SIGEV_THREAD, .sigev_notify_function = function, .sigev_value = value};
}

static void check_timer(void)
{
	struct sigevent event = event_of(count, (union sigval){.sival_int = 42});
	struct itimerspec often = {{0, 2000000}, {0, 2000000}}, now;
	timer_t timer;
	int before;

	CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
	CHECK(timer_settime(timer, 0, &often, NULL) == 0);
	wait_for(&called, 5);
	CHECK(timer_gettime(timer, &now) == 0 && now.it_interval.tv_nsec == 2000000);
	CHECK(timer_getoverrun(timer) >= 0);
	CHECK(timer_delete(timer) == 0);
	usleep(30000);
	before = calls;
	usleep(30000);
	CHECK(calls == before && calls >= 5 && wrong == 0);
	CHECK(used == 0 && preset == 7);
	while (sem_trywait(&called) == 0)
		;
}

/* A function that ends its thread ends the call only. */
static void check_exit(void)
{
	struct sigevent event = event_of(leave, (union sigval){.sival_ptr = &left});
	struct itimerspec often = {{0, 2000000}, {0, 2000000}};
	timer_t timer;

	calls = 0;
	sem_init(&left, 0, 0);
	CHECK(timer_create(CLOCK_REALTIME, &event, &timer) == 0);
	CHECK(timer_settime(timer, 0, &often, NULL) == 0);
	wait_for(&left, 1);
	usleep(20000);
	CHECK(timer_delete(timer) == 0);
	CHECK(calls >= 1);
}

static void check_attributes(void)
{
	struct sigevent event = event_of(measure, (union sigval){.sival_ptr = &measured});
	struct itimerspec once = {{0, 0}, {0, 1000000}};
	pthread_attr_t attributes;
	timer_t timer;

	sem_init(&measured, 0, 0);
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 1 << 20);
	event.sigev_notify_attributes = &attributes;
	CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
	CHECK(timer_settime(timer, 0, &once, NULL) == 0);
	wait_for(&measured, 1);
	CHECK(stack_size >= 1 << 20 && !pthread_equal(notified, pthread_self()));
	CHECK(timer_delete(timer) == 0);
}

static void check_input_and_output(void)
{
	char text[3][16] = {"asynchronous", "", ""};
	int pipes[2], more[2];
	struct aiocb written = {.aio_buf = text[0], .aio_nbytes = 13},
	             got = {.aio_buf = text[1], .aio_nbytes = 13};
	struct aiocb *list[] = {&got, NULL, &written};
	struct sigevent event = event_of(count, (union sigval){.sival_int = 42});

	calls = 0;
	CHECK(pipe(pipes) == 0 && pipe(more) == 0);
	got.aio_fildes = pipes[0];
	got.aio_sigevent = event;
	CHECK(aio_read(&got) == 0 && write(pipes[1], "asynchronous", 13) == 13);
	wait_for(&called, 1);
	CHECK(aio_error(&got) == 0 && aio_return(&got) == 13 && strcmp(text[1], text[0]) == 0);
	got = (struct aiocb){
	        .aio_fildes = more[0], .aio_buf = text[2], .aio_nbytes = 13, .aio_lio_opcode = LIO_READ};
	written.aio_fildes = more[1];
	written.aio_lio_opcode = LIO_WRITE;
	CHECK(lio_listio(LIO_NOWAIT, list, 3, &event) == 0);
	wait_for(&called, 1);
	CHECK(aio_return(&got) == 13 && aio_return(&written) == 13 && strcmp(text[2], text[0]) == 0);
	CHECK(lio_listio(LIO_WAIT, (struct aiocb *[]){NULL}, 1, NULL) == 0);
	CHECK(calls == 2 && wrong == 0);
}

static void check_message_queue(void)
{
	struct mq_attr attributes = {.mq_maxmsg = 2, .mq_msgsize = 8};
	struct sigevent event = event_of(count, (union sigval){.sival_int = 42});
	char message[8];
	mqd_t queue = mq_open("/popcorn-notifications", O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attributes);

	/* Not every machine has them. */
	if (queue == (mqd_t)-1)
		return;
	mq_unlink("/popcorn-notifications");
	calls = 0;
	if (mq_notify(queue, &event) == 0) {
		CHECK(mq_send(queue, "message", 8, 1) == 0);
		wait_for(&called, 1);
		CHECK(calls == 1 && wrong == 0 && mq_receive(queue, message, 8, NULL) == 8);
	}
	mq_close(queue);
}

int main(void)
{
	sem_init(&called, 0, 0);
	check_timer();
	check_exit();
	check_attributes();
	check_input_and_output();
	check_message_queue();
	return 0;
}
