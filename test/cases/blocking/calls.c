/*
 * calls ROW: a system call that blocks for a second, and is asked to hop meanwhile. Says "ok" when it has taken as long as
 * it should and done what it should; what differs otherwise. calls: the names of all rows.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000l
#define LARGE 1048576

static int ends[2], others[2], queue, semaphores;
static pid_t helper;
static volatile sig_atomic_t handled;
static char large[LARGE], small[64];

static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * SECOND + time.tv_nsec;
}

static void fail(const char *what)
{
	printf("%s: %s\n", what, strerror(errno));
	exit(1);
}

#define NEED(condition) ((condition) ? (void)0 : fail(#condition))

static void rest(long milliseconds)
{
	struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};

	while (nanosleep(&time, &time) < 0)
		;
}

/* A process that does something a second later. */
static void help(void (*act)(void))
{
	NEED((helper = fork()) >= 0);
	if (helper > 0)
		return;
	rest(1000);
	act();
	_exit(0);
}

static void helped(void)
{
	int status;

	NEED(waitpid(helper, &status, 0) == helper && status == 0);
}

static void note(int signal)
{
	(void)signal;
	handled++;
}

static void on_alarm(int flags)
{
	struct sigaction action = {.sa_handler = note, .sa_flags = flags};

	NEED(sigaction(SIGALRM, &action, NULL) == 0);
	ualarm(900000, 0) < 0 ? fail("ualarm") : 0;
}

static struct timespec in_a_second(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	time.tv_sec++;
	return time;
}

static const struct timespec second = {1, 0};

/* Times. */
static void row_nanosleep(void)
{
	struct timespec time = second;
	NEED(nanosleep(&time, &time) == 0 && time.tv_sec == 1);
}
static void row_clock_nanosleep(void)
{
	NEED(clock_nanosleep(CLOCK_MONOTONIC, 0, &second, NULL) == 0);
}
static void row_absolute_sleep(void)
{
	struct timespec time = in_a_second(CLOCK_REALTIME);
	NEED(clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &time, NULL) == 0);
}
static void row_usleep(void)
{
	NEED(usleep(1000000) == 0);
}
static void row_sleep(void)
{
	NEED(sleep(1) == 0);
}
static void row_poll_time(void)
{
	struct pollfd end = {ends[0], POLLIN, 0};
	NEED(poll(&end, 1, 1000) == 0);
}
static void row_ppoll_time(void)
{
	struct pollfd end = {ends[0], POLLIN, 0};
	NEED(ppoll(&end, 1, &second, NULL) == 0);
}
static void row_select_time(void)
{
	struct timeval time = {1, 0};
	NEED(select(0, NULL, NULL, NULL, &time) == 0);
}
static void row_pselect_time(void)
{
	sigset_t none;
	sigemptyset(&none);
	NEED(pselect(0, NULL, NULL, NULL, &second, &none) == 0);
}
static void row_epoll_time(void)
{
	struct epoll_event event;
	NEED(epoll_wait(epoll_create1(0), &event, 1, 1000) == 0);
}
static void row_epoll_pwait2_time(void)
{
	struct epoll_event event;
	NEED(syscall(SYS_epoll_pwait2, epoll_create1(0), &event, 1, &second, NULL, 8) == 0 ||
	        (errno == ENOSYS && (rest(1000), 1)));
}
static void row_futex_time(void)
{
	int word = 7;
	NEED(syscall(SYS_futex, &word, 0, 7, &second, NULL, 0) < 0 && errno == ETIMEDOUT);
}
static void row_sem_timedwait(void)
{
	sem_t sem;
	struct timespec time = in_a_second(CLOCK_REALTIME);
	sem_init(&sem, 0, 0);
	NEED(sem_timedwait(&sem, &time) < 0 && errno == ETIMEDOUT);
}
static void row_sigtimedwait(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	NEED(sigtimedwait(&set, NULL, &second) < 0 && errno == EAGAIN);
}
static void row_semtimedop(void)
{
	struct sembuf take = {0, -1, 0};
	NEED(semtimedop(semaphores, &take, 1, &second) < 0 && errno == EAGAIN);
}

