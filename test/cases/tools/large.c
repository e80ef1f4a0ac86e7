/* A frame that is larger than an address space. */
void use(char *a, char *b, char *c, char *d);
void popcorn_migration_point(void);

__attribute__((noinline)) void use(char *a, char *b, char *c, char *d)
{
	popcorn_migration_point();
	*a = *b = *c = *d = 1;
}

int main(void)
{
	char a[1UL << 60], b[1UL << 60], c[1UL << 60], d[1UL << 60];
	char e[1UL << 60], f[1UL << 60], g[1UL << 60], h[1UL << 60];
	use(a, b, c, d), use(e, f, g, h);
	return *a;
}
