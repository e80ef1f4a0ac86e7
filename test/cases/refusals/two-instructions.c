/* Inline assembly in two functions. */
void f(void)
{
	__asm__("nop");
}

int main(void)
{
	f();
	__asm__("wfi");
	return 0;
}
