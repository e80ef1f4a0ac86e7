/* Each kind on its own: the end of argv, all of argv, the strings (titles for ps), the environment and its
   end. */
#include <popcorn.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
extern char **environ;

static int headers(struct dl_phdr_info *info, size_t size, void *unused)
{
	return (unsigned long)info->dlpi_phdr == getauxval(AT_PHDR) && size > 0 && unused == 0;
}

int main(int argc, char **argv)
{
	char *end = argv[argc - 1];
	switch (argc > 1 ? argv[1][0] : 0) {
	case 'e':
		argv[argc] = "standard input";
		break;
	case 'n':
		memset(argv, 0, (argc + 1) * sizeof *argv);
		break;
	case 'g':
		argv[0] = argv[1] = (char *)8;
		break;
	case 't':
		memset(argv[0], 'x', (end += strlen(end)) - argv[0]);
		break;
	case 'v':
		for (char **at = environ; *at; at++)
			memset(*at, '=', strlen(*at));
		break;
	case 'p':
		environ[0] = (char *)8;
		break;
	case 'u':
		unsetenv("FIRST");
		unsetenv("SECOND");
		break;
	case 'c':
		clearenv();
		break;
	case 'l':
		for (char **at = environ; *at; at++)
			if (!at[1]) {
				at[1] = "BEHIND=the end";
				break;
			}
		break;
	}
	popcorn_migration_point();
	popcorn_migration_point();
	printf("%d %s %d %d\n", argc, argv[argc] ? argv[argc] : "-", argv[0] == 0,
	        dl_iterate_phdr(headers, 0));
	return 0;
}
