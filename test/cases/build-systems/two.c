/* Of a merge: the other file, with equal local names. */
int common;
int three(void);
__attribute__((section("set"), used)) static int *entry = &common;

__attribute__((visibility("hidden"))) int inside(void)
{
	return 20;
}

static int hidden(void)
{
	return 100;
}

int two(void)
{
	common = 7;
	return hidden() + inside() + three();
}
