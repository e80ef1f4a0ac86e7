/* What a failed hop has done is undone: close-on-exec descriptors live through both execs, and a limit on
   file sizes kills nobody. */
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>

int main(void)
{
	int kept = open("kept", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	popcorn_migration_point();
	printf("%d\n", fcntl(kept, F_GETFD));
	return 0;
}
