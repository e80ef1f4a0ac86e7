/* __builtin_setjmp, which is not setjmp. */
void *buffer[5];

int main(void)
{
	return __builtin_setjmp(buffer);
}
