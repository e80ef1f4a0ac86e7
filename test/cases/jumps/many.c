/* Threads have buffers of their own, a child of fork has its parent's; the main thread hops before and
   after. */
#include <popcorn.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void *work(void *argument)
{
	jmp_buf here;
	volatile long rounds = 0;
	long limit = (long)argument;
	int code = setjmp(here);
	if (++rounds < limit)
		longjmp(here, code + 1);
	return (void *)(rounds + code);
}

int main(void)
{
	jmp_buf here;
	pthread_t threads[4];
	long sum = 0;
	int status, code = setjmp(here);
	popcorn_migration_point();
	for (long i = 0; i < 4; i++)
		pthread_create(&threads[i], 0, work, (void *)(i * 10000 + 10));
	for (int i = 0; i < 4; i++) {
		void *result;
		pthread_join(threads[i], &result);
		sum += (long)result;
	}
	printf("%d %ld\n", code, sum);
	fflush(stdout);
	if (code == 0) {
		if (fork() == 0)
			longjmp(here, 1);
		wait(&status);
		longjmp(here, 10 + WEXITSTATUS(status));
	}
	return code == 1 ? 3 : 0;
}
