/* The native thread pointer is tpidr_el0: two words below the TLS image, or its alignment if that is more. */
#include "threads/thread.h"

uint64_t pc_native_thread_pointer(uint64_t canonical)
{
	return canonical;
}

void pc_set_thread_pointer(uint64_t canonical)
{
	__asm__ volatile("msr tpidr_el0, %0" : : "r"(pc_native_thread_pointer(canonical)) : "memory");
}
