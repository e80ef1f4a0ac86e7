/* The syscall instruction: number and result in rax, arguments in rdi rsi rdx r10 r8 r9; rcx and r11 are
 * lost. */
static inline long pc_raw_syscall(long number, long a, long b, long c, long d, long e, long f)
{
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	register long r9 __asm__("r9") = f;

	__asm__ volatile("syscall"
	        : "+a"(number)
	        : "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
	        : "rcx", "r11", "memory");
	return number;
}
