/* NAS MG, multigrid: Poisson's equation on a periodic cube, by V-cycles over grids that are ever coarser. */
#include "nas.h"
#include <math.h>
#include <stddef.h>
#include <string.h>

enum { LEVELS = 5, CHARGES = 10 };

/* A cube of n points a side in the middle, and around it a copy of the other side. */
struct grid {
	int n;
	double *at;
};

/* Weights of a point, and of its neighbours with a common face, edge, corner. */
struct weights {
	double point, face, edge, corner;
};

static const struct weights laplace = {-8.0 / 3, 0, 1.0 / 6, 1.0 / 12};
static const struct weights smoother = {-3.0 / 8, 1.0 / 32, -1.0 / 64, 0};
static const struct weights average = {0.5, 0.25, 0.125, 0.0625};

static size_t points_of(int n)
{
	return (size_t)(n + 2) * (n + 2) * (n + 2);
}

static struct grid make_grid(int n)
{
	return (struct grid){n, allocated(points_of(n), sizeof(double))};
}

static inline size_t place(struct grid g, int x, int y, int z)
{
	size_t side = g.n + 2;
	return (z * side + y) * side + x;
}

static void clear(struct grid g)
{
	memset(g.at, 0, points_of(g.n) * sizeof *g.at);
}

/* The borders become the other side's points. */
static void wrap(struct grid g)
{
	int n = g.n;
	for (int a = 1; a <= n; a++)
		for (int b = 1; b <= n; b++) {
			g.at[place(g, 0, a, b)] = g.at[place(g, n, a, b)];
			g.at[place(g, n + 1, a, b)] = g.at[place(g, 1, a, b)];
		}
	for (int x = 0; x <= n + 1; x++)
		for (int z = 1; z <= n; z++) {
			g.at[place(g, x, 0, z)] = g.at[place(g, x, n, z)];
			g.at[place(g, x, n + 1, z)] = g.at[place(g, x, 1, z)];
		}
	for (int x = 0; x <= n + 1; x++)
		for (int y = 0; y <= n + 1; y++) {
			g.at[place(g, x, y, 0)] = g.at[place(g, x, y, n)];
			g.at[place(g, x, y, n + 1)] = g.at[place(g, x, y, 1)];
		}
}

/* A point and its 26 neighbours, by their weights; row and layer are the distances in memory. */
static inline double weighted(const double *p, ptrdiff_t row, ptrdiff_t layer, struct weights w)
{
	double faces = p[-1] + p[1] + p[-row] + p[row] + p[-layer] + p[layer];
	double edges = p[-1 - row] + p[1 - row] + p[row - 1] + p[row + 1] + p[-1 - layer] + p[1 - layer] +
	               p[layer - 1] + p[layer + 1] + p[-row - layer] + p[row - layer] + p[layer - row] +
	               p[layer + row];
	double corners = p[-1 - row - layer] + p[1 - row - layer] + p[row - layer - 1] + p[row - layer + 1] +
	                 p[layer - row - 1] + p[layer - row + 1] + p[layer + row - 1] + p[layer + row + 1];
	return w.point * p[0] + w.face * faces + w.edge * edges + w.corner * corners;
}

/* r = v - A u */
static NOINLINE void residual(struct grid r, struct grid v, struct grid u)
{
	ptrdiff_t row = u.n + 2, layer = row * row;
	for (int z = 1; z <= u.n; z++)
		for (int y = 1; y <= u.n; y++)
			for (int x = 1; x <= u.n; x++) {
				size_t at = place(u, x, y, z);
				r.at[at] = v.at[at] - weighted(&u.at[at], row, layer, laplace);
			}
	wrap(r);
}

/* u += S r */
static NOINLINE void smooth(struct grid u, struct grid r)
{
	ptrdiff_t row = u.n + 2, layer = row * row;
	for (int z = 1; z <= u.n; z++)
		for (int y = 1; y <= u.n; y++)
			for (int x = 1; x <= u.n; x++) {
				size_t at = place(u, x, y, z);
				u.at[at] += weighted(&r.at[at], row, layer, smoother);
			}
	wrap(u);
}