static void row_cond_timedwait(void)
{
	pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
	struct timespec time = in_a_second(CLOCK_REALTIME);

	pthread_mutex_lock(&mutex);
	NEED(pthread_cond_timedwait(&condition, &mutex, &time) == ETIMEDOUT);
	pthread_mutex_unlock(&mutex);
}

/* Somebody else ends it. */
static void write_line(void)
{
	NEED(write(ends[1], "line\n", 5) == 5);
}
static void row_read(void)
{
	help(write_line);
	NEED(read(ends[0], small, 64) == 5);
	helped();
}
static void row_readv(void)
{
	struct iovec parts[2] = {{small, 2}, {small + 2, 62}};
	help(write_line);
	NEED(readv(ends[0], parts, 2) == 5);
	helped();
}
static void row_fgets(void)
{
	FILE *file = fdopen(ends[0], "r");
	help(write_line);
	NEED(fgets(small, 64, file) && !strcmp(small, "line\n"));
	helped();
}
static void row_getc(void)
{
	FILE *file = fdopen(ends[0], "r");
	setvbuf(file, NULL, _IONBF, 0);
	help(write_line);
	NEED(getc(file) == 'l');
	helped();
}
static void row_poll(void)
{
	struct pollfd end = {ends[0], POLLIN, 0};
	help(write_line);
	NEED(poll(&end, 1, -1) == 1);
	helped();
}
static void row_select(void)
{
	fd_set set;
	FD_ZERO(&set);
	FD_SET(ends[0], &set);
	help(write_line);
	NEED(select(ends[0] + 1, &set, NULL, NULL, NULL) == 1);
	helped();
}
static void row_syscall_read(void)
{
	help(write_line);
	NEED(syscall(SYS_read, ends[0], small, 64) == 5);
	helped();
}

static void row_epoll(void)
{
	struct epoll_event event = {EPOLLIN, {.u64 = 77}};
	int epoll = epoll_create1(0);

	NEED(epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &event) == 0);
	help(write_line);
	event.data.u64 = 0;
	NEED(epoll_wait(epoll, &event, 1, 5000) == 1 && event.data.u64 == 77);
	helped();
}

static void row_splice(void)
{
	help(write_line);
	NEED(splice(ends[0], NULL, others[1], NULL, 64, 0) == 5);
	helped();
}
static void row_tee(void)
{
	help(write_line);
	NEED(tee(ends[0], others[1], 64, 0) == 5);
	helped();
}

static void sockets(int type)
{
	close(ends[0]);
	close(ends[1]);
	NEED(socketpair(AF_UNIX, type, 0, ends) == 0);
}
static void row_recv(void)
{
	sockets(SOCK_STREAM);
	help(write_line);
	NEED(recv(ends[0], small, 64, 0) == 5);
	helped();
}
static void row_recvmsg(void)
{
	struct iovec part = {small, 64};
	struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
	sockets(SOCK_DGRAM);
	help(write_line);
	NEED(recvmsg(ends[0], &message, 0) == 5);
	helped();
}

static void write_in_parts(void)
{
	NEED(write(ends[1], "0123456789", 10) == 10);
	rest(600);
	NEED(write(ends[1], "abcde", 5) == 5);
}

static void row_recv_all(void)
{
	sockets(SOCK_STREAM);
	help(write_in_parts);
	NEED(recv(ends[0], small, 15, MSG_WAITALL) == 15 && !memcmp(small, "0123456789abcde", 15));
	helped();
}

static struct sockaddr_un address = {.sun_family = AF_UNIX};
static void connect_late(void)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	NEED(connect(fd, (void *)&address, sizeof address) == 0);
}
static void accept_late(void)
{
	NEED(accept(ends[0], NULL, NULL) >= 0);
	rest(200);
}

