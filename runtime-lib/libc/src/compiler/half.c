/*
 * Conversions to and from the 16-bit floating-point types that compilers leave to a library. All are
 * correctly rounded to nearest, ties to even, from the widest type at once; bits only, so that no conversion
 * calls itself.
 */
#include <stdint.h>

/* An IEEE 754 interchange format, or one made like it. */
struct format {
	int mantissa_bits, exponent_bits;
};

static const struct format half = {10, 5}, bfloat = {7, 8}, single_ = {23, 8}, double_ = {52, 11},
                           quad = {112, 15};

#define BITS_OF(type, value)                                                                                 \
	((union {                                                                                            \
		__typeof__(value) number;                                                                    \
		type bits;                                                                                   \
	}){value}                                                                                            \
	                .bits)

static _Float16 half_of(uint16_t bits)
{
	return BITS_OF(_Float16, bits);
}

static __bf16 bfloat_of(uint16_t bits)
{
	return BITS_OF(__bf16, bits);
}

static int top_exponent(struct format format)
{
	return (1 << format.exponent_bits) - 1;
}

static int bias(struct format format)
{
	return top_exponent(format) / 2;
}

static uint32_t round_to_even(unsigned __int128 value, int shift)
{
	unsigned __int128 unit = (unsigned __int128)1 << shift, rest = value & (unit - 1);
	uint32_t quotient = (uint32_t)(value >> shift);

	return quotient + (rest > unit / 2 || (rest == unit / 2 && (quotient & 1)));
}

static uint32_t narrow_magnitude(unsigned __int128 magnitude, struct format from, struct format to)
{
	unsigned __int128 one = (unsigned __int128)1 << from.mantissa_bits, mantissa = magnitude & (one - 1);
	int exponent = (int)(magnitude >> from.mantissa_bits), shift = from.mantissa_bits - to.mantissa_bits;
	uint32_t infinity = (uint32_t)top_exponent(to) << to.mantissa_bits, result;

	if (exponent == top_exponent(from) && mantissa)
		return infinity | 1u << (to.mantissa_bits - 1) | (uint32_t)(mantissa >> shift);
	if (exponent == top_exponent(from))
		return infinity;
	if (exponent)
		mantissa |= one;
	else
		exponent = 1;
	exponent += bias(to) - bias(from);
	if (exponent >= top_exponent(to))
		return infinity;
	if (exponent < 1) {
		shift += 1 - exponent;
		exponent = 1;
	}
	if (shift > from.mantissa_bits + 2)
		return 0;
	/* The leading bit of a normal number raises the exponent by one, and so does a carry of the rounding.
	 */
	result = ((uint32_t)(exponent - 1) << to.mantissa_bits) + round_to_even(mantissa, shift);
	return result > infinity ? infinity : result;
}

static uint16_t narrow(unsigned __int128 bits, struct format from, struct format to)
{
	int sign_bit = from.mantissa_bits + from.exponent_bits;
	unsigned __int128 sign = bits >> sign_bit & 1;

	return (uint16_t)((uint32_t)sign << 15 | narrow_magnitude(bits & ~(sign << sign_bit), from, to));
}

_Float16 __truncsfhf2(float value)
{
	return half_of(narrow(BITS_OF(uint32_t, value), single_, half));
}

_Float16 __truncdfhf2(double value)
{
	return half_of(narrow(BITS_OF(uint64_t, value), double_, half));
}

_Float16 __trunctfhf2(long double value)
{
	return half_of(narrow(BITS_OF(unsigned __int128, value), quad, half));
}

__bf16 __truncsfbf2(float value)
{
	return bfloat_of(narrow(BITS_OF(uint32_t, value), single_, bfloat));
}

__bf16 __truncdfbf2(double value)
{
	return bfloat_of(narrow(BITS_OF(uint64_t, value), double_, bfloat));
}

__bf16 __trunctfbf2(long double value)
{
	return bfloat_of(narrow(BITS_OF(unsigned __int128, value), quad, bfloat));
}

float __extendhfsf2(_Float16 value)
{
	uint32_t bits = BITS_OF(uint16_t, value), sign = bits >> 15, exponent = bits >> 10 & 31,
	         mantissa = bits & 1023;
	float tiny;

	if (exponent == 0) {
		tiny = (float)mantissa * 0x1p-24f;
		return sign ? -tiny : tiny;
	}
	exponent = exponent == 31 ? 255 : exponent + 127 - 15;
	bits = sign << 31 | exponent << 23 | mantissa << 13;
	return BITS_OF(float, bits);
}

double __extendhfdf2(_Float16 value)
{
	return __extendhfsf2(value);
}

long double __extendhftf2(_Float16 value)
{
	return __extendhfsf2(value);
}
