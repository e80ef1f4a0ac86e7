/* Maps keep what they were made with: how many the kernel has, their protections, MAP_NORESERVE. */
#define _GNU_SOURCE
#include <popcorn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 65536, BOTH = PROT_READ | PROT_WRITE };

/* What the kernel says of the maps that lie in a range. */
static void describe(const char *low, const char *high, char *text, size_t size)
{
	char line[4200], mode[8];
	unsigned long begin, end;
	int inside = 0;
	FILE *file = fopen("/proc/self/smaps", "r");
	*text = 0;
	while (file && fgets(line, sizeof(line), file)) {
		size_t length = strlen(text);
		if (sscanf(line, "%lx-%lx %7s", &begin, &end, mode) == 3) {
			inside = begin >= (unsigned long)low && end <= (unsigned long)high;
			if (inside)
				snprintf(text + length, size - length, "%lx %s", (end - begin) / PAGE, mode);
		} else if (inside && strncmp(line, "VmFlags:", 8) == 0) {
			snprintf(text + length, size - length, "%s; ",
			        strstr(line, " nr") ? " unreserved" : "");
		}
	}
	if (file)
		fclose(file);
}

int main(void)
{
	const int anonymous = MAP_PRIVATE | MAP_ANONYMOUS;
	static char before[4000], after[4000];
	char *all = mmap(0, 80 * PAGE, PROT_NONE, anonymous | MAP_NORESERVE, -1, 0), *high = all + 80 * PAGE;
	char *read_only = mmap(all + 2 * PAGE, 16 * PAGE, BOTH, anonymous | MAP_FIXED, -1, 0);
	char *unreserved = all + 20 * PAGE, *hidden = all + 60 * PAGE;
	for (int i = 0; i < 16; i += 2)
		read_only[i * PAGE] = 5;
	mprotect(read_only, 16 * PAGE, PROT_READ);
	mprotect(unreserved, 20 * PAGE, BOTH);
	unreserved[3 * PAGE] = 6;
	unreserved = mremap(unreserved, 20 * PAGE, 30 * PAGE, 0) == MAP_FAILED ? unreserved : 0;
	mprotect(hidden, 10 * PAGE, BOTH);
	hidden[PAGE] = 7;
	mprotect(hidden, 10 * PAGE, PROT_NONE);
	munmap(all + 75 * PAGE, PAGE);
	describe(all, high, before, sizeof(before));
	for (volatile int i = 0; i < 4; i++)
		popcorn_migration_point();
	describe(all, high, after, sizeof(after));
	printf("%s\n%s\n", before, after);
	mprotect(hidden, 10 * PAGE, PROT_READ);
	printf("%d %d %d %d\n", read_only[14 * PAGE], read_only[15 * PAGE], unreserved[3 * PAGE],
	        hidden[PAGE]);
	return 0;
}
