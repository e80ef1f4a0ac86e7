/* A daemon that a program leaves behind is not ours to wait for. */
#include <unistd.h>

int main(void)
{
	for (volatile int i = 0; i < 9; i++) {
	}
	if (fork() == 0) {
		close(0), close(1), close(2);
		sleep(60);
	}
	return 0;
}
