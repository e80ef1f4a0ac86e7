/* Stands for libc: weak definitions, an alias, a thread-local variable, a function that nothing reaches. */

__attribute__((weak)) _Thread_local int library_tls;
__attribute__((weak)) int library_counter = 41;

__attribute__((weak)) int library_hook(int x)
{
	return x;
}

static int shift(int x)
{
	switch (x) {
	case 0:
		return 7;
	case 1:
		return 900;
	case 2:
		return -5;
	case 3:
		return 4;
	case 4:
		return 11;
	default:
		return 2 * x;
	}
}

__attribute__((weak)) int library_twice(int x)
{
	return x == 2 ? 4 : shift(x) + library_hook(x);
}
__attribute__((weak)) int library_unreached(int x)
{
	return x + 1;
}
