/* Has a shared mapping, so that no hop is made. */
#include <popcorn.h>
#include <sys/mman.h>

int main(void)
{
	if (mmap(0, 65536, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED)
		return 1;
	for (volatile int i = 0; i < 9; i++)
		popcorn_migration_point();
	return 0;
}
