/* Inline assembly: an instruction between two comments. */
int main(void)
{
	__asm__("/* a */ nop /* b */");
	return 0;
}