static void listening(void)
{
	snprintf(address.sun_path, sizeof address.sun_path, "socket.%d", getpid());
	unlink(address.sun_path);
	NEED((ends[0] = socket(AF_UNIX, SOCK_STREAM, 0)) >= 0);
	NEED(bind(ends[0], (void *)&address, sizeof address) == 0 && listen(ends[0], 0) == 0);
}

static void row_accept(void)
{
	listening();
	help(connect_late);
	NEED(accept(ends[0], NULL, NULL) >= 0);
	helped();
	unlink(address.sun_path);
}
static void row_accept4(void)
{
	listening();
	help(connect_late);
	NEED(accept4(ends[0], NULL, NULL, SOCK_CLOEXEC) >= 0);
	helped();
	unlink(address.sun_path);
}
static void row_connect(void)
{
	listening();
	connect_late();
	help(accept_late);
	connect_late();
	helped();
	unlink(address.sun_path);
}

static void open_late(void)
{
	NEED(open("fifo", O_WRONLY) >= 0);
}
static void row_open(void)
{
	mkfifo("fifo", 0600);
	help(open_late);
	NEED(open("fifo", O_RDONLY) >= 0);
	helped();
	unlink("fifo");
}

static void nothing(void)
{
}
static void row_waitpid(void)
{
	help(nothing);
	helped();
}
static void row_waitid(void)
{
	siginfo_t info;
	help(nothing);
	NEED(waitid(P_PID, (id_t)helper, &info, WEXITED) == 0 && info.si_pid == helper);
}
static void row_wait4(void)
{
	struct rusage usage;
	int status;
	help(nothing);
	NEED(wait4(helper, &status, 0, &usage) == helper);
}
static void row_wait3(void)
{
	struct rusage usage;
	int status;
	help(nothing);
	NEED(wait3(&status, 0, &usage) == helper);
}
static void row_system(void)
{
	NEED(system("sleep 1; exit 3") == 3 << 8);
}
static void row_pclose(void)
{
	FILE *pipe = popen("sleep 1; exit 4", "r");
	NEED(pipe && pclose(pipe) == 4 << 8);
}
static void row_popen_read(void)
{
	FILE *pipe = popen("sleep 1; echo line", "r");
	NEED(pipe && fgets(small, 64, pipe) && !strcmp(small, "line\n") && pclose(pipe) == 0);
}

struct letter {
	long type;
	char text[2048];
};
static struct letter letter = {7, "text"};
static void send_letter(void)
{
	NEED(msgsnd(queue, &letter, sizeof letter.text, 0) == 0);
}
static void take_letter(void)
{
	NEED(msgrcv(queue, &letter, sizeof letter.text, 0, 0) == sizeof letter.text);
}
static void row_msgrcv(void)
{
	help(send_letter);
	NEED(msgrcv(queue, &letter, sizeof letter.text, 7, 0) == sizeof letter.text);
	helped();
}
static void row_msgsnd(void)
{
	while (msgsnd(queue, &letter, sizeof letter.text, IPC_NOWAIT) == 0)
		;
	help(take_letter);
	send_letter();
	helped();
}
static void give_one(void)
{
	struct sembuf give = {0, 1, 0};
	NEED(semop(semaphores, &give, 1) == 0);
}
static void row_semop(void)
{
	struct sembuf take = {0, -1, 0};
	help(give_one);
	NEED(semop(semaphores, &take, 1) == 0);
	helped();
}

/* Locks that the helper holds for a second. */
static const char *lock_file(void)
{
	static char name[32];
	snprintf(name, sizeof name, "lock.%d", getpid());
	return name;
}
static int lock_kind;

static int lock(int fd)
{
	struct flock whole = {.l_type = F_WRLCK};

	return lock_kind < 0 ? flock(fd, LOCK_EX) : fcntl(fd, lock_kind, &whole);
}

