/* A program with one symbol of every kind that the layout places. It returns 0, or the number of its first
 * failing check. */

typedef int function(int);

extern function library_twice, library_hook;
extern _Thread_local int library_tls;
extern int library_counter;
extern const int *const __start_numbers[], *const __stop_numbers[];

struct wide {
	_Alignas(64) int member;
};

_Thread_local int initialized_tls = 5;
_Thread_local char zeroed_tls[40];
_Thread_local struct wide aligned_tls = {9};

static int private_variable = 3;
#ifndef ZEROED_COUNT
#define ZEROED_COUNT 100
#endif
volatile int zeroed[ZEROED_COUNT];
int large_zeroed[50000];
const char text[] = "portable";
int *pointer = &private_variable;
static const int one = 1, two = 2;
__attribute__((section("numbers"), used)) static const int *const first_number = &one;
__attribute__((section("numbers"), used)) static const int *const second_number = &two;

static volatile int ten = 10;

static int add_three(int x)
{
	return x + 3;
}
static int times_four(int x)
{
	return x * 4;
}
function *const table[] = {add_three, times_four, library_twice};

/* Takes the place of libc's weak definition. */
int library_hook(int x)
{
	return x + 1000;
}

__attribute__((constructor)) static void construct(void)
{
	zeroed[7] = 67 + ten;
}
__attribute__((constructor(101))) static void construct_early(void)
{
	zeroed[8] = zeroed[7] + ten;
}

__attribute__((cold, noinline)) int rarely(int x)
{
	return x - 1;
}

__attribute__((noinline)) static double scale(double x)
{
	return x * 3.14159 + ten - 10;
}

/* A function and its resume entry, to which only site tables refer. */
__attribute__((noinline)) int work(int x)
{
	return table[(x + ten) % 3](x) + rarely(x);
}
__attribute__((cold)) int work_resume(void) __asm__("work.popcorn_resume");
int work_resume(void)
{
	return initialized_tls;
}

__attribute__((noinline)) int used_by_nothing_here(int x)
{
	return x;
}

/* Faults that a test asks for on one ISA. */
#ifdef NATIVE_IN_TABLE
extern function native_function;
function *volatile native_pointer = native_function;
#define FAULT native_pointer(1)
#elif defined NATIVE_IN_CODE
extern function native_function;
function *volatile variable_pointer;
#define FAULT ((variable_pointer = native_function) == 0)
#elif defined CALLS_UNDEFINED
extern function not_anywhere;
#define FAULT not_anywhere(1)
#else
#define FAULT 0
#endif

int main(void)
{
	if (FAULT)
		return 8;
	if (initialized_tls != 5 || aligned_tls.member != 9 || library_tls != 0 || zeroed_tls[39] != 0)
		return 1;
	if ((unsigned long)&aligned_tls % 64 != 0)
		return 2;
	if (zeroed[7] != 77 || zeroed[8] != 10)
		return 3;
	if (__stop_numbers - __start_numbers != 2 || *__start_numbers[0] + *__start_numbers[1] != 3)
		return 4;
	if (work(1) != 900 + 1001 || work(2) != 5 + 1 || library_hook(1) != 1001)
		return 5;
	if (*pointer != 3 || large_zeroed[49999] != 0 || text[0] != 'p' || library_counter != 41)
		return 6;
	return scale(2) > 6.28 && scale(2) < 6.29 ? 0 : 7;
}
