/* A variable that is a register of the machine. */
register unsigned long sp __asm__("sp");

int main(void)
{
	return (int)sp;
}
