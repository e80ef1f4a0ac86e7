/* Writes an image of itself; a second argument: while it forbids it. */
#include <errno.h>
#include <popcorn.h>
#include <stdio.h>

static void fail(void)
{
	puts(errno == EIO               ? "EIO"
	        : errno == EAGAIN       ? "EAGAIN"
	        : errno == ENAMETOOLONG ? "ENAMETOOLONG"
	                                : "another error");
}

int main(int argc, char **argv)
{
	int result;

	if (argc > 2)
		popcorn_forbid_migration();
	result = popcorn_checkpoint(argv[1]);
	if (result < 0)
		fail();
	else
		printf("%s as %s\n", result == 0 ? "written" : "restored", popcorn_current_isa());
	fflush(stdout);
	if (result == 0 && popcorn_migrate("aarch64") == 0)
		printf("here as %s\n", popcorn_current_isa());
	return 0;
}
