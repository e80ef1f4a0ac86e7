/*
 * A plug-in of qemu-user: counts the instructions of a program; at its end the number goes to the file that out=NAME names.
 *
 * With point=ADDRESS, the code that a migration point calls, hexadecimal, further lines say how many instructions lie between two points, and between
 * begin, end and the nearest: `p50 N`, `p99 N`: how long a request that comes at a random instruction waits at the most, in so many cases of a
 * hundred; `max N`: the longest stretch; `in ADDRESS`, some times: instructions within it, chosen at random.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))

/* What is used of version 1 of qemu's interface for plug-ins; a block is code without a jump inside. */
struct qemu_plugin_tb;
enum { QEMU_PLUGIN_INLINE_ADD_U64 };
enum { QEMU_PLUGIN_CB_NO_REGS };
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *block);
void qemu_plugin_register_vcpu_tb_trans_cb(
        uint64_t id, void (*call)(uint64_t id, struct qemu_plugin_tb *block));
void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *block, int op, void *sum, uint64_t term);
void qemu_plugin_register_vcpu_tb_exec_cb(
        struct qemu_plugin_tb *block, void (*call)(unsigned cpu, void *data), int registers, void *data);
void qemu_plugin_register_atexit_cb(uint64_t id, void (*call)(uint64_t id, void *data), void *data);

EXPORT int qemu_plugin_version = 1;

static const char *out;
static uint64_t instructions, point;

/* Stretches without a point by length: eight classes for each power of two. */
#define CLASSES (8 * 64)
static struct {
	uint64_t count, sum;
} stretches[CLASSES];
static uint64_t began, longest;
/* Addresses of blocks. */
#define SAMPLES 15
static uint64_t within[SAMPLES], within_longest[SAMPLES];

struct block {
	uint64_t address, length;
};

static uint64_t pick(uint64_t below)
{
	static uint64_t state = 1;

	state = state * 6364136223846793005u + 1442695040888963407u;
	return (state >> 33) % below;
}

static unsigned class_of(uint64_t length)
{
	int bits = 63 - __builtin_clzll(length);

	return 8 * (unsigned)bits + (unsigned)((bits >= 3 ? length >> (bits - 3) : length << (3 - bits)) & 7);
}

static void end_stretch(void)
{
	uint64_t length = instructions - began;

	if (length == 0)
		return;
	stretches[class_of(length)].count++;
	stretches[class_of(length)].sum += length;
	if (length > longest) {
		longest = length;
		memcpy(within_longest, within, sizeof within);
	}
	began = instructions;
}

static void executed(unsigned cpu, void *data)
{
	const struct block *block = data;

	(void)cpu;
	if (block->address == point)
		end_stretch();
	instructions += block->length;
	/* Each instruction of the stretch with the same probability, though its length is not known yet. */
	for (int i = 0; i < SAMPLES; i++)
		if (pick(instructions - began) < block->length)
			within[i] = block->address;
}

/* Each run of the block adds its length. */
static void translated(uint64_t id, struct qemu_plugin_tb *tb)
{
	(void)id;
	if (point == 0) {
		qemu_plugin_register_vcpu_tb_exec_inline(
		        tb, QEMU_PLUGIN_INLINE_ADD_U64, &instructions, qemu_plugin_tb_n_insns(tb));
		return;
	}
	struct block *block = malloc(sizeof(*block));
	*block = (struct block){qemu_plugin_tb_vaddr(tb), qemu_plugin_tb_n_insns(tb)};
	qemu_plugin_register_vcpu_tb_exec_cb(tb, executed, QEMU_PLUGIN_CB_NO_REGS, block);
}

/*
 * The wait that one request in `one_in` exceeds. A request comes at each instruction with the same probability; in a stretch of n instructions
 * n - x of them wait for more than x. Stretches of a class count as if they had its mean length.
 */
static double wait_exceeded_by(double one_in)
{
	double count = 0, sum = 0, wanted = (double)instructions / one_in;

	for (int class = CLASSES - 1; class >= 0; class--) {
		if (stretches[class].count == 0)
			continue;
		double mean = (double)stretches[class].sum / (double)stretches[class].count;
		/* With x between this class and the last one. */
		if (count > 0 && sum - count * mean >= wanted)
			break;
		count += (double)stretches[class].count;
		sum += (double)stretches[class].sum;
	}
	return count > 0 ? fmax(0, (sum - wanted) / count) : 0;
}

static int write_waits(FILE *file)
{
	end_stretch();
	int written = fprintf(file, "p50 %.0f\np99 %.0f\nmax %llu\n", wait_exceeded_by(2),
	        wait_exceeded_by(100), (unsigned long long)longest);
	for (int i = 0; i < SAMPLES && written >= 0; i++)
		written = fprintf(file, "in %llx\n", (unsigned long long)within_longest[i]);
	return written;
}

static void ended(uint64_t id, void *data)
{
	(void)id;
	(void)data;
	FILE *file = fopen(out, "w");
	if (!file || fprintf(file, "instructions %llu\n", (unsigned long long)instructions) < 0 ||
	        (point != 0 && write_waits(file) < 0) || fclose(file) != 0)
		perror(out);
}

EXPORT int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv)
{
	(void)info;
	for (int i = 0; i < argc; i++) {
		if (strncmp(argv[i], "out=", 4) == 0)
			out = strdup(argv[i] + 4);
		else if (strncmp(argv[i], "point=", 6) == 0)
			point = strtoull(argv[i] + 6, 0, 16);
		else
			return -1;
	}
	if (out == 0)
		return -1;
	qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
	qemu_plugin_register_atexit_cb(id, ended, 0);
	return 0;
}
