/* NAS IS, integer sort: ranks of small keys by counting, ten times, two keys changing each time. */
#include "nas.h"

enum { KEYS_OF_RANKS = 1 << 11, TURNS = 10 };

static void make_keys(int *keys, int count)
{
	uint64_t x = 314159265;
	for (int i = 0; i < count; i++) {
		double sum = 0;
		for (int part = 0; part < 4; part++)
			sum += nas_random(&x);
		keys[i] = (int)(sum * (KEYS_OF_RANKS / 4));
	}
}

/* ranks[k] becomes the number of keys that are at most k. */
static NOINLINE void rank(const int *keys, int count, int *ranks)
{
	for (int k = 0; k < KEYS_OF_RANKS; k++)
		ranks[k] = 0;
	for (int i = 0; i < count; i++)
		ranks[keys[i]]++;
	for (int k = 1; k < KEYS_OF_RANKS; k++)
		ranks[k] += ranks[k - 1];
}

static NOINLINE void sort(const int *keys, int count, int *ranks, int *sorted)
{
	for (int i = count - 1; i >= 0; i--)
		sorted[--ranks[keys[i]]] = keys[i];
}

int main(int argc, char **argv)
{
	int count = size_of_run(argc, argv);
	int *keys = allocated(count, sizeof *keys), *sorted = allocated(count, sizeof *sorted);
	int ranks[KEYS_OF_RANKS];
	uint64_t sum = 0;
	make_keys(keys, count);
	for (int turn = 0; turn < TURNS; turn++) {
		keys[turn] = turn;
		keys[turn + TURNS] = KEYS_OF_RANKS - 1 - turn;
		rank(keys, count, ranks);
		for (int i = 0; i < 5; i++)
			sum = mixed(sum, ranks[keys[count / 5 * i]]);
	}
	sort(keys, count, ranks, sorted);
	for (int i = 1; i < count; i++)
		CHECK(sorted[i - 1] <= sorted[i]);
	printf("%d keys, ranks %016llx\n", count, (unsigned long long)sum);
	free(keys);
	free(sorted);
	return 0;
}
