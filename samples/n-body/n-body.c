/* The n-body simulation in doubles: every bit of every double must survive. */
#include "../sample.h"
#include <math.h>
#include <string.h>

enum { BODIES = 5 };

struct body {
	double x, y, z, vx, vy, vz, mass;
};

#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)
#define DAYS 365.24

static struct body bodies[BODIES] = {
        {0, 0, 0, 0, 0, 0, SOLAR_MASS},
        {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * DAYS,
                0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS,
                0.000954791938424326609 * SOLAR_MASS},
        {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411899 * DAYS,
                0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS,
                0.000285885980666130812 * SOLAR_MASS},
        {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * DAYS,
                0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS,
                0.0000436624404335156298 * SOLAR_MASS},
        {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * DAYS,
                0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS,
                0.0000515138902046611451 * SOLAR_MASS},
};

static NOINLINE void advance(double step)
{
	for (int i = 0; i < BODIES; i++) {
		struct body *a = &bodies[i];
		for (int j = i + 1; j < BODIES; j++) {
			struct body *b = &bodies[j];
			double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
			double square = dx * dx + dy * dy + dz * dz;
			double magnitude = step / (square * sqrt(square));
			a->vx -= dx * b->mass * magnitude;
			a->vy -= dy * b->mass * magnitude;
			a->vz -= dz * b->mass * magnitude;
			b->vx += dx * a->mass * magnitude;
			b->vy += dy * a->mass * magnitude;
			b->vz += dz * a->mass * magnitude;
		}
	}
	for (int i = 0; i < BODIES; i++) {
		bodies[i].x += step * bodies[i].vx;
		bodies[i].y += step * bodies[i].vy;
		bodies[i].z += step * bodies[i].vz;
	}
}

static NOINLINE double energy(void)
{
	double e = 0;
	for (int i = 0; i < BODIES; i++) {
		const struct body *a = &bodies[i];
		e += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
		for (int j = i + 1; j < BODIES; j++) {
			const struct body *b = &bodies[j];
			double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
			e -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
		}
	}
	return e;
}

static void show(int step, double value)
{
	unsigned long long bits;
	memcpy(&bits, &value, sizeof bits);
	printf("step %d energy %.9f bits %016llx\n", step, value, bits);
}

int main(int argc, char **argv)
{
	int steps = argc > 1 ? atoi(argv[1]) : 40;
	double px = 0, py = 0, pz = 0;
	for (int i = 0; i < BODIES; i++) {
		px += bodies[i].vx * bodies[i].mass;
		py += bodies[i].vy * bodies[i].mass;
		pz += bodies[i].vz * bodies[i].mass;
	}
	bodies[0].vx = -px / SOLAR_MASS;
	bodies[0].vy = -py / SOLAR_MASS;
	bodies[0].vz = -pz / SOLAR_MASS;
	show(0, energy());
	for (int step = 1; step <= steps; step++) {
		advance(0.01);
		if (step % (steps / 4) == 0)
			show(step, energy());
	}
	return 0;
}
