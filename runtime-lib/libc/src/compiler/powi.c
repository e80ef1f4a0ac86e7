/* What a compiler calls for powers with an integer exponent, in portable code so that no ISA contracts it. */
#define POWER(function, type)                                                                                \
	type function(type base, int exponent)                                                               \
	{                                                                                                    \
		type power = 1;                                                                              \
                                                                                                             \
		for (unsigned n = exponent < 0 ? -(unsigned)exponent : (unsigned)exponent; n; n >>= 1) {     \
			if (n & 1)                                                                           \
				power *= base;                                                               \
			base *= base;                                                                        \
		}                                                                                            \
		return exponent < 0 ? 1 / power : power;                                                     \
	}

POWER(__powisf2, float)
POWER(__powidf2, double)
POWER(__powitf2, long double)
