/* An instruction of one ISA, as a check of a configure script has it. */
int main(void)
{
	int x = 1;
	__asm__ volatile("cpuid" : "+a"(x));
	return x;
}
