/* What C23 adds to headers that older libraries have, and its new ones. */
#include <float.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbit.h>
#include <stdckdint.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

static_assert(
        CHAR_WIDTH == 8 && BOOL_WIDTH == 1 && LLONG_WIDTH == 64 && INT_WIDTH == 32 && ULONG_WIDTH == 64);
static_assert(INT64_WIDTH == 64 && UINT_FAST16_WIDTH == 8 * sizeof(uint_fast16_t) && SIZE_WIDTH == 64);
static_assert(WCHAR_WIDTH == 8 * sizeof(wchar_t) && INTMAX_WIDTH == 64 && PTRDIFF_WIDTH == 64);
static_assert(LDBL_MANT_DIG == 113 && FLT_HAS_SUBNORM == 1 && BITINT_MAXWIDTH >= 64);
static_assert(__STDC_ENDIAN_NATIVE__ == __STDC_ENDIAN_LITTLE__ && MB_LEN_MAX == 4);

static int sum(...)
{
	va_list arguments;
	int total = 0, next;

	va_start(arguments);
	while ((next = va_arg(arguments, int)) != 0)
		total += next;
	va_end(arguments);
	return total;
}

int main(void)
{
	int product = 0;
	nullptr_t none = nullptr;
	bool overflows = ckd_mul(&product, INT_MAX, 2), fits = !ckd_add(&product, 40, 2);

	if (DBL_NORM_MAX != DBL_MAX)
		return 1;
	if (product == 0)
		unreachable();
	printf("%d %d %d %d %d\n", overflows, fits, product, none == nullptr, sum(1, 2, 3, 0));
	printf("%u %u %u %u\n", stdc_leading_zeros((unsigned char)1), stdc_trailing_zeros(0u),
	        stdc_count_ones(255ul), stdc_bit_width(5ull));
	printf("%u %u %u %u\n", stdc_first_leading_one((unsigned short)1), stdc_first_trailing_zero(7u),
	        stdc_first_leading_zero(~0u), stdc_leading_ones((unsigned char)0xf0));
	printf("%u %lu %d %d\n", stdc_bit_ceil(5u), stdc_bit_floor(100ul), stdc_has_single_bit(64u),
	        stdc_bit_ceil((unsigned char)200));
	return 0;
}
