/* Smallest native part: sets up thread-local storage, runs the constructors and main, exits with main's
 * result. */

typedef unsigned long word;

extern char __pc_tls_image_start[], __pc_tls_file_size[], __pc_tls_memory_size[], __pc_tls_alignment[];
extern void (*__init_array_start[])(void), (*__init_array_end[])(void);
extern char __pc_joint_data_start[], __pc_joint_data_end[], __pc_site_table_start[], __pc_site_table_end[],
        _end[];
extern int main(void);

static _Alignas(256) char thread_block[4096];
word native_result;

#if defined __x86_64__
static word system_call(word number, word a, word b)
{
	word result;
	__asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b) : "rcx", "r11", "memory");
	return result;
}
enum { EXIT_GROUP = 231, ARCH_PRCTL = 158, ARCH_SET_FS = 0x1002 };
static void set_thread_pointer(char *image, word size)
{
	char *fs = image + size;
	*(char **)fs = fs;
	system_call(ARCH_PRCTL, ARCH_SET_FS, (word)fs);
}
__asm__(".globl _start\n.type _start,@function\n_start: and $-16, %rsp\ncall start\n");
#elif defined __aarch64__
static word system_call(word number, word a, word b)
{
	register word x8 __asm__("x8") = number, x0 __asm__("x0") = a, x1 __asm__("x1") = b;
	__asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1) : "memory");
	return x0;
}
enum { EXIT_GROUP = 94 };
static void set_thread_pointer(char *image, word size)
{
	(void)size;
	__asm__ volatile("msr tpidr_el0, %0" : : "r"(image - (word)__pc_tls_alignment));
}
__asm__(".globl _start\n.type _start,@function\n_start: bl start\n");
#else
static word system_call(word number, word a, word b)
{
	register word a7 __asm__("a7") = number, a0 __asm__("a0") = a, a1 __asm__("a1") = b;
	__asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1) : "memory");
	return a0;
}
enum { EXIT_GROUP = 94 };
static void set_thread_pointer(char *image, word size)
{
	(void)size;
	__asm__ volatile("mv tp, %0" : : "r"(image));
}
__asm__(".globl _start\n.type _start,@function\n_start: call start\n");
#endif

int native_function(int x)
{
	return x;
}

__attribute__((used)) static void start(void)
{
	char *image = thread_block + 1024;
	for (word i = 0; i < (word)__pc_tls_file_size; i++)
		((volatile char *)image)[i] = __pc_tls_image_start[i];
	set_thread_pointer(image, (word)__pc_tls_memory_size);
	for (word i = 0; i < (word)(__init_array_end - __init_array_start); i++)
		__init_array_start[i]();
	/* The whole joint range is mapped: its last byte can be written. */
	((volatile char *)__pc_joint_data_end)[-1] = 0;
	native_result = main();
	if ((word)__pc_joint_data_end != (word)_end ||
	        (word)__pc_site_table_end < (word)__pc_site_table_start)
		native_result = 100;
	system_call(EXIT_GROUP, native_result, 0);
	for (;;) {
	}
}
