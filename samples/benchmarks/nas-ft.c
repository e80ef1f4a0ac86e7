/* NAS FT: a partial differential equation in three dimensions, solved by fast Fourier transforms. */
#include "nas.h"
#include <complex.h>
#include <math.h>
#include <string.h>

#define PI 3.141592653589793238

enum { LOG = 5, N = 1 << LOG, POINTS = N * N * N, SAMPLES = 1024 };

typedef double complex line[N];

static double complex start[POINTS], evolved[POINTS], field[POINTS], roots[N / 2];
static double decay[POINTS];

static int reversed(int i)
{
	int r = 0;
	for (int bit = 0; bit < LOG; bit++)
		r |= (i >> bit & 1) << (LOG - 1 - bit);
	return r;
}

/* One line in place; sign -1 there, 1 back. */
static NOINLINE void transform_line(line x, int sign)
{
	for (int i = 0; i < N; i++) {
		int r = reversed(i);
		if (i < r) {
			double complex t = x[i];
			x[i] = x[r];
			x[r] = t;
		}
	}
	for (int half = 1; half < N; half *= 2) {
		for (int block = 0; block < N; block += 2 * half) {
			for (int i = 0; i < half; i++) {
				double complex root = roots[i * (N / 2 / half)];
				double re = creal(root), im = -sign * cimag(root);
				double complex low = x[block + i], high = x[block + half + i];
				double a = creal(high) * re - cimag(high) * im;
				double b = creal(high) * im + cimag(high) * re;
				x[block + i] = CMPLX(creal(low) + a, cimag(low) + b);
				x[block + half + i] = CMPLX(creal(low) - a, cimag(low) - b);
			}
		}
	}
}

/* All lines whose points are step apart. */
static void transform_lines(double complex *x, int step, int sign)
{
	line l;
	for (int first = 0; first < POINTS; first++) {
		if (first / step % N != 0)
			continue;
		for (int i = 0; i < N; i++)
			l[i] = x[first + i * step];
		transform_line(l, sign);
		for (int i = 0; i < N; i++)
			x[first + i * step] = l[i];
	}
}

static void transform(double complex *x, int sign)
{
	transform_lines(x, 1, sign);
	transform_lines(x, N, sign);
	transform_lines(x, N * N, sign);
}

static int frequency(int i)
{
	return (i + N / 2) % N - N / 2;
}

static void prepare(void)
{
	uint64_t x = 314159265;
	for (int i = 0; i < N / 2; i++)
		roots[i] = CMPLX(cos(2 * PI * i / N), -sin(2 * PI * i / N));
	for (int i = 0; i < POINTS; i++) {
		double re = nas_random(&x);
		start[i] = CMPLX(re, nas_random(&x));
		int a = frequency(i % N), b = frequency(i / N % N), c = frequency(i / N / N);
		decay[i] = exp(-4e-6 * PI * PI * (a * a + b * b + c * c));
	}
}

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	double complex sum = 0;
	prepare();
	/* There and back is where it was. */
	memcpy(field, start, sizeof field);
	transform(field, -1);
	memcpy(evolved, field, sizeof field);
	transform(field, 1);
	for (int i = 0; i < POINTS; i++)
		CHECK(cabs(field[i] / POINTS - start[i]) < 1e-12);
	for (int turn = 1; turn <= turns; turn++) {
		for (int i = 0; i < POINTS; i++)
			evolved[i] *= decay[i];
		memcpy(field, evolved, sizeof field);
		transform(field, 1);
		sum = 0;
		for (int j = 1; j <= SAMPLES; j++)
			sum += field[j % N + 3 * j % N * N + 5 * j % N * N * N] / POINTS;
	}
	printf("%d turns, sum %.9e %.9e\n", turns, creal(sum), cimag(sum));
	return 0;
}