static void row_lock(int kind)
{
	const char *name = lock_file();
	int fd = open(name, O_RDWR | O_CREAT, 0600);

	lock_kind = kind;
	NEED((helper = fork()) >= 0);
	if (helper == 0) {
		NEED(lock(open(name, O_RDWR)) == 0);
		write_line();
		rest(1000);
		_exit(0);
	}
	NEED(read(ends[0], small, 5) == 5 && lock(fd) == 0);
	unlink(name);
	helped();
}

static void row_flock(void)
{
	row_lock(-1);
}
static void row_record_lock(void)
{
	row_lock(F_SETLKW);
}
static void row_ofd_lock(void)
{
	row_lock(F_OFD_SETLKW);
}

/* Descriptors that tell of something. */
static void row_eventfd(void)
{
	uint64_t count;
	ends[1] = ends[0] = eventfd(0, 0);
	help(nothing);
	if (0)
		count = 0;
	NEED((helper = helper));
	eventfd_t one = 1;
	pid_t second_helper = fork();
	if (second_helper == 0) {
		rest(1000);
		eventfd_write(ends[1], one);
		_exit(0);
	}
	NEED(read(ends[0], &count, 8) == 8 && count == 1);
	helped();
	waitpid(second_helper, NULL, 0);
}
static void row_timerfd(void)
{
	uint64_t count;
	struct itimerspec time = {{0, 0}, {1, 0}};
	int timer = timerfd_create(CLOCK_MONOTONIC, 0);
	timerfd_settime(timer, 0, &time, NULL);
	NEED(read(timer, &count, 8) == 8 && count == 1);
}
static void row_inotify(void)
{
	int watch = inotify_init();
	char events[512];
	NEED(inotify_add_watch(watch, ".", IN_CREATE) >= 0);
	help(open_late);
	mkfifo("fifo", 0600);
	read(watch, events, 512);
	int fd = open("fifo", O_RDONLY);
	NEED(fd >= 0);
	helped();
	unlink("fifo");
}
static void wake_parent(void)
{
	kill(getppid(), SIGUSR1);
}
static sigset_t user_signal(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	return set;
}
static void row_signalfd(void)
{
	struct signalfd_siginfo info;
	sigset_t set = user_signal();
	int fd = signalfd(-1, &set, 0);
	help(wake_parent);
	NEED(read(fd, &info, sizeof info) == sizeof info && info.ssi_signo == SIGUSR1);
	helped();
}
static void row_sigwait(void)
{
	int got;
	sigset_t set = user_signal();
	help(wake_parent);
	NEED(sigwait(&set, &got) == 0 && got == SIGUSR1);
	helped();
}
static void row_sigwait_all(void)
{
	sigset_t all;
	siginfo_t info;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, NULL);
	help(wake_parent);
	NEED(sigwaitinfo(&all, &info) == SIGUSR1 && info.si_pid == helper);
	helped();
}

/* What comes in the middle of a hop has interrupted the call, too. */
static void wake_often(void)
{
	for (int i = 0; i < 400 && getppid() != 1; i++) {
		kill(getppid(), SIGUSR1);
		rest(1);
	}
}

static void row_interrupted_often(void)
{
	struct sigaction action = {.sa_handler = note};
	int interrupted = 0;

	NEED(sigaction(SIGUSR1, &action, NULL) == 0);
	help(wake_often);
	for (int before = handled; waitpid(helper, NULL, WNOHANG) == 0; before = handled) {
		struct pollfd end = {ends[0], POLLIN, 0};

		if (poll(&end, 1, 20) < 0)
			NEED(errno == EINTR && handled != before && ++interrupted);
	}
	NEED(interrupted > 20);
}

static void row_peek_all(void)
{
	sockets(SOCK_STREAM);
	help(write_in_parts);
	NEED(recv(ends[0], small, 15, MSG_WAITALL | MSG_PEEK) >= 10 && !memcmp(small, "0123456789", 10));
	helped();
}

