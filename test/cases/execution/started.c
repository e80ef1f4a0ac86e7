/* Is started; says with what. */
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	printf("%s %d %s\n", argv[0], argc, argv[argc - 1]);
	return 3;
}
