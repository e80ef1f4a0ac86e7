/* The native thread pointer is fs: the end of the TLS image, where it finds itself in memory. */
#include "kernel/raw.h"
#include "threads/thread.h"

#define ARCH_SET_FS 0x1002

uint64_t pc_native_thread_pointer(uint64_t canonical)
{
	return pc_tls_end(canonical);
}

void pc_set_thread_pointer(uint64_t canonical)
{
	uint64_t fs = pc_native_thread_pointer(canonical);

	*(uint64_t *)fs = fs;
	pc_raw2(PC_SYS_arch_prctl, ARCH_SET_FS, fs);
}
