/* An operand in a register of one ISA. */
int main(void)
{
	double d = 0;
	__asm__("" : "+f"(d));
	return (int)d;
}
