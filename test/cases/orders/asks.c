/*
 * asks PORT CONNECTIONS FILE: asks serves.c on all of them, in turns, until there is the file, and looks at every byte. Prints
 * how many answers.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MOST 32

static char bytes[400000];

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void fail(const char *what, unsigned number)
{
	printf("%s, answer %u\n", what, number);
	exit(1);
}

int main(int argc, char **argv)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
	int count = atoi(argv[2]), fds[MOST];
	unsigned lines[MOST] = {0}, total = 0, seed = 1;
	double longest = 0;

	(void)argc;
	address.sin_port = htons((unsigned short)atoi(argv[1]));
	for (int i = 0; i < count; i++) {
		fds[i] = socket(AF_INET, SOCK_STREAM, 0);
		if (connect(fds[i], (struct sockaddr *)&address, sizeof address) != 0)
			fail("no connection", 0);
	}
	while (access(argv[3], F_OK) != 0)
		for (int i = 0; i < count; i++) {
			char line[64];
			unsigned length = (seed = seed * 1103515245 + 12345) >> 8 & 0xff;
			double began = now();

			/* Some are too large for what the kernel buffers. */
			if (total % 50 == 49)
				length = sizeof bytes - 7;
			int size = snprintf(line, sizeof line, "%u %u\n", length, seed % 1000);

			if (write(fds[i], line, (size_t)size) != size)
				fail("no question", total);
			lines[i]++;
			for (unsigned at = 0; at < length;) {
				ssize_t got = read(fds[i], bytes + at, length - at);

				if (got <= 0)
					fail("no answer", total);
				at += (unsigned)got;
			}
			for (unsigned at = 0; at < length; at++)
				if (bytes[at] != (char)('a' + (seed % 1000 + lines[i] + at * at) % 26))
					fail("a wrong byte", total);
			total++;
			if (now() - began > longest)
				longest = now() - began;
		}
	printf("%u\n", total);
	fprintf(stderr, "the longest took %.0f ms\n", longest * 1000);
	return 0;
}
