/* System calls go through one native function, with asm-generic numbers and structures on every ISA. */
#define __SYSCALL_LL_E(x) (x)
#define __SYSCALL_LL_O(x) (x)

hidden long __pc_system_call(long n, long a, long b, long c, long d, long e, long f);

static inline long __syscall0(long n)
{
	return __pc_system_call(n, 0, 0, 0, 0, 0, 0);
}

static inline long __syscall1(long n, long a)
{
	return __pc_system_call(n, a, 0, 0, 0, 0, 0);
}

static inline long __syscall2(long n, long a, long b)
{
	return __pc_system_call(n, a, b, 0, 0, 0, 0);
}

static inline long __syscall3(long n, long a, long b, long c)
{
	return __pc_system_call(n, a, b, c, 0, 0, 0);
}

static inline long __syscall4(long n, long a, long b, long c, long d)
{
	return __pc_system_call(n, a, b, c, d, 0, 0);
}

static inline long __syscall5(long n, long a, long b, long c, long d, long e)
{
	return __pc_system_call(n, a, b, c, d, e, 0);
}

static inline long __syscall6(long n, long a, long b, long c, long d, long e, long f)
{
	return __pc_system_call(n, a, b, c, d, e, f);
}

/* The same, of a blocking call and is no cancellation point: src/thread/blocking_call.c. */
hidden long __pc_make_blocking_call(
        volatile int *cancel, long n, long a, long b, long c, long d, long e, long f);

/* Native: whether a call may wait. */
hidden int __pc_may_block(long n);

#define __syscall_blocking1(n, a) __pc_make_blocking_call(0, n, __scc(a), 0, 0, 0, 0, 0)
#define __syscall_blocking2(n, a, b) __pc_make_blocking_call(0, n, __scc(a), __scc(b), 0, 0, 0, 0)
#define __syscall_blocking3(n, a, b, c) __pc_make_blocking_call(0, n, __scc(a), __scc(b), __scc(c), 0, 0, 0)
#define __syscall_blocking4(n, a, b, c, d)                                                                   \
	__pc_make_blocking_call(0, n, __scc(a), __scc(b), __scc(c), __scc(d), 0, 0)
#define __syscall_blocking5(n, a, b, c, d, e)                                                                \
	__pc_make_blocking_call(0, n, __scc(a), __scc(b), __scc(c), __scc(d), __scc(e), 0)
#define __syscall_blocking6(n, a, b, c, d, e, f)                                                             \
	__pc_make_blocking_call(0, n, __scc(a), __scc(b), __scc(c), __scc(d), __scc(e), __scc(f))
#define __syscall_blocking(...) __SYSCALL_DISP(__syscall_blocking, __VA_ARGS__)
#define syscall_blocking(...) __syscall_ret(__syscall_blocking(__VA_ARGS__))

#define IPC_64 0
