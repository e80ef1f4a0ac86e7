/* Matrices and other wide values as arguments, results, through pointers and in variadic calls, while the program hops. */
#include <stdarg.h>

#include "../../../../samples/sample.h"

/*
 * For one element type and size: what is passed and returned by value, plain, through a pointer, and in a structure among variadic
 * arguments, must be what its numbers say.
 */
#define MATRIX(NAME, ELEMENT, ROWS, COLUMNS)                                                                 \
	typedef ELEMENT NAME __attribute__((matrix_type(ROWS, COLUMNS)));                                    \
	struct NAME##_holder {                                                                               \
		NAME matrix;                                                                                 \
	};                                                                                                   \
	static NOINLINE NAME NAME##_twice(NAME a, int n)                                                     \
	{                                                                                                    \
		for (int i = 0; i < n; i++) {                                                                \
			a = a + a;                                                                           \
			popcorn_migration_point();                                                           \
		}                                                                                            \
		return a;                                                                                    \
	}                                                                                                    \
	static NOINLINE NAME NAME##_from(ELEMENT first)                                                      \
	{                                                                                                    \
		NAME a;                                                                                      \
		for (int i = 0; i < (ROWS); i++)                                                             \
			for (int j = 0; j < (COLUMNS); j++)                                                  \
				a[i][j] = (ELEMENT)(first + (ELEMENT)(i * 3 + j));                           \
		return a;                                                                                    \
	}                                                                                                    \
	static NOINLINE NAME NAME##_last(int count, ...)                                                     \
	{                                                                                                    \
		va_list list;                                                                                \
		NAME a = NAME##_from((ELEMENT)0);                                                            \
		va_start(list, count);                                                                       \
		for (int i = 0; i < count; i++) {                                                            \
			(void)va_arg(list, int);                                                             \
			a = va_arg(list, struct NAME##_holder).matrix;                                       \
		}                                                                                            \
		va_end(list);                                                                                \
		return a;                                                                                    \
	}                                                                                                    \
	static NOINLINE void NAME##_test(void)                                                               \
	{                                                                                                    \
		NAME (*volatile twice)(NAME, int) = NAME##_twice;                                            \
		NAME one = NAME##_from((ELEMENT)1), two = NAME##_from((ELEMENT)2);                           \
		NAME sum = twice(one, 2) + NAME##_twice(two, 1);                                             \
		struct NAME##_holder first = {sum}, second = {two};                                          \
		NAME last = NAME##_last(2, 1, first, 2, second);                                             \
		double total = 0;                                                                            \
		for (int i = 0; i < (ROWS); i++)                                                             \
			for (int j = 0; j < (COLUMNS); j++) {                                                \
				CHECK(sum[i][j] == (ELEMENT)(4 * (1 + i * 3 + j) + 2 * (2 + i * 3 + j)));    \
				CHECK(last[i][j] == (ELEMENT)(2 + i * 3 + j));                               \
				total += (double)sum[i][j];                                                  \
			}                                                                                    \
		printf("%s: %.0f\n", #NAME, total);                                                          \
	}

MATRIX(bytes_1x3, unsigned char, 1, 3)
MATRIX(bytes_3x3, unsigned char, 3, 3)
MATRIX(bytes_4x4, unsigned char, 4, 4)
MATRIX(shorts_1x5, short, 1, 5)
MATRIX(shorts_4x4, short, 4, 4)
MATRIX(ints_1x2, int, 1, 2)
MATRIX(ints_1x3, int, 1, 3)
MATRIX(ints_3x3, int, 3, 3)
MATRIX(ints_7x9, int, 7, 9)
MATRIX(longs_1x2, long, 1, 2)
MATRIX(longs_2x2, long, 2, 2)
MATRIX(longs_8x8, long, 8, 8)
MATRIX(wides_1x1, __int128, 1, 1)
MATRIX(wides_2x2, __int128, 2, 2)
MATRIX(halves_2x2, _Float16, 2, 2)
MATRIX(halves_3x5, _Float16, 3, 5)
MATRIX(floats_1x2, float, 1, 2)
MATRIX(floats_4x4, float, 4, 4)
MATRIX(floats_5x7, float, 5, 7)
MATRIX(doubles_1x2, double, 1, 2)
MATRIX(doubles_3x1, double, 3, 1)
MATRIX(doubles_4x4, double, 4, 4)
MATRIX(quads_1x1, long double, 1, 1)
MATRIX(quads_2x3, long double, 2, 3)

int main(void)
{
	bytes_1x3_test();
	bytes_3x3_test();
	bytes_4x4_test();
	shorts_1x5_test();
	shorts_4x4_test();
	ints_1x2_test();
	ints_1x3_test();
	ints_3x3_test();
	ints_7x9_test();
	longs_1x2_test();
	longs_2x2_test();
	longs_8x8_test();
	wides_1x1_test();
	wides_2x2_test();
	halves_2x2_test();
	halves_3x5_test();
	floats_1x2_test();
	floats_4x4_test();
	floats_5x7_test();
	doubles_1x2_test();
	doubles_3x1_test();
	doubles_4x4_test();
	quads_1x1_test();
	quads_2x3_test();
	return 0;
}