static void row_bad_time(void)
{
	NEED(syscall(SYS_ppoll, 0l, 0l, 16l, 0l, 8l) < 0 && errno == EFAULT);
	rest(1000);
}

static void row_sigsuspend(void)
{
	sigset_t none;
	user_signal();
	signal(SIGUSR1, note);
	sigemptyset(&none);
	help(wake_parent);
	NEED(sigsuspend(&none) < 0 && errno == EINTR && handled == 1);
	helped();
}
static void row_pause(void)
{
	signal(SIGUSR1, note);
	help(wake_parent);
	NEED(pause() < 0 && errno == EINTR && handled == 1);
	helped();
}

/* Handlers of the program: what they interrupt is interrupted, and once. */
static void row_read_interrupted(void)
{
	on_alarm(0);
	NEED(read(ends[0], small, 64) < 0 && errno == EINTR && handled == 1);
	rest(100);
}
static void row_read_restarted(void)
{
	on_alarm(SA_RESTART);
	help(write_line);
	NEED(read(ends[0], small, 64) == 5 && handled == 1);
	helped();
}
static void row_sleep_interrupted(void)
{
	struct timespec time = {5, 0}, left = {0, 0};
	on_alarm(SA_RESTART);
	NEED(nanosleep(&time, &left) < 0 && errno == EINTR && left.tv_sec == 4 && left.tv_nsec < 200000000);
	rest(100);
}
static void row_poll_interrupted(void)
{
	struct pollfd end = {ends[0], POLLIN, 0};
	on_alarm(SA_RESTART);
	NEED(poll(&end, 1, 5000) < 0 && errno == EINTR && handled == 1);
	rest(100);
}

/* Much into little: a reader takes it slowly, and knows what it must be. */
static unsigned char at(long i)
{
	return (unsigned char)(i * 7 + i / 65536);
}

static void drain(void)
{
	static char piece[65536];
	long total = 0, got;

	close(ends[1]);
	while ((got = read(ends[0], piece, sizeof piece)) > 0) {
		for (long i = 0; i < got; i++)
			if ((unsigned char)piece[i] != at(total + i)) {
				printf("byte %ld differs\n", total + i);
				_exit(1);
			}
		total += got;
		rest(50);
	}
	if (total != LARGE)
		printf("%ld bytes\n", total);
	_exit(total != LARGE);
}

static void fill(void)
{
	for (long i = 0; i < LARGE; i++)
		large[i] = (char)at(i);
}

static void drained(long written, long wanted)
{
	if (written != wanted)
		printf("%ld of %ld\n", written, wanted);
	close(ends[1]);
	helped();
}

static void vector(struct iovec parts[3])
{
	parts[0] = (struct iovec){large, 100001};
	parts[1] = (struct iovec){large + 100001, 500000};
	parts[2] = (struct iovec){large + 600001, LARGE - 600001};
}
static void draining(void)
{
	fill();
	help(drain);
	close(ends[0]);
}
static void row_write(void)
{
	draining();
	drained(write(ends[1], large, LARGE), LARGE);
}
static void row_writev(void)
{
	struct iovec parts[3];
	vector(parts);
	draining();
	drained(writev(ends[1], parts, 3), LARGE);
}
static void row_fwrite(void)
{
	FILE *file = fdopen(ends[1], "w");
	draining();
	long n = (long)fwrite(large, 1, LARGE, file);
	fclose(file);
	drained(n, LARGE);
}
static void row_send(void)
{
	sockets(SOCK_STREAM);
	draining();
	drained(send(ends[1], large, LARGE, 0), LARGE);
}
static void row_sendmsg(void)
{
	struct iovec parts[3];
	struct msghdr message = {.msg_iov = parts, .msg_iovlen = 3};
	vector(parts);
	sockets(SOCK_STREAM);
	draining();
	drained(sendmsg(ends[1], &message, 0), LARGE);
}
static void row_vmsplice(void)
{
	struct iovec part = {large, LARGE};
	draining();
	long n, done = 0;
	while (done < LARGE && (n = vmsplice(ends[1], &part, 1, 0)) > 0) {
		done += n;
		part.iov_base = large + done;
		part.iov_len = (size_t)(LARGE - done);
	}
	drained(done, LARGE);
}

