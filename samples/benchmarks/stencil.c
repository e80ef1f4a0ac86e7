/* Heat in a plate: each point becomes the mean of its four neighbours, the borders stay as they are. */
#include "benchmark.h"

enum { N = 256 };

static double plate[2][N][N];

static NOINLINE void step(double (*from)[N], double (*to)[N])
{
	for (int y = 1; y < N - 1; y++)
		for (int x = 1; x < N - 1; x++)
			to[y][x] = 0.25 *
			           ((from[y - 1][x] + from[y + 1][x]) + (from[y][x - 1] + from[y][x + 1]));
}

int main(int argc, char **argv)
{
	int steps = size_of_run(argc, argv);
	for (int i = 0; i < N; i++)
		plate[0][0][i] = plate[1][0][i] = plate[0][i][0] = plate[1][i][0] = 100;
	for (int i = 0; i < steps; i++)
		step(plate[i % 2], plate[(i + 1) % 2]);
	double (*last)[N] = plate[steps % 2], sum = 0;
	for (int y = 0; y < N; y++)
		for (int x = 0; x < N; x++) {
			CHECK(last[y][x] == last[x][y]);
			sum += last[y][x];
		}
	printf("%d steps, sum %.9e\n", steps, sum);
	return 0;
}
