/* A fast Fourier transform there and back by recursion: every bit of every double must survive. */
#include "../../../../samples/sample.h"
#include <math.h>

enum { SIZE = 32 };

struct point {
	double re, im;
};

/* Unit vectors by halving angles: additions, divisions and square roots only, which are exact everywhere. */
static NOINLINE struct point half_angle(struct point whole)
{
	struct point half = {sqrt((1 + whole.re) / 2), sqrt((1 - whole.re) / 2)};
	return half;
}

static NOINLINE void transform(
        const struct point *in, struct point *out, int size, int stride, struct point root)
{
	if (size == 1) {
		*out = *in;
		return;
	}
	struct point square = {root.re * root.re - root.im * root.im, 2 * root.re * root.im};
	transform(in, out, size / 2, stride * 2, square);
	transform(in + stride, out + size / 2, size / 2, stride * 2, square);
	double re = 1, im = 0;
	for (int k = 0; k < size / 2; k++) {
		struct point even = out[k], odd = out[k + size / 2];
		double odd_re = odd.re * re - odd.im * im, odd_im = odd.re * im + odd.im * re;
		out[k].re = even.re + odd_re;
		out[k].im = even.im + odd_im;
		out[k + size / 2].re = even.re - odd_re;
		out[k + size / 2].im = even.im - odd_im;
		double next = re * root.re - im * root.im;
		im = re * root.im + im * root.re;
		re = next;
	}
}

int main(void)
{
	struct point signal[SIZE], spectrum[SIZE], back[SIZE], root = {-1, 0};
	for (int size = 2; size < SIZE; size *= 2)
		root = half_angle(root);
	for (int i = 0; i < SIZE; i++) {
		signal[i].re = (i * 7 % 13) - 6.25;
		signal[i].im = (i * 5 % 11) / 3.0;
	}
	transform(signal, spectrum, SIZE, 1, root);
	for (int i = 0; i < SIZE; i += 3)
		printf("%2d %a %a\n", i, spectrum[i].re, spectrum[i].im);
	root.im = -root.im;
	transform(spectrum, back, SIZE, 1, root);
	double worst = 0;
	for (int i = 0; i < SIZE; i++) {
		double re = back[i].re / SIZE - signal[i].re, im = back[i].im / SIZE - signal[i].im;
		worst = fmax(worst, sqrt(re * re + im * im));
	}
	printf("worst difference %a\n", worst);
	CHECK(worst < 1e-12);
	return 0;
}
