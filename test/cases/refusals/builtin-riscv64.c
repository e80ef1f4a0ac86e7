/* A builtin of one ISA, in a function that is compiled for it. */
__attribute__((target("arch=+zbb"))) int main(int c, char **v)
{
	return !v + __builtin_riscv_orc_b_32(c);
}
