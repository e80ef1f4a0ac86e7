/* Inline assembly: a comment of one assembler, and an instruction. */
int main(void)
{
	__asm__("# comment\n\tnop");
	return 0;
}
