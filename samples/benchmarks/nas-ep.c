/* NAS EP, embarrassingly parallel: pairs of normal deviates by the polar method, counted by how large they are. */
#include "nas.h"
#include <math.h>

enum { RINGS = 10 };

int main(int argc, char **argv)
{
	int pairs = size_of_run(argc, argv);
	uint64_t x = 271828183;
	double sum_x = 0, sum_y = 0;
	long counts[RINGS] = {0};
	for (int i = 0; i < pairs; i++) {
		double u = 2 * nas_random(&x) - 1, v = 2 * nas_random(&x) - 1;
		double square = u * u + v * v;
		if (square > 1)
			continue;
		double factor = sqrt(-2 * log(square) / square);
		u *= factor;
		v *= factor;
		counts[(int)fmax(fabs(u), fabs(v))]++;
		sum_x += u;
		sum_y += v;
	}
	for (int ring = 0; ring < RINGS; ring++)
		printf("%d: %ld\n", ring, counts[ring]);
	printf("%d pairs, sums %.9e %.9e\n", pairs, sum_x, sum_y);
	return 0;
}
