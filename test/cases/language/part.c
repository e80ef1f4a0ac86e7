/* A native part that includes the headers of its ISA. */
#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif
int part(void)
{
	return 3;
}
