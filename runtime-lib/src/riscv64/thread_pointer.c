/* The native thread pointer is the register tp: the start of the TLS image. */
#include "threads/thread.h"

uint64_t pc_native_thread_pointer(uint64_t canonical)
{
	return pc_tls_image(canonical);
}

void pc_set_thread_pointer(uint64_t canonical)
{
	__asm__ volatile("mv tp, %0" : : "r"(pc_native_thread_pointer(canonical)) : "memory");
}
