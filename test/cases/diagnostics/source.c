/* Inline assembly, which is refused, and a variable that is never set, which is warned of. */
int main(void)
{
	int x;
	__asm__("nop");
	return x;
}
