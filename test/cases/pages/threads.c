/* A thread has the stack that musl gives at most to who links with -z stack-size, and the least that may be
   asked for is enough. */
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static char *volatile kept;

static int deep(int n)
{
	char block[1024];
	kept = memset(block, n, sizeof block);
	return n == 0 ? block[3] : deep(n - 1) + kept[5] * 0;
}

static void *large(void *argument)
{
	char block[6 << 20];
	char *volatile own = memset(block, 1, sizeof block);
	return (char *)argument + deep(1000) + own[sizeof block - 7] - 1;
}

static void *small(void *argument)
{
	char text[512];
	snprintf(text, sizeof text, "%s", (char *)argument);
	return strdup(text);
}

int main(void)
{
	size_t size;
	void *result;
	pthread_t thread;
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_getstacksize(&attributes, &size);
	printf("%zu ", size);
	printf("%d ", pthread_create(&thread, 0, large, &size));
	pthread_join(thread, &result);
	printf("%d\n", result == &size);
	printf("%d ", pthread_attr_setstacksize(&attributes, PTHREAD_STACK_MIN));
	printf("%d ", pthread_create(&thread, &attributes, small, "small"));
	pthread_join(thread, &result);
	puts(result);
	char *memory = malloc(16384);
	printf("%d ", pthread_attr_setstack(&attributes, memory, 16384));
	printf("%d ", pthread_create(&thread, &attributes, small, "own"));
	pthread_join(thread, &result);
	puts(result);
	return 0;
}
