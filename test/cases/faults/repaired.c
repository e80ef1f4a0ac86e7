/* What has failed is tried again after a stretch of points that doubles: a hop is made soon after its cause
   is gone. */
#include <popcorn.h>
#include <stdio.h>
#include <sys/stat.h>

int main(void)
{
	for (volatile int i = 1; i <= 200; i++) {
		if (i == 100)
			fclose(fopen("repaired-now", "w"));
		popcorn_migration_point();
	}
	puts("whole");
	return 0;
}
