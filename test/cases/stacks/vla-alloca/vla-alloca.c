/* Variable-length arrays and alloca: sizes known only at run time, freed and allocated again between hops. */
#include "../../../../samples/sample.h"
#include <alloca.h>
#include <stdint.h>
#include <string.h>

static NOINLINE long fill(int *array, int count, int start)
{
	long sum = 0;
	for (int i = 0; i < count; i++) {
		array[i] = start + i * i;
		sum += array[i];
	}
	return sum;
}

static NOINLINE long matrix(int rows, int columns)
{
	int cells[rows][columns];
	long trace = 0;
	for (int r = 0; r < rows; r++)
		fill(cells[r], columns, r * 10);
	popcorn_migration_point();
	for (int r = 0; r < rows; r++)
		trace += cells[r][r % columns];
	return trace + (long)sizeof cells;
}

static NOINLINE const char *joined(const char *a, const char *b, char *out)
{
	char *buffer = alloca(strlen(a) + strlen(b) + 1);
	strcpy(buffer, a);
	popcorn_migration_point();
	strcat(buffer, b);
	return strcpy(out, buffer);
}

int main(void)
{
	for (int round = 1; round <= 3; round++) {
		int values[round * 2];
		long sum = fill(values, round * 2, round);
		popcorn_migration_point();
		printf("round %d sum %ld last %d\n", round, sum, values[round * 2 - 1]);
	}
	printf("matrix %ld\n", matrix(OPAQUE(3), OPAQUE(4)));
	char out[32];
	printf("joined %s\n", joined("left-", "right", out));
	char *kept[3];
	for (int i = 0; i < 3; i++) {
		kept[i] = alloca((size_t)OPAQUE(i) * 8 + 8);
		snprintf(kept[i], 8, "kept %d", i);
	}
	int aligned_count = OPAQUE(2);
	struct {
		_Alignas(64) int cell;
	} aligned[aligned_count];
	aligned[1].cell = 11;
	CHECK((uintptr_t)aligned % 64 == 0);
	popcorn_migration_point();
	printf("%s, %s, %s, %d\n", kept[0], kept[1], kept[2], aligned[1].cell);
	return 0;
}