static NOINLINE void restrict_to(struct grid coarse, struct grid fine)
{
	ptrdiff_t row = fine.n + 2, layer = row * row;
	for (int z = 1; z <= coarse.n; z++)
		for (int y = 1; y <= coarse.n; y++)
			for (int x = 1; x <= coarse.n; x++)
				coarse.at[place(coarse, x, y, z)] = weighted(
				        &fine.at[place(fine, 2 * x, 2 * y, 2 * z)], row, layer, average);
	wrap(coarse);
}

/* fine += coarse, between its points by the mean of those around. */
static NOINLINE void interpolate(struct grid fine, struct grid coarse)
{
	for (int z = 1; z <= fine.n; z++)
		for (int y = 1; y <= fine.n; y++)
			for (int x = 1; x <= fine.n; x++) {
				double sum = 0;
				for (int corner = 0; corner < 8; corner++)
					sum += coarse.at[place(coarse, (x + (corner & 1)) / 2,
					        (y + (corner >> 1 & 1)) / 2, (z + (corner >> 2)) / 2)];
				fine.at[place(fine, x, y, z)] += sum / 8;
			}
	wrap(fine);
}

/* 1 at the ten largest of random numbers, -1 at the ten smallest. */
static void place_charges(struct grid v)
{
	uint64_t x = 314159265;
	double *number = allocated((size_t)v.n * v.n * v.n, sizeof *number);
	int count = v.n * v.n * v.n;
	for (int i = 0; i < count; i++)
		number[i] = nas_random(&x);
	for (int charge = 0; charge < CHARGES; charge++) {
		int least = 0, most = 0;
		for (int i = 1; i < count; i++) {
			least = number[i] < number[least] ? i : least;
			most = number[i] > number[most] ? i : most;
		}
		v.at[place(v, 1 + least % v.n, 1 + least / v.n % v.n, 1 + least / v.n / v.n)] = -1;
		v.at[place(v, 1 + most % v.n, 1 + most / v.n % v.n, 1 + most / v.n / v.n)] = 1;
		number[least] = number[most] = 0.5;
	}
	free(number);
	wrap(v);
}

static void cycle(struct grid *u, struct grid v, struct grid *r)
{
	for (int level = LEVELS - 1; level > 0; level--)
		restrict_to(r[level - 1], r[level]);
	clear(u[0]);
	smooth(u[0], r[0]);
	for (int level = 1; level < LEVELS; level++) {
		int finest = level == LEVELS - 1;
		if (!finest)
			clear(u[level]);
		interpolate(u[level], u[level - 1]);
		residual(r[level], finest ? v : r[level], u[level]);
		smooth(u[level], r[level]);
	}
	residual(r[LEVELS - 1], v, u[LEVELS - 1]);
}

static double norm(struct grid r)
{
	double sum = 0;
	for (int z = 1; z <= r.n; z++)
		for (int y = 1; y <= r.n; y++)
			for (int x = 1; x <= r.n; x++)
				sum += r.at[place(r, x, y, z)] * r.at[place(r, x, y, z)];
	return sqrt(sum / r.n / r.n / r.n);
}

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	struct grid u[LEVELS], r[LEVELS], v = make_grid(1 << LEVELS);
	for (int level = 0; level < LEVELS; level++) {
		u[level] = make_grid(2 << level);
		r[level] = make_grid(2 << level);
	}
	place_charges(v);
	residual(r[LEVELS - 1], v, u[LEVELS - 1]);
	double before = norm(r[LEVELS - 1]);
	for (int turn = 0; turn < turns; turn++)
		cycle(u, v, r);
	double after = norm(r[LEVELS - 1]);
	CHECK(after < before / 10);
	printf("%d turns, residual %.9e, then %.9e\n", turns, before, after);
	return 0;
}
