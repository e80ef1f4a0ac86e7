/* Linux' struct kernel_sigaction and struct ucontext of aarch64 (arch/arm64/include/uapi/asm). */
#include "abi/kernel_signal.h"
#include "kernel/raw.h"

/* Without SA_RESTORER the kernel returns through its vDSO. */
struct kernel_action {
	uint64_t handler, flags, restorer, mask;
};

struct context {
	uint64_t flags, link, stack[3];
	uint64_t mask, mask_reserve[15];
	_Alignas(16) uint64_t fault_address;
	uint64_t x[31], sp, pc, pstate;
};

_Static_assert(__builtin_offsetof(struct context, fault_address) == 176, "Linux' struct ucontext");

long pc_kernel_set_action(long signal, uint64_t handler, uint64_t flags, uint64_t mask)
{
	struct kernel_action action = {handler, flags, 0, mask};

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
