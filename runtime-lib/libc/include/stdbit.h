/* C23, 7.18: bits and bytes of unsigned integers. */
#ifndef _POPCORN_STDBIT_H
#define _POPCORN_STDBIT_H

#define __STDC_VERSION_STDBIT_H__ 202311L

#define __STDC_ENDIAN_LITTLE__ __ORDER_LITTLE_ENDIAN__
#define __STDC_ENDIAN_BIG__ __ORDER_BIG_ENDIAN__
#define __STDC_ENDIAN_NATIVE__ __BYTE_ORDER__

#define __STDC_BITS(type) ((int)(8 * sizeof(type)))

#define __STDC_BIT_FUNCTION(result, name, suffix, type, value)                                               \
	static __inline result stdc_##name##_##suffix(type __x)                                              \
	{                                                                                                    \
		return value;                                                                                \
	}

#define __STDC_BIT_FUNCTIONS(s, type)                                                                        \
	__STDC_BIT_FUNCTION(unsigned, leading_zeros, s, type, __builtin_clzg(__x, __STDC_BITS(type)))        \
	__STDC_BIT_FUNCTION(unsigned, leading_ones, s, type, __builtin_clzg((type)~__x, __STDC_BITS(type)))  \
	__STDC_BIT_FUNCTION(unsigned, trailing_zeros, s, type, __builtin_ctzg(__x, __STDC_BITS(type)))       \
	__STDC_BIT_FUNCTION(unsigned, trailing_ones, s, type, __builtin_ctzg((type)~__x, __STDC_BITS(type))) \
	__STDC_BIT_FUNCTION(unsigned, first_leading_zero, s, type, __builtin_clzg((type)~__x, -1) + 1)       \
	__STDC_BIT_FUNCTION(unsigned, first_leading_one, s, type, __builtin_clzg(__x, -1) + 1)               \
	__STDC_BIT_FUNCTION(unsigned, first_trailing_zero, s, type, __builtin_ctzg((type)~__x, -1) + 1)      \
	__STDC_BIT_FUNCTION(unsigned, first_trailing_one, s, type, __builtin_ctzg(__x, -1) + 1)              \
	__STDC_BIT_FUNCTION(unsigned, count_zeros, s, type, __builtin_popcountg((type)~__x))                 \
	__STDC_BIT_FUNCTION(unsigned, count_ones, s, type, __builtin_popcountg(__x))                         \
	__STDC_BIT_FUNCTION(_Bool, has_single_bit, s, type, __builtin_popcountg(__x) == 1)                   \
	__STDC_BIT_FUNCTION(unsigned, bit_width, s, type, __STDC_BITS(type) - stdc_leading_zeros_##s(__x))   \
	__STDC_BIT_FUNCTION(                                                                                 \
	        type, bit_floor, s, type, __x ? (type)((type)1 << (stdc_bit_width_##s(__x) - 1)) : 0)        \
	/* In two steps: a power that the type does not hold becomes 0. */                                   \
	__STDC_BIT_FUNCTION(type, bit_ceil, s, type,                                                         \
	        __x < 2 ? 1 : (type)((type)((type)1 << (stdc_bit_width_##s((type)(__x - 1)) - 1)) << 1))

__STDC_BIT_FUNCTIONS(uc, unsigned char)
__STDC_BIT_FUNCTIONS(us, unsigned short)
__STDC_BIT_FUNCTIONS(ui, unsigned int)
__STDC_BIT_FUNCTIONS(ul, unsigned long)
__STDC_BIT_FUNCTIONS(ull, unsigned long long)

#define __STDC_BIT_GENERIC(name, x)                                                                          \
	_Generic((x),                                                                                        \
	        unsigned char: name##_uc,                                                                    \
	        unsigned short: name##_us,                                                                   \
	        unsigned int: name##_ui,                                                                     \
	        unsigned long: name##_ul,                                                                    \
	        unsigned long long: name##_ull)(x)

#define stdc_leading_zeros(x) __STDC_BIT_GENERIC(stdc_leading_zeros, x)
#define stdc_leading_ones(x) __STDC_BIT_GENERIC(stdc_leading_ones, x)
#define stdc_trailing_zeros(x) __STDC_BIT_GENERIC(stdc_trailing_zeros, x)
#define stdc_trailing_ones(x) __STDC_BIT_GENERIC(stdc_trailing_ones, x)
#define stdc_first_leading_zero(x) __STDC_BIT_GENERIC(stdc_first_leading_zero, x)
#define stdc_first_leading_one(x) __STDC_BIT_GENERIC(stdc_first_leading_one, x)
#define stdc_first_trailing_zero(x) __STDC_BIT_GENERIC(stdc_first_trailing_zero, x)
#define stdc_first_trailing_one(x) __STDC_BIT_GENERIC(stdc_first_trailing_one, x)
#define stdc_count_zeros(x) __STDC_BIT_GENERIC(stdc_count_zeros, x)
#define stdc_count_ones(x) __STDC_BIT_GENERIC(stdc_count_ones, x)
#define stdc_has_single_bit(x) __STDC_BIT_GENERIC(stdc_has_single_bit, x)
#define stdc_bit_width(x) __STDC_BIT_GENERIC(stdc_bit_width, x)
#define stdc_bit_floor(x) __STDC_BIT_GENERIC(stdc_bit_floor, x)
#define stdc_bit_ceil(x) __STDC_BIT_GENERIC(stdc_bit_ceil, x)

#endif
