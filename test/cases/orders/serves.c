/*
 * A server with one thread: each line "LENGTH SEED" of a connection is answered by so many bytes, made of the seed and of how
 * many lines the connection has sent. Prints its port. Ends by SIGTERM, then says how many lines there were.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define EVENTS 16

struct connection {
	int fd;
	unsigned lines;
	size_t filled;
	char line[64];
};

static volatile sig_atomic_t ends;
static unsigned total;

static void end(int signal)
{
	(void)signal;
	ends = 1;
}

static void answer(struct connection *connection)
{
	unsigned length, seed;

	connection->lines++;
	total++;
	if (sscanf(connection->line, "%u %u", &length, &seed) != 2)
		exit(3);
	char *bytes = malloc(length + 1);

	for (unsigned i = 0; i < length; i++)
		bytes[i] = (char)('a' + (seed + connection->lines + i * i) % 26);
	if (write(connection->fd, bytes, length) != (ssize_t)length)
		exit(4);
	free(bytes);
}

/* 0 when the other side has closed. */
static int serve(struct connection *connection)
{
	ssize_t got = read(connection->fd, connection->line + connection->filled,
	        sizeof connection->line - 1 - connection->filled);
	char *newline;

	if (got <= 0)
		return 0;
	connection->filled += (size_t)got;
	connection->line[connection->filled] = 0;
	while ((newline = strchr(connection->line, '\n'))) {
		answer(connection);
		connection->filled -= (size_t)(newline + 1 - connection->line);
		memmove(connection->line, newline + 1, connection->filled + 1);
	}
	return 1;
}

static void add(int epoll, int fd, struct connection *connection)
{
	struct epoll_event event = {EPOLLIN, {.ptr = connection}};

	if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) != 0)
		exit(5);
}

static void handle(int epoll, int listener, struct connection *connection)
{
	if (!connection) {
		connection = calloc(1, sizeof *connection);
		connection->fd = accept(listener, NULL, NULL);
		add(epoll, connection->fd, connection);
	} else if (!serve(connection)) {
		close(connection->fd);
		free(connection);
	}
}

int main(void)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
	socklen_t size = sizeof address;
	int listener = socket(AF_INET, SOCK_STREAM, 0), epoll = epoll_create1(0);
	struct epoll_event events[EVENTS];

	signal(SIGTERM, end);
	if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 64) != 0)
		return 2;
	getsockname(listener, (struct sockaddr *)&address, &size);
	printf("begun %d\n", ntohs(address.sin_port));
	fflush(stdout);
	add(epoll, listener, NULL);
	while (!ends) {
		int count = epoll_wait(epoll, events, EVENTS, -1);

		if (count < 0 && !(ends && errno == EINTR))
			return 6;
		for (int i = 0; i < count; i++)
			handle(epoll, listener, events[i].data.ptr);
	}
	printf("%u\n", total);
	return 0;
}
