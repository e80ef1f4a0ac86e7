/* Integers of more than 128 bits: arithmetic, conversions, as arguments and results, live across hops. */
#include <stdarg.h>
#include <stdint.h>

#include "../../../../samples/sample.h"

/* Prints a number as hexadecimal words, the highest first. */
#define SHOW(what, value, words)                                                                             \
	do {                                                                                                 \
		printf("%s", what);                                                                          \
		for (int word_ = (words) - 1; word_ >= 0; word_--)                                           \
			printf(" %016llx", (unsigned long long)((value) >> (64 * word_)));                   \
		printf("\n");                                                                                \
	} while (0)

#define TEST(BITS, WORDS)                                                                                    \
	typedef unsigned _BitInt(BITS) u##BITS;                                                              \
	typedef signed _BitInt(BITS) s##BITS;                                                                \
	static NOINLINE u##BITS power##BITS(u##BITS base, int exponent)                                      \
	{                                                                                                    \
		u##BITS product = 1;                                                                         \
		for (int i = 0; i < exponent; i++) {                                                         \
			product *= base;                                                                     \
			popcorn_migration_point();                                                           \
		}                                                                                            \
		return product;                                                                              \
	}                                                                                                    \
	static NOINLINE u##BITS sum##BITS(int count, ...)                                                    \
	{                                                                                                    \
		va_list list;                                                                                \
		u##BITS sum = 0;                                                                             \
		va_start(list, count);                                                                       \
		for (int i = 0; i < count; i++)                                                              \
			sum += va_arg(list, u##BITS);                                                        \
		va_end(list);                                                                                \
		return sum;                                                                                  \
	}                                                                                                    \
	static NOINLINE void test##BITS(void)                                                                \
	{                                                                                                    \
		u##BITS a = power##BITS((u##BITS)OPAQUE(1000003), 7),                                        \
		        b = power##BITS((u##BITS)OPAQUE(10), 9);                                             \
		s##BITS n = -(s##BITS)a;                                                                     \
		SHOW(#BITS " power", a, WORDS);                                                              \
		SHOW(#BITS " quotient", a / b, WORDS);                                                       \
		SHOW(#BITS " remainder", a % b, WORDS);                                                      \
		SHOW(#BITS " signed quotient", (u##BITS)(n / (s##BITS)b), WORDS);                            \
		SHOW(#BITS " signed remainder", (u##BITS)(n % (s##BITS)b), WORDS);                           \
		SHOW(#BITS " shifted", (a << OPAQUE(77)) ^ (u##BITS)(n >> OPAQUE(33)), WORDS);               \
		SHOW(#BITS " sum", sum##BITS(3, a, b, (u##BITS)n), WORDS);                                   \
		printf(#BITS " %d %d %a %a %a\n", a > b, n < 0, (double)a, (double)(float)(n >> 20),         \
		        (double)(long double)n);                                                             \
		SHOW(#BITS " from double", (u##BITS)OPAQUE(0x1.23456789abcdep+125), WORDS);                  \
		SHOW(#BITS " from long double", (u##BITS)(s##BITS)OPAQUE(-0x1.23456789abcdep+60L), WORDS);   \
	}

TEST(129, 2)
TEST(256, 4)

int main(void)
{
	test129();
	test256();
	return 0;
}
