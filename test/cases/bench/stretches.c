// 100 calls of a function, 10,000 turns of a loop apart, but for one stretch of 300,000.
__attribute__((noinline)) void point(void)
{
	__asm__ volatile("");
}

int main(void)
{
	for (int i = 0; i < 100; i++) {
		int turns = i == 50 ? 300000 : 10000;

		for (volatile int turn = 0; turn < turns; turn++)
			;
		point();
	}
}
