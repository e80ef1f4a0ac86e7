/* Dense matrices of doubles: a product, a decomposition into triangles, and a linear system solved with it. */
#include "benchmark.h"
#include <math.h>

static double *make_matrix(int n, uint64_t state)
{
	double *a = allocated((size_t)n * n, sizeof *a);
	for (int i = 0; i < n * n; i++)
		a[i] = random_below(&state, 2000) / 1000.0 - 1;
	return a;
}

static NOINLINE void multiply(int n, const double *a, const double *b, double *c)
{
	for (int i = 0; i < n; i++)
		for (int k = 0; k < n; k++) {
			double factor = a[i * n + k];
			for (int j = 0; j < n; j++)
				c[i * n + j] += factor * b[k * n + j];
		}
}

/* Gauss's elimination without exchange of rows, in place: the diagonal is large. */
static NOINLINE void decompose(int n, double *a)
{
	for (int k = 0; k < n; k++)
		for (int i = k + 1; i < n; i++) {
			double factor = a[i * n + k] /= a[k * n + k];
			for (int j = k + 1; j < n; j++)
				a[i * n + j] -= factor * a[k * n + j];
		}
}

static NOINLINE void solve(int n, const double *a, double *x)
{
	for (int i = 0; i < n; i++)
		for (int j = 0; j < i; j++)
			x[i] -= a[i * n + j] * x[j];
	for (int i = n - 1; i >= 0; i--) {
		for (int j = i + 1; j < n; j++)
			x[i] -= a[i * n + j] * x[j];
		x[i] /= a[i * n + i];
	}
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv);
	double *a = make_matrix(n, 1), *b = make_matrix(n, 2), *c = allocated((size_t)n * n, sizeof *c);
	double *x = allocated(n, sizeof *x), trace = 0;
	multiply(n, a, b, c);
	for (int i = 0; i < n; i++)
		trace += c[i * n + i];
	/* The solution of this system is 1, 2, 3 and so on. */
	for (int i = 0; i < n; i++) {
		c[i * n + i] += 100.0 * n;
		for (int j = 0; j < n; j++)
			x[i] += c[i * n + j] * (j + 1);
	}
	decompose(n, c);
	solve(n, c, x);
	for (int i = 0; i < n; i++)
		CHECK(fabs(x[i] - (i + 1)) < 1e-9 * n);
	printf("%d rows, trace %.9e\n", n, trace);
	free(a);
	free(b);
	free(c);
	free(x);
	return 0;
}
