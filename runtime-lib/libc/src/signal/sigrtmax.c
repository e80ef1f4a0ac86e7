/* The last signal that every ISA has: emulators need some of the kernel's for themselves (PC_SIGNALS_PORTABLE). */
#include <signal.h>

int __libc_current_sigrtmax()
{
	return 59;
}
