/* An exec that fails is told of with its file and the kernel's reason. */
#include <popcorn.h>
#include <stdio.h>
#include <sys/resource.h>

int main(void)
{
	struct rlimit limit = {200000, 200000};
	setrlimit(RLIMIT_STACK, &limit);
	popcorn_migration_point();
	puts("goes on");
	return 0;
}