static void row_sendfile(void)
{
	int file = open(lock_file(), O_RDWR | O_CREAT, 0600);
	long n, done = 0;

	fill();
	NEED(write(file, large, LARGE) == LARGE);
	draining();
	for (off_t offset = 0;
	        done < LARGE && (n = sendfile(ends[1], file, &offset, LARGE - (size_t)done)) > 0;)
		done += n;
	unlink(lock_file());
	drained(done, LARGE);
}

/* {name, function, least and most milliseconds that it takes} */
static const struct row {
	const char *name;
	void (*function)(void);
	int least, most;
} rows[] = {
#define ROW(name) {#name, row_##name, 1000, 1900}
#define LONG(name) {#name, row_##name, 1000, 6000}
        ROW(nanosleep),
        ROW(clock_nanosleep),
        ROW(absolute_sleep),
        ROW(usleep),
        ROW(sleep),
        ROW(poll_time),
        ROW(ppoll_time),
        ROW(select_time),
        ROW(pselect_time),
        ROW(epoll_time),
        ROW(epoll_pwait2_time),
        ROW(futex_time),
        ROW(sem_timedwait),
        ROW(sigtimedwait),
        ROW(semtimedop),
        ROW(cond_timedwait),
        ROW(read),
        ROW(readv),
        ROW(fgets),
        ROW(getc),
        ROW(poll),
        ROW(select),
        ROW(syscall_read),
        ROW(epoll),
        ROW(splice),
        ROW(tee),
        ROW(recv),
        ROW(recvmsg),
        LONG(recv_all),
        ROW(accept),
        ROW(accept4),
        LONG(connect),
        ROW(open),
        ROW(waitpid),
        ROW(waitid),
        ROW(wait4),
        ROW(wait3),
        ROW(system),
        ROW(pclose),
        ROW(popen_read),
        ROW(msgrcv),
        ROW(msgsnd),
        ROW(semop),
        ROW(flock),
        ROW(record_lock),
        ROW(ofd_lock),
        ROW(eventfd),
        ROW(timerfd),
        ROW(inotify),
        ROW(signalfd),
        ROW(sigwait),
        ROW(sigsuspend),
        ROW(sigwait_all),
        LONG(interrupted_often),
        LONG(peek_all),
        ROW(bad_time),
        ROW(pause),
        ROW(read_interrupted),
        ROW(read_restarted),
        ROW(sleep_interrupted),
        ROW(poll_interrupted),
        LONG(write),
        LONG(writev),
        LONG(fwrite),
        LONG(send),
        LONG(sendmsg),
        LONG(vmsplice),
        LONG(sendfile),
};

int main(int argc, char **argv)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (argc < 2) {
			puts(rows[i].name);
			continue;
		}
		if (strcmp(rows[i].name, argv[1]))
			continue;
		NEED(pipe(ends) == 0 && pipe(others) == 0);
		NEED((queue = msgget(IPC_PRIVATE, 0600)) >= 0);
		NEED((semaphores = semget(IPC_PRIVATE, 1, 0600)) >= 0);
		long begin = now();
		rows[i].function();
		long took = (now() - begin) / 1000000;
		msgctl(queue, IPC_RMID, NULL);
		semctl(semaphores, 0, IPC_RMID);
		if (took < rows[i].least || took > rows[i].most)
			printf("%ld ms\n", took);
		else
			puts("ok");
		return 0;
	}
	return argc < 2 ? 0 : 2;
}
