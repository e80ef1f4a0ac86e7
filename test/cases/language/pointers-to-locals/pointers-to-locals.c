/* Pointers to locals escape into heap structs and globals; the locals are read and written through them after
 * hops. */
#include "../../../../samples/sample.h"

struct watcher {
	int *counter;
	double *total;
	char *name;
	struct watcher *next;
};

static int *global_counter;
static struct watcher *watchers;

static NOINLINE void watch(int *counter, double *total, char *name)
{
	struct watcher *w = malloc(sizeof *w);
	CHECK(w);
	*w = (struct watcher){counter, total, name, watchers};
	watchers = w;
}

static NOINLINE void unwatch(void)
{
	struct watcher *w = watchers;
	watchers = w->next;
	free(w);
}

/* Writes the locals of every frame below through the heap structs. */
static NOINLINE void touch_all(int by)
{
	popcorn_migration_point();
	for (struct watcher *w = watchers; w; w = w->next) {
		*w->counter += by;
		*w->total += by / 4.0;
		w->name[0]++;
	}
	*global_counter += 100;
}

static NOINLINE int nest(int depth)
{
	int counter = depth;
	double total = depth * 0.5;
	char name[8] = {(char)('a' + depth), '-', (char)('0' + depth), 0};
	watch(&counter, &total, name);
	popcorn_migration_point();
	if (depth > 0)
		counter += nest(depth - 1);
	else
		touch_all(3);
	popcorn_migration_point();
	printf("depth %d counter %d total %.3f name %s global %d\n", depth, counter, total, name,
	        *global_counter);
	unwatch();
	return counter;
}

int main(void)
{
	int mine = 7;
	global_counter = &mine;
	int sum = nest(4);
	CHECK(!watchers);
	printf("sum %d mine %d\n", sum, mine);
	return 0;
}
