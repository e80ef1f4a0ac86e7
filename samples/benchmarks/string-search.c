/* Words in a long text: by comparing at each place, by Horspool's jumps, and by the C library. */
#include "benchmark.h"
#include <string.h>

enum { LENGTH = 100000, WORDS = 8, WORD_LENGTH = 9 };

static char text[LENGTH + 1];

static NOINLINE int count_plainly(const char *word, int length)
{
	int count = 0;
	for (int at = 0; at + length <= LENGTH; at++) {
		int i = 0;
		while (i < length && text[at + i] == word[i])
			i++;
		count += i == length;
	}
	return count;
}

static NOINLINE int count_with_jumps(const char *word, int length)
{
	int jump[256], count = 0;
	for (int i = 0; i < 256; i++)
		jump[i] = length;
	for (int i = 0; i < length - 1; i++)
		jump[(unsigned char)word[i]] = length - 1 - i;
	for (int at = 0; at + length <= LENGTH; at += jump[(unsigned char)text[at + length - 1]]) {
		int i = length - 1;
		while (i >= 0 && text[at + i] == word[i])
			i--;
		count += i < 0;
	}
	return count;
}

static NOINLINE int count_by_library(const char *word)
{
	int count = 0;
	for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
		count++;
	return count;
}

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	uint64_t state = 23, sum = 0;
	for (int i = 0; i < LENGTH; i++)
		text[i] = "eeeetaonrish "[random_below(&state, 13)];
	for (int turn = 0; turn < turns; turn++) {
		char word[WORD_LENGTH + 1] = {0};
		int length = 2 + turn % (WORD_LENGTH - 1);
		memcpy(word, text + random_below(&state, LENGTH - WORD_LENGTH), length);
		int count = count_plainly(word, length);
		CHECK(count >= 1 && count_with_jumps(word, length) == count &&
		        count_by_library(word) == count);
		sum = mixed(sum, count);
	}
	printf("%d turns, counts %016llx\n", turns, (unsigned long long)sum);
	return 0;
}
