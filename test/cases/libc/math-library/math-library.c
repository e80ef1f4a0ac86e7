/* All of libm over special and random numbers: results and flags are the same on every ISA, bit by bit. */
/* For each function a line has sums over the results and over the flags, for double, float and long double. */
#include <fenv.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../../../samples/sample.h"

enum {
	RANDOM = 48,
	FLAGS = FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_INEXACT,
};

/* FNV-1a. */
struct sum {
	uint64_t results, flags;
};

static void add(uint64_t *sum, const void *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		*sum = (*sum ^ ((const unsigned char *)bytes)[i]) * 0x100000001b3u;
}

static uint64_t next_random(void)
{
	static uint64_t state = 1;
	uint64_t z = state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

static const double special[] = {0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2, 3, -2.5, 10, 709.5, -745.5, 0x1p-30,
        0x1p52, -0x1p53, 0x1p63, 0x1.921fb54442d18p1, 0x1p-1022, -0x1p-1074, 0x1.fffffffffffffp1023, 0x1p-149,
        0x1.fffffep127, 1e300, INFINITY, -INFINITY, NAN};

#define SPECIALS (int)(sizeof(special) / sizeof(*special))

/* Small numbers and numbers of any size in turn. */
static double number(int i)
{
	if (i < SPECIALS)
		return special[i];
	double fraction = (double)(int64_t)next_random() * 0x1p-62;
	return i % 2 ? fraction : ldexp(fraction, (int)(next_random() % 600) - 300);
}

#define DEFINE_NOTE(name, type, size)                                                                        \
	static void name(struct sum *sum, type result)                                                       \
	{                                                                                                    \
		int flags = fetestexcept(FLAGS);                                                             \
		if (result != result)                                                                        \
			result = NAN; /* its sign and payload mean nothing */                                \
		add(&sum->results, &result, size);                                                           \
		add(&sum->flags, &flags, sizeof(flags));                                                     \
		feclearexcept(FE_ALL_EXCEPT);                                                                \
	}
DEFINE_NOTE(note_double, double, 8)
DEFINE_NOTE(note_float, float, 4)
DEFINE_NOTE(note_long_double, long double, LDBL_MANT_DIG == 64 ? 10 : 16)

static struct sum sums[3];

static void begin(void)
{
	for (int i = 0; i < 3; i++)
		sums[i] = (struct sum){0xcbf29ce484222325u, 0xcbf29ce484222325u};
	feclearexcept(FE_ALL_EXCEPT);
}

static void end(const char *name)
{
	printf("%-10s", name);
	for (int i = 0; i < 3; i++)
		printf(" %016llx %08x", (unsigned long long)sums[i].results, (unsigned)sums[i].flags);
	printf("\n");
	popcorn_migration_point();
}

#define EACH_TYPE(call_double, call_float, call_long_double)                                                 \
	do {                                                                                                 \
		note_double(&sums[0], call_double);                                                          \
		note_float(&sums[1], call_float);                                                            \
		note_long_double(&sums[2], call_long_double);                                                \
	} while (0)

struct unary {
	const char *name;
	double (*of_double)(double);
	float (*of_float)(float);
	long double (*of_long_double)(long double);
};

#define F(function) {#function, function, function##f, function##l}

static const struct unary unary[] = {F(acos), F(acosh), F(asin), F(asinh), F(atan), F(atanh), F(cbrt),
        F(ceil), F(cos), F(cosh), F(erf), F(erfc), F(exp), F(exp2), F(expm1), F(fabs), F(floor), F(lgamma),
        F(log), F(log10), F(log1p), F(log2), F(logb), F(nearbyint), F(rint), F(round), F(sin), F(sinh),
        F(sqrt), F(tan), F(tanh), F(tgamma), F(trunc)};

struct binary {
	const char *name;
	double (*of_double)(double, double);
	float (*of_float)(float, float);
	long double (*of_long_double)(long double, long double);
};

static const struct binary binary[] = {F(atan2), F(copysign), F(fdim), F(fmax), F(fmin), F(fmod), F(hypot),
        F(nextafter), F(pow), F(remainder)};

struct whole {
	const char *name;
	long (*of_double)(double);
	long (*of_float)(float);
	long (*of_long_double)(long double);
};

static const struct whole whole[] = {F(lrint), F(lround)};

static void all_of_one_argument(void)
{
	for (unsigned f = 0; f < sizeof(unary) / sizeof(*unary); f++) {
		const struct unary *u = &unary[f];
		begin();
		for (int i = 0; i < SPECIALS + RANDOM; i++) {
			double x = number(i);
			feclearexcept(FE_ALL_EXCEPT);
			EACH_TYPE(u->of_double(x), u->of_float((float)x), u->of_long_double(x));
		}
		end(u->name);
	}
}

static void all_of_two_arguments(void)
{
	for (unsigned f = 0; f < sizeof(binary) / sizeof(*binary); f++) {
		const struct binary *b = &binary[f];
		begin();
		for (int i = 0; i < SPECIALS + RANDOM; i++) {
			double x = number(i), y = number(i * 7 % (SPECIALS + RANDOM));
			float fx = (float)x, fy = (float)y;
			feclearexcept(FE_ALL_EXCEPT);
			EACH_TYPE(b->of_double(x, y), b->of_float(fx, fy), b->of_long_double(x, y));
		}
		end(b->name);
	}
}

/* What is too large for the result is not looked at: C leaves it open. */
static void all_that_give_integers(void)
{
	for (unsigned f = 0; f < sizeof(whole) / sizeof(*whole); f++) {
		const struct whole *w = &whole[f];
		begin();
		for (int i = 0; i < SPECIALS + RANDOM; i++) {
			double x = number(i);
			if (!(fabs(x) < 0x1p53))
				continue;
			float fx = (float)x;
			feclearexcept(FE_ALL_EXCEPT);
			EACH_TYPE((double)w->of_double(x), (float)(w->of_float(fx) % 1000),
			        w->of_long_double(x));
		}
		end(w->name);
	}
}

static void fused(void)
{
	begin();
	for (int i = 0; i < 4 * (SPECIALS + RANDOM); i++) {
		double x = number(i % (SPECIALS + RANDOM)), y = number(i * 7 % (SPECIALS + RANDOM));
		double z = number(i * 11 % (SPECIALS + RANDOM));
		float fx = (float)x, fy = (float)y, fz = (float)z;
		feclearexcept(FE_ALL_EXCEPT);
		EACH_TYPE(OPAQUE(&fma)(x, y, z), OPAQUE(&fmaf)(fx, fy, fz), OPAQUE(&fmal)(x, y, z));
	}
	end("fma");
	begin();
	note_double(&sums[0], OPAQUE(&fma)(-0x1p-1000, 0x1p-100, 0)); /* -0 */
	end("fma of 0");
}

static void with_exponents(void)
{
	begin();
	for (int i = 0; i < SPECIALS + RANDOM; i++) {
		double x = number(i);
		float fx = (float)x;
		int n = (int)(next_random() % 2200) - 1100;
		feclearexcept(FE_ALL_EXCEPT);
		EACH_TYPE(OPAQUE(&scalbn)(x, n), OPAQUE(&scalbnf)(fx, n), OPAQUE(&scalbnl)(x, n));
	}
	end("scalbn");
}

static void in_parts(void)
{
	begin();
	for (int i = 0; i < SPECIALS + RANDOM; i++) {
		double x = number(i), y = number(i * 7 % (SPECIALS + RANDOM)), d;
		float fx = (float)x, fy = (float)y, f;
		long double l;
		int q = 0;
		feclearexcept(FE_ALL_EXCEPT);
		EACH_TYPE(OPAQUE(&modf)(x, &d), OPAQUE(&modff)(fx, &f), OPAQUE(&modfl)(x, &l));
		EACH_TYPE(d, f, l);
		EACH_TYPE(OPAQUE(&frexp)(x, &q), OPAQUE(&frexpf)(fx, &q), OPAQUE(&frexpl)(x, &q));
		EACH_TYPE(
		        OPAQUE(&remquo)(x, y, &q), OPAQUE(&remquof)(fx, fy, &q), OPAQUE(&remquol)(x, y, &q));
	}
	end("parts");
}

static void bessel(void)
{
	begin();
	for (int i = 0; i < SPECIALS + RANDOM; i++) {
		double x = number(i);
		feclearexcept(FE_ALL_EXCEPT);
		note_double(&sums[0], OPAQUE(&j0)(x));
		note_double(&sums[0], OPAQUE(&j1)(x));
		note_double(&sums[0], OPAQUE(&jn)(2, x));
		note_double(&sums[0], OPAQUE(&y0)(x));
		note_double(&sums[0], OPAQUE(&y1)(x));
		note_double(&sums[0], OPAQUE(&yn)(2, x));
	}
	end("bessel");
}

/* A NaN that is computed has another sign on x86-64 than elsewhere; printed, it has none. */
static void printed_nan(void)
{
	volatile double zero = 0, minus = -1;
	char text[64], same[64];

	snprintf(text, sizeof(text), "%f %f %g %A %5.1f|%-5f|%+f", zero / zero, sqrt(minus),
	        copysign(NAN, -1), -(zero / zero), zero / zero, zero / zero, zero / zero);
	double read = strtod("-nan", 0);
	snprintf(same, sizeof(same), "%f %d", read, signbit(read) != 0);
	printf("%s %s\n", text, same);
}

int main(void)
{
	all_of_one_argument();
	all_of_two_arguments();
	all_that_give_integers();
	fused();
	with_exponents();
	in_parts();
	bessel();
	printed_nan();
	return 0;
}
