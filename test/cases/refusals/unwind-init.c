/* A builtin that saves registers of the machine. */
int main(void)
{
	__builtin_unwind_init();
}
