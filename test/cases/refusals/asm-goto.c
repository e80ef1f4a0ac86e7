/* Inline assembly that may jump. */
int main(int c, char **v)
{
	__asm__ goto("" : : : : out);
	return !v + c;
out:
	return 2;
}
