/* Conjugate gradients on a sparse matrix in compressed rows: index arrays in the heap, dot products in registers. */
#include "../../../../samples/sample.h"
#include <math.h>
#include <string.h>

struct matrix {
	int rows, entries;
	int *row_start, *column;
	double *value;
};

static void add(struct matrix *m, int column, double value)
{
	m->column = realloc(m->column, (size_t)(m->entries + 1) * sizeof *m->column);
	m->value = realloc(m->value, (size_t)(m->entries + 1) * sizeof *m->value);
	CHECK(m->column && m->value);
	m->column[m->entries] = column;
	m->value[m->entries++] = value;
}

/* The five-point Laplacian of a square grid. */
static NOINLINE struct matrix *laplacian(int side)
{
	struct matrix *m = calloc(1, sizeof *m);
	CHECK(m);
	m->rows = side * side;
	m->row_start = malloc((size_t)(m->rows + 1) * sizeof *m->row_start);
	CHECK(m->row_start);
	for (int row = 0; row < m->rows; row++) {
		m->row_start[row] = m->entries;
		if (row >= side)
			add(m, row - side, -1);
		if (row % side)
			add(m, row - 1, -1);
		add(m, row, 4 + row / 8.0);
		if (row % side < side - 1)
			add(m, row + 1, -1);
		if (row < m->rows - side)
			add(m, row + side, -1);
	}
	m->row_start[m->rows] = m->entries;
	return m;
}

static NOINLINE void multiply(const struct matrix *m, const double *x, double *result)
{
	for (int row = 0; row < m->rows; row++) {
		double sum = 0;
		for (int k = m->row_start[row]; k < m->row_start[row + 1]; k++)
			sum += m->value[k] * x[m->column[k]];
		result[row] = sum;
	}
}

static NOINLINE double dot(const double *a, const double *b, int count)
{
	double sum = 0;
	for (int i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

int main(void)
{
	struct matrix *m = laplacian(5);
	int count = m->rows;
	double x[count], residual[count], direction[count], image[count];
	for (int i = 0; i < count; i++) {
		x[i] = 0;
		residual[i] = direction[i] = 1 + i % 3;
	}
	double square = dot(residual, residual, count);
	for (int round = 0; round < 6; round++) {
		multiply(m, direction, image);
		double step = square / dot(direction, image, count);
		for (int i = 0; i < count; i++) {
			x[i] += step * direction[i];
			residual[i] -= step * image[i];
		}
		double before = square;
		square = dot(residual, residual, count);
		for (int i = 0; i < count; i++)
			direction[i] = residual[i] + square / before * direction[i];
		printf("round %d entries %d residual %a\n", round, m->entries, sqrt(square));
	}
	for (int i = 0; i < count; i += 4)
		printf("%d %a\n", i, x[i]);
	free(m->row_start);
	free(m->column);
	free(m->value);
	free(m);
	return 0;
}
