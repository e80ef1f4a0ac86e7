/* Structs by value, bitfields and unions, as arguments, results and locals across hops. */
#include "../../../../samples/sample.h"

struct point {
	int x, y;
};

struct mixed {
	double weight;
	long count;
};

struct large {
	long values[5];
	char tag;
};

struct flags {
	unsigned kind : 3;
	signed level : 5;
	unsigned long wide : 40;
	unsigned on : 1;
};

union number {
	float real;
	unsigned bits;
	unsigned char bytes[4];
};

static NOINLINE struct point moved(struct point p, int dx, int dy)
{
	popcorn_migration_point();
	return (struct point){p.x + dx, p.y + dy};
}

static NOINLINE struct mixed scaled(struct mixed m, double by)
{
	popcorn_migration_point();
	m.weight *= by;
	m.count++;
	return m;
}

static NOINLINE struct large rotated(struct large l)
{
	struct large result = l;
	for (int i = 0; i < 5; i++)
		result.values[(i + 1) % 5] = l.values[i];
	popcorn_migration_point();
	result.tag++;
	return result;
}

static NOINLINE struct flags raised(struct flags f)
{
	f.kind++;
	popcorn_migration_point();
	f.level--;
	f.wide += 1ul << 33;
	f.on = !f.on;
	return f;
}

static NOINLINE union number halved(union number n)
{
	popcorn_migration_point();
	n.real /= 2;
	return n;
}

int main(void)
{
	struct point p = {1, 2};
	struct mixed m = {1.5, 10};
	struct large l = {{10, 20, 30, 40, 50}, 'a'};
	struct flags f = {6, -15, 12345, 0};
	union number n = {.real = 6.5f};
	for (int i = 0; i < 2; i++) {
		p = moved(p, OPAQUE(3), -i);
		m = scaled(m, 1.25);
		l = rotated(l);
		f = raised(f);
		n = halved(n);
		printf("point %d %d; mixed %.4f %ld; large %ld %ld %c\n", p.x, p.y, m.weight, m.count,
		        l.values[0], l.values[4], l.tag);
		printf("flags %u %d %lu %u; number %.4f %08x %02x\n", f.kind, f.level, (unsigned long)f.wide,
		        f.on, (double)n.real, n.bits, n.bytes[3]);
	}
	CHECK(f.kind == 0 && f.level == 15);
	return 0;
}
