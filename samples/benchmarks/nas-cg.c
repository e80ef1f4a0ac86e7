/* NAS CG, conjugate gradient: the smallest eigenvalue of a sparse matrix of random pattern, by inverse iteration. */
#include "nas.h"
#include <math.h>
#include <string.h>

#define CONDITION 0.1

enum { ENTRIES = 7, SHIFT = 10, TURNS = 15, STEPS = 25 };

/* Rows of a sparse matrix: the entries of row i are those from start[i] to start[i + 1]. */
struct matrix {
	int rows;
	int *start, *column;
	double *value;
};

/* A vector with few entries that are not 0. */
struct sparse {
	int count, at[ENTRIES + 1];
	double value[ENTRIES + 1];
};

static int position(const struct sparse *v, int at)
{
	int i = 0;
	while (i < v->count && v->at[i] != at)
		i++;
	return i;
}

static struct sparse random_vector(uint64_t *x, int rows, int fixed)
{
	struct sparse v = {0};
	int power = 1;
	while (power < rows)
		power *= 2;
	while (v.count < ENTRIES) {
		double value = nas_random(x);
		int at = (int)(power * nas_random(x));
		if (at >= rows || position(&v, at) < v.count)
			continue;
		v.at[v.count] = at;
		v.value[v.count++] = value;
	}
	int at = position(&v, fixed);
	v.at[at] = fixed;
	v.value[at] = 0.5;
	v.count += at == v.count;
	return v;
}

/* Vectors in which row i is not 0: next[k] leads from an entry to the next one of its row. */
struct entries {
	int *first, *next;
};

static struct entries entries_of_rows(const struct sparse *vectors, int rows)
{
	struct entries e = {
	        allocated(rows, sizeof(int)), allocated((size_t)rows * (ENTRIES + 1), sizeof(int))};
	for (int i = 0; i < rows; i++)
		e.first[i] = -1;
	for (int v = rows - 1; v >= 0; v--) {
		for (int i = 0; i < vectors[v].count; i++) {
			int row = vectors[v].at[i], entry = v * (ENTRIES + 1) + i;
			e.next[entry] = e.first[row];
			e.first[row] = entry;
		}
	}
	return e;
}

/* Appends one row of the sum of the vectors' products with themselves, each with its weight; sums and seen are 0 before and after. */
static int add_row(
        struct matrix *a, int row, const struct sparse *vectors, struct entries e, double *sums, char *seen)
{
	int begin = a->start[row], end = begin;
	for (int entry = e.first[row]; entry >= 0; entry = e.next[entry]) {
		int number = entry / (ENTRIES + 1);
		const struct sparse *v = &vectors[number];
		double weight = pow(CONDITION, (double)number / a->rows) * v->value[entry % (ENTRIES + 1)];
		for (int i = 0; i < v->count; i++) {
			if (!seen[v->at[i]])
				a->column[end++] = v->at[i];
			seen[v->at[i]] = 1;
			sums[v->at[i]] += weight * v->value[i];
		}
	}
	sums[row] += CONDITION - SHIFT;
	for (int i = begin; i < end; i++) {
		a->value[i] = sums[a->column[i]];
		sums[a->column[i]] = 0;
		seen[a->column[i]] = 0;
	}
	return end;
}

static struct matrix make_matrix(int rows)
{
	uint64_t x = 314159265;
	nas_random(&x);
	struct sparse *vectors = allocated(rows, sizeof *vectors);
	for (int i = 0; i < rows; i++)
		vectors[i] = random_vector(&x, rows, i);
	size_t most = (size_t)rows * (ENTRIES + 1) * (ENTRIES + 1);
	struct matrix a = {rows, allocated(rows + 1, sizeof(int)), allocated(most, sizeof(int)),
	        allocated(most, sizeof(double))};
	struct entries e = entries_of_rows(vectors, rows);
	double *sums = allocated(rows, sizeof *sums);
	char *seen = allocated(rows, 1);
	for (int row = 0; row < rows; row++)
		a.start[row + 1] = add_row(&a, row, vectors, e, sums, seen);
	free(vectors);
	free(e.first);
	free(e.next);
	free(sums);
	free(seen);
	return a;
}

static NOINLINE void multiply(const struct matrix *a, const double *x, double *y)
{
	for (int row = 0; row < a->rows; row++) {
		double sum = 0;
		for (int i = a->start[row]; i < a->start[row + 1]; i++)
			sum += a->value[i] * x[a->column[i]];
		y[row] = sum;
	}
}

static double dot(const double *x, const double *y, int n)
{
	double sum = 0;
	for (int i = 0; i < n; i++)
		sum += x[i] * y[i];
	return sum;
}

/* z nearly solves A z = x; returns how far A z is from x. */
static NOINLINE double solve(
        const struct matrix *a, const double *x, double *z, double *r, double *p, double *q)
{
	int n = a->rows;
	memset(z, 0, n * sizeof *z);
	memcpy(r, x, n * sizeof *r);
	memcpy(p, x, n * sizeof *p);
	double rho = dot(r, r, n);
	for (int step = 0; step < STEPS; step++) {
		multiply(a, p, q);
		double alpha = rho / dot(p, q, n), before = rho;
		for (int i = 0; i < n; i++) {
			z[i] += alpha * p[i];
			r[i] -= alpha * q[i];
		}
		rho = dot(r, r, n);
		for (int i = 0; i < n; i++)
			p[i] = r[i] + rho / before * p[i];
	}
	multiply(a, z, r);
	for (int i = 0; i < n; i++)
		r[i] = x[i] - r[i];
	return sqrt(dot(r, r, n));
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv);
	struct matrix a = make_matrix(n);
	double *x = allocated(n, sizeof *x), *z = allocated(n, sizeof *z), *r = allocated(n, sizeof *r);
	double *p = allocated(n, sizeof *p), *q = allocated(n, sizeof *q), zeta = 0;
	for (int i = 0; i < n; i++)
		x[i] = 1;
	for (int turn = 0; turn < TURNS; turn++) {
		CHECK(solve(&a, x, z, r, p, q) < 1e-8);
		zeta = SHIFT + 1 / dot(x, z, n);
		double length = sqrt(dot(z, z, n));
		for (int i = 0; i < n; i++)
			x[i] = z[i] / length;
	}
	printf("%d rows, %d entries, zeta %.10f\n", n, a.start[n], zeta);
	return 0;
}
