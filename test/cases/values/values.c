/*
 * What C leaves to the implementation, or leaves undefined, and each ISA does in its own way: one line of output for each row of
 * docs/values.md, and some that are alike.
 */
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define OPAQUE(value)                                                                                        \
	({                                                                                                   \
		volatile __typeof__(value) opaque_ = (value);                                                \
		opaque_;                                                                                     \
	})

static sigjmp_buf back;

static void caught(int signal)
{
	siglongjmp(back, signal);
}

/* Evaluates and prints a number, or the signal that came. */
#define SHOW(what, format, expression)                                                                       \
	do {                                                                                                 \
		int signal_ = sigsetjmp(back, 1);                                                            \
		if (signal_)                                                                                 \
			printf("%s: signal %s\n", what, name_of(signal_));                                   \
		else                                                                                         \
			printf("%s: " format "\n", what, (expression));                                      \
		fflush(stdout);                                                                              \
	} while (0)

static const char *name_of(int signal)
{
	switch (signal) {
	case SIGFPE:
		return "SIGFPE";
	case SIGILL:
		return "SIGILL";
	case SIGTRAP:
		return "SIGTRAP";
	case SIGBUS:
		return "SIGBUS";
	case SIGSEGV:
		return "SIGSEGV";
	}
	return "?";
}

static uint64_t bits_of(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static uint32_t bits_of_float(float value)
{
	uint32_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static double with_bits(uint64_t bits)
{
	double value;
	memcpy(&value, &bits, sizeof value);
	return value;
}

static void division(void)
{
	SHOW("int / 0", "%d", OPAQUE(7) / OPAQUE(0));
	SHOW("int % 0", "%d", OPAQUE(7) % OPAQUE(0));
	SHOW("unsigned / 0", "%u", OPAQUE(7u) / OPAQUE(0u));
	SHOW("INT_MIN / -1", "%d", OPAQUE(-2147483647 - 1) / OPAQUE(-1));
	SHOW("INT_MIN % -1", "%d", OPAQUE(-2147483647 - 1) % OPAQUE(-1));
	SHOW("int128 / 0", "%d", (int)(OPAQUE((__int128)7) / OPAQUE((__int128)0)));
}

static void conversions(void)
{
	SHOW("(int)1e10", "%d", (int)OPAQUE(1e10));
	SHOW("(int)-1e10", "%d", (int)OPAQUE(-1e10));
	SHOW("(int)NAN", "%d", (int)OPAQUE((double)NAN));
	SHOW("(unsigned)-1.0", "%u", (unsigned)OPAQUE(-1.0));
	SHOW("(long)1e300", "%ld", (long)OPAQUE(1e300));
	SHOW("(unsigned long)-1.0", "%lu", (unsigned long)OPAQUE(-1.0));
	SHOW("(long)(long double)1e300", "%ld", (long)OPAQUE(1e300L));
}

static void not_a_number(void)
{
	double quiet = with_bits(0x7ff8000000000abc), other = with_bits(0xfff8000000000def),
	       signalling = with_bits(0x7ff0000000000001);
	SHOW("0.0 / 0.0", "%016llx", (unsigned long long)bits_of(OPAQUE(0.0) / OPAQUE(0.0)));
	SHOW("INFINITY - INFINITY", "%016llx",
	        (unsigned long long)bits_of(OPAQUE((double)INFINITY) - OPAQUE((double)INFINITY)));
	SHOW("sqrt(-1)", "%016llx", (unsigned long long)bits_of(sqrt(OPAQUE(-1.0))));
	SHOW("NaN + 1", "%016llx", (unsigned long long)bits_of(OPAQUE(quiet) + OPAQUE(1.0)));
	SHOW("NaN * other NaN", "%016llx", (unsigned long long)bits_of(OPAQUE(quiet) * OPAQUE(other)));
	SHOW("signalling NaN + 1", "%016llx", (unsigned long long)bits_of(OPAQUE(signalling) + OPAQUE(1.0)));
	SHOW("(float)NaN", "%08x", (unsigned)bits_of_float((float)OPAQUE(with_bits(0xfff8abc000000000))));
	SHOW("(long double)0 / 0", "%d", !!signbit(OPAQUE(0.0L) / OPAQUE(0.0L)));
	SHOW("-NaN", "%016llx", (unsigned long long)bits_of(-OPAQUE(quiet)));
	SHOW("fabs(-NaN)", "%016llx", (unsigned long long)bits_of(fabs(OPAQUE(other))));
}

typedef int int4 __attribute__((vector_size(16)));

static void shifts(void)
{
	volatile int4 one = {1, 1, -1, -1}, distance = {33, 64, 33, -1};
	int4 ones = one, far = distance;
	SHOW("1 << 33", "%d", OPAQUE(1) << OPAQUE(33));
	SHOW("1l << 65", "%ld", OPAQUE(1l) << OPAQUE(65));
	SHOW("-1 >> 33", "%d", OPAQUE(-1) >> OPAQUE(33));
	SHOW("(int128)1 << 129", "%llx", (unsigned long long)(OPAQUE((__int128)1) << OPAQUE(129)));
	SHOW("(int128)1 << 192", "%llx", (unsigned long long)(OPAQUE((__int128)1) << OPAQUE(192)));
	SHOW("vector 1 << 33", "%d", (ones << far)[0]);
	SHOW("vector 1 << 64", "%d", (ones << far)[1]);
	SHOW("vector -1 >> 33", "%d", (ones >> far)[2]);
	SHOW("vector -1 >> -1", "%d", (ones >> far)[3]);
	SHOW("rotate by 33", "%u", OPAQUE(3u) << (OPAQUE(33) & 31) | OPAQUE(3u) >> (-OPAQUE(33) & 31));
}

static int never_set(int which)
{
	int value;
	if (which)
		value = which;
	return value;
}

static void others(void)
{
	char bytes[32] __attribute__((aligned(16))) = {0};
	SHOW("__builtin_trap()", "%d", (__builtin_trap(), 0));
	SHOW("int at an odd address", "%d", *(volatile int *)OPAQUE(&bytes[1]));
	SHOW("atomic int at an odd address", "%d",
	        __atomic_add_fetch((int *)OPAQUE(&bytes[1]), 1, __ATOMIC_SEQ_CST));
	SHOW("atomic int across 16 bytes", "%d",
	        __atomic_add_fetch((int *)OPAQUE(&bytes[14]), 1, __ATOMIC_SEQ_CST));
	SHOW("pointer with a tag in its highest byte", "%d",
	        *(volatile char *)((uintptr_t)OPAQUE(&bytes[20]) | (uintptr_t)1 << 56));
	SHOW("variable never set", "%d", never_set(OPAQUE(0)));
	SHOW("INT_MAX + 1", "%d", OPAQUE(2147483647) + OPAQUE(1));
	SHOW("-INT_MIN", "%d", -OPAQUE(-2147483647 - 1));
	SHOW("__builtin_clz(0)", "%d", __builtin_clz(OPAQUE(0u)));
	SHOW("__builtin_ctzl(0)", "%d", __builtin_ctzl(OPAQUE(0ul)));
}

int main(void)
{
	static const int signals[] = {SIGFPE, SIGILL, SIGTRAP, SIGBUS, SIGSEGV};
	for (int i = 0; i < 5; i++)
		signal(signals[i], caught);
	division();
	conversions();
	not_a_number();
	shifts();
	others();
	return 0;
}
