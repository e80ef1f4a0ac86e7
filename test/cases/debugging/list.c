/* What the suite `debugging` looks at: three frames with arguments and locals, one migration point in the innermost. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct node {
	int value;
	struct node *next;
};

static volatile int waiting;

static void wait_for_debugger(void)
{
	while (waiting)
		usleep(1000);
}

__attribute__((noinline)) static long inner(struct node *list, int depth)
{
	long sum = 0;
	for (struct node *n = list; n; n = n->next)
		sum += n->value * depth;
	if (depth == 3) {
		popcorn_migration_point();
		wait_for_debugger();
		sum++; /* line 28 */
	}
	return sum + list->value * depth;
}

__attribute__((noinline)) static long outer(struct node *list, int count)
{
	long total = 0;
	for (int i = 0; i < count; i++)
		total += inner(list, i) * list->value; /* line 37 */
	return total;
}

int main(int argc, char **argv)
{
	struct node b = {2, 0}, a = {1, &b};
	waiting = argc > 1;
	long result = outer(&a, argc + 9); /* line 45 */
	printf("%ld %s\n", result, argv[0] ? "named" : "nameless");
	return 0;
}
