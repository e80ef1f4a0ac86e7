/*
 * The floating-point environment. fenv_t is the native part's one number (src/float_state.h), whose flags and modes
 * are the constants of bits/fenv.h; what else fenv.h has, musl makes of these.
 */
#include <fenv.h>
#include "libc.h"

#define MODE_SHIFT 5
#define MODES 7u

hidden unsigned __pc_float_state(void);
hidden void __pc_set_float_state(unsigned);

int feclearexcept(int mask)
{
	__pc_set_float_state(__pc_float_state() & ~((unsigned)mask & FE_ALL_EXCEPT));
	return 0;
}

int feraiseexcept(int mask)
{
	__pc_set_float_state(__pc_float_state() | ((unsigned)mask & FE_ALL_EXCEPT));
	return 0;
}

int fetestexcept(int mask)
{
	return (int)(__pc_float_state() & (unsigned)mask & FE_ALL_EXCEPT);
}

int fegetround(void)
{
	return (int)(__pc_float_state() >> MODE_SHIFT & MODES);
}

hidden int __fesetround(int mode)
{
	unsigned others = __pc_float_state() & ~(MODES << MODE_SHIFT);

	__pc_set_float_state(others | (unsigned)mode << MODE_SHIFT);
	return 0;
}

int fegetenv(fenv_t *environment)
{
	*environment = __pc_float_state();
	return 0;
}

int fesetenv(const fenv_t *environment)
{
	__pc_set_float_state(environment == FE_DFL_ENV ? 0 : *environment);
	return 0;
}
