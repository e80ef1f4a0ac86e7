/* Takes long enough that progress is seen on a terminal. */
#include <popcorn.h>
#include <unistd.h>

int main(void)
{
	for (volatile int i = 0; i < 4; i++) {
		usleep(400000);
		popcorn_migration_point();
	}
	return 0;
}
