/* Linux' struct kernel_sigaction and struct ucontext of riscv64 (arch/riscv/include/uapi/asm). */
#include "abi/kernel_signal.h"
#include "kernel/raw.h"

/* The kernel's has no restorer; qemu 7.2 believes it has, and takes the mask from the fourth word. */
struct kernel_action {
	uint64_t handler, flags, mask, mask_of_qemu;
};

struct context {
	uint64_t flags, link, stack[3];
	uint64_t mask, mask_reserve[15];
	_Alignas(16) uint64_t pc;
	uint64_t ra, sp;
};

_Static_assert(__builtin_offsetof(struct context, pc) == 176, "Linux' struct ucontext");

long pc_kernel_set_action(long signal, uint64_t handler, uint64_t flags, uint64_t mask)
{
	struct kernel_action action = {handler, flags, mask, mask};

	return pc_raw4(PC_SYS_rt_sigaction, signal, &action, 0, sizeof(mask));
}

uint64_t *pc_context_mask(void *context)
{
	return &((struct context *)context)->mask;
}

uint64_t *pc_context_pc(void *context)
{
	return &((struct context *)context)->pc;
}

uint64_t pc_context_stack_pointer(void *context)
{
	return ((struct context *)context)->sp;
}
