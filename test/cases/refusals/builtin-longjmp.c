/* __builtin_longjmp, which is not longjmp. */
void *buffer[5];

int main(void)
{
	__builtin_longjmp(buffer, 1);
}
