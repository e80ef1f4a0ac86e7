/* The Mandelbrot set: points of a square that stay near 0 under z = z * z + c. */
#include "benchmark.h"

enum { MOST = 100 };

static NOINLINE int turns_of(double x, double y)
{
	double re = 0, im = 0;
	int turns = 0;
	while (turns < MOST && re * re + im * im <= 4) {
		double next = re * re - im * im + x;
		im = 2 * re * im + y;
		re = next;
		turns++;
	}
	return turns;
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv);
	long sum = 0, inside = 0;
	for (int row = 0; row < n; row++)
		for (int column = 0; column < n; column++) {
			int turns = turns_of(2.0 * column / n - 1.5, 2.0 * row / n - 1);
			sum += turns;
			inside += turns == MOST;
		}
	printf("%d rows, %ld points inside, %ld turns\n", n, inside, sum);
	return 0;
}
