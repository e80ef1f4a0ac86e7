/* A variadic function hops while its va_list is in use: int, double, long long, struct, long double, va_copy.
 */
#include "../../../../samples/sample.h"
#include <stdarg.h>

struct pair {
	int left;
	short right;
};

struct triple {
	double a;
	long b;
	char c[9];
};

struct one_double {
	double value;
};

static NOINLINE void walk(const char *kinds, ...)
{
	va_list args, again;
	va_start(args, kinds);
	va_copy(again, args);
	for (const char *k = kinds; *k; k++) {
		switch (*k) {
		case 'i':
			printf("int %d", va_arg(args, int));
			break;
		case 'd':
			printf("double %.4f", va_arg(args, double));
			break;
		case 'l':
			printf("long long %lld", va_arg(args, long long));
			break;
		case 'p': {
			struct pair p = va_arg(args, struct pair);
			printf("pair %d %d", p.left, p.right);
			break;
		}
		case 't': {
			struct triple t = va_arg(args, struct triple);
			printf("triple %.2f %ld %s", t.a, t.b, t.c);
			break;
		}
		case 'o':
			printf("one double %.3f", va_arg(args, struct one_double).value);
			break;
		case 'q':
			printf("long double %.6Lf", va_arg(args, long double));
			break;
		case 's':
			printf("string %s", va_arg(args, char *));
			break;
		}
		putchar('\n');
	}
	va_end(args);
	popcorn_migration_point();
	printf("again: %d", va_arg(again, int));
	popcorn_migration_point();
	printf(" %.4f\n", va_arg(again, double));
	va_end(again);
}

/* Reads on where its caller stopped, and its caller goes on where it stops. */
static NOINLINE int total_of(int count, va_list *args)
{
	int total = 0;
	for (int i = 0; i < count; i++)
		total += va_arg(*args, int);
	return total;
}

static NOINLINE void report(const char *format, int count, ...)
{
	char line[80];
	va_list args;
	va_start(args, count);
	int total = total_of(count, &args);
	int last = va_arg(args, int);
	va_end(args);
	va_start(args, count);
	popcorn_migration_point();
	int length = vsnprintf(line, sizeof line, format, args);
	va_end(args);
	printf("%s (%d characters) total %d last %d\n", line, length, total, last);
}

static void (*volatile indirect)(const char *, ...) = walk;

int main(void)
{
	struct pair p = {17, -4};
	struct triple t = {2.5, 1L << 40, "triplet"};
	struct one_double o = {0.125};
	walk("idlptoqs", 1, 2.25, 1LL << 50, p, t, o, 3.5L, "end");
	indirect("idqdlsqi", -1, -0.5, -1.25L, 1e10, -9LL, "middle", 1e15L, 42);
	report("%d + %d + %d, then %d", 3, 10, 20, 30, 40);
	return 0;
}
