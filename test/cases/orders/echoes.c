/* Says how long each line is that it reads: it mostly waits. */
#include <stdio.h>
#include <string.h>

int main(void)
{
	char line[100];

	puts("begun");
	fflush(stdout);
	while (fgets(line, sizeof line, stdin)) {
		printf("%zu\n", strlen(line));
		fflush(stdout);
	}
	puts("end");
	return 0;
}
