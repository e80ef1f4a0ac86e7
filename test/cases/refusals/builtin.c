/* A builtin of one ISA. */
int main(void)
{
	__builtin_ia32_pause();
}
