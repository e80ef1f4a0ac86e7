/*
 * The threads of timers (SIGEV_THREAD) begin each call of the program's function with new variables. The image that
 * they begin with is known to native code, and there is but one.
 */
#include "pthread_impl.h"

hidden void __pc_tls_block_reset(void);

void __reset_tls(void)
{
	__pc_tls_block_reset();
}
