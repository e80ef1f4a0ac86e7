/*
 * One type of vector, for VECTOR, ELEMENT and COUNT: as result, as arguments through a pointer to a function and as
 * variable arguments, with a migration point in each. NOT_VARIABLE: of bits clang makes no variable arguments.
 */
#define JOINED(a, b) a##b
#define JOIN(a, b) JOINED(a, b)
#define OF(what) JOIN(what, VECTOR)

typedef ELEMENT VECTOR __attribute__((ext_vector_type(COUNT)));

__attribute__((noinline)) static VECTOR OF(make_)(int k)
{
	VECTOR made = 0;
	for (int i = 0; i < COUNT; i++)
		made[i] = (ELEMENT)((k * 7 + i * 3) % 11);
	popcorn_migration_point();
	return made;
}

__attribute__((noinline)) static VECTOR OF(choose_)(VECTOR a, int x, VECTOR b)
{
	VECTOR kept = a;
	popcorn_migration_point();
	for (int i = 0; i < COUNT; i += 2)
		kept[i] = x == 3 ? b[i] : (ELEMENT)x;
	return kept;
}

__attribute__((noinline)) static double OF(sum_)(VECTOR v)
{
	double sum = 0;
	for (int i = 0; i < COUNT; i++)
		sum = sum * 1.25 + (double)(float)v[i];
	return sum;
}

#ifndef NOT_VARIABLE
__attribute__((noinline)) static double OF(variable_)(int count, ...)
{
	va_list list;
	va_start(list, count);
	VECTOR a = va_arg(list, VECTOR);
	popcorn_migration_point();
	VECTOR b = va_arg(list, VECTOR);
	int last = va_arg(list, int);
	va_end(list);
	return OF(sum_)(a) - OF(sum_)(b) + last;
}
#endif

static void OF(test_)(void)
{
	VECTOR (*volatile choose)(VECTOR, int, VECTOR) = OF(choose_);
	VECTOR a = OF(make_)(1), b = OF(make_)(2), c = choose(a, 3, b);
	printf("%s of %d: %.17g", NAME, COUNT, OF(sum_)(c));
#ifndef NOT_VARIABLE
	printf(" %.17g", OF(variable_)(2, a, c, 5));
#endif
	printf("\n");
}

#undef VECTOR
#undef ELEMENT
#undef COUNT
#undef NAME
#undef NOT_VARIABLE
#undef JOINED
#undef JOIN
#undef OF
