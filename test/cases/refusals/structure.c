/* A structure as an operand of an empty template. */
struct s {
	long a[3];
};

int main(void)
{
	struct s s = {{0}};
	__asm__("" : "+g"(s));
	return (int)s.a[0];
}
