/* A constructor with the name of that in the other file; a function with an alias. */
static int n;

__attribute__((constructor)) static void up(void)
{
	n += 10;
}

int other(void)
{
	return n;
}

int alias(void) __attribute__((alias("other")));
