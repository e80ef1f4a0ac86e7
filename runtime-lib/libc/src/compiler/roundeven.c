/* C23's roundeven: to the nearest integer, halves to even, whatever the rounding mode; raises nothing. On the bits of the number. */
#define ROUND_EVEN(function, type, unsigned_type, mantissa, bias)                                            \
	type function(type number)                                                                           \
	{                                                                                                    \
		union {                                                                                      \
			type number;                                                                         \
			unsigned_type bits;                                                                  \
		} u = {number};                                                                              \
		const unsigned_type one = 1, sign = one << (8 * sizeof(type) - 1);                           \
		int exponent = (int)((u.bits & ~sign) >> mantissa) - bias;                                   \
                                                                                                             \
		if (exponent >= mantissa)                                                                    \
			return number;                                                                       \
		if (exponent < 0) {                                                                          \
			/* Above a half it is 1. */                                                          \
			int rounds_up = exponent == -1 && (u.bits & ((one << mantissa) - 1)) != 0;           \
			u.bits = (u.bits & sign) | (rounds_up ? (unsigned_type)bias << mantissa : 0);        \
			return u.number;                                                                     \
		}                                                                                            \
		int fraction = mantissa - exponent;                                                          \
		/* With exponent 0 the lowest bit of the biased exponent stands for the integer 1. */        \
		u.bits += (one << (fraction - 1)) - 1 + (u.bits >> fraction & 1);                            \
		u.bits &= ~((one << fraction) - 1);                                                          \
		return u.number;                                                                             \
	}

ROUND_EVEN(roundevenf, float, unsigned, 23, 127)
ROUND_EVEN(roundeven, double, unsigned long, 52, 1023)
ROUND_EVEN(roundevenl, long double, unsigned __int128, 112, 16383)
