/* A native function that a signal interrupts. */
long spin(volatile int *flag)
{
	long rounds = 0;
	while (!*flag)
		rounds++;
	return rounds > 0;
}
