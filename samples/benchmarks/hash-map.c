/* A hash map with open addressing that grows: words are counted, half of them are removed, all are looked for. */
#include "benchmark.h"
#include <string.h>

enum { WORDS = 20000, LETTERS = 12 };

struct slot {
	char word[LETTERS];
	int count; /* 0: removed */
};

struct map {
	struct slot *slots;
	uint32_t size, used; /* size is a power of 2 */
};

static uint32_t hash(const char *word)
{
	uint32_t h = 2166136261u;
	while (*word)
		h = (h ^ (unsigned char)*word++) * 16777619u;
	return h;
}

/* The slot of the word, or the free one where it would be. */
static NOINLINE struct slot *find(const struct map *map, const char *word)
{
	uint32_t at = hash(word) & (map->size - 1);
	while (map->slots[at].word[0] && strcmp(map->slots[at].word, word) != 0)
		at = (at + 1) & (map->size - 1);
	return &map->slots[at];
}

static void grow(struct map *map)
{
	struct map larger = {allocated(map->size * 2, sizeof(struct slot)), map->size * 2, map->used};
	for (uint32_t i = 0; i < map->size; i++)
		if (map->slots[i].word[0])
			*find(&larger, map->slots[i].word) = map->slots[i];
	free(map->slots);
	*map = larger;
}

static void add(struct map *map, const char *word)
{
	struct slot *slot = find(map, word);
	if (!slot->word[0]) {
		if (++map->used * 4 > map->size * 3) {
			grow(map);
			slot = find(map, word);
		}
		strcpy(slot->word, word);
	}
	slot->count++;
}

static void write_word(char *word, uint32_t number)
{
	int length = 0;
	do {
		word[length++] = 'a' + number % 7;
		number /= 7;
	} while (number);
	word[length] = 0;
}

int main(int argc, char **argv)
{
	int adds = size_of_run(argc, argv), found = 0;
	struct map map = {allocated(16, sizeof(struct slot)), 16, 0};
	uint64_t state = 3, sum = 0;
	char word[LETTERS];
	for (int i = 0; i < adds; i++) {
		write_word(word, random_below(&state, WORDS));
		add(&map, word);
	}
	for (int number = 0; number < WORDS; number += 2) {
		write_word(word, number);
		find(&map, word)->count = 0;
	}
	for (int number = 0; number < WORDS; number++) {
		write_word(word, number);
		int count = find(&map, word)->count;
		found += count > 0;
		sum = mixed(sum, count);
	}
	printf("%d words, %u different, %d left, counts %016llx\n", adds, map.used, found,
	        (unsigned long long)sum);
	free(map.slots);
	return 0;
}
