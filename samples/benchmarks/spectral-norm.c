/* The spectral norm of the infinite matrix 1, 1/2, 1/4, 1/3, 1/5, ..., cut to n rows, by the power method. */
#include "benchmark.h"
#include <math.h>

static inline double element(int row, int column)
{
	return 1.0 / ((row + column) * (row + column + 1) / 2 + row + 1);
}

static NOINLINE void multiply(int n, const double *x, double *y)
{
	for (int i = 0; i < n; i++) {
		y[i] = 0;
		for (int j = 0; j < n; j++)
			y[i] += element(i, j) * x[j];
	}
}

static NOINLINE void multiply_transposed(int n, const double *x, double *y)
{
	for (int i = 0; i < n; i++) {
		y[i] = 0;
		for (int j = 0; j < n; j++)
			y[i] += element(j, i) * x[j];
	}
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv);
	double *u = allocated(n, sizeof *u), *v = allocated(n, sizeof *v),
	       *between = allocated(n, sizeof *between);
	double uv = 0, vv = 0;
	for (int i = 0; i < n; i++)
		u[i] = 1;
	for (int turn = 0; turn < 10; turn++) {
		multiply(n, u, between);
		multiply_transposed(n, between, v);
		multiply(n, v, between);
		multiply_transposed(n, between, u);
	}
	for (int i = 0; i < n; i++) {
		uv += u[i] * v[i];
		vv += v[i] * v[i];
	}
	CHECK(fabs(sqrt(uv / vv) - 1.2742) < 0.001);
	printf("%d rows, norm %.9f\n", n, sqrt(uv / vv));
	return 0;
}
