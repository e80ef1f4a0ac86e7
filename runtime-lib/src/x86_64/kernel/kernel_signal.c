/* Linux' struct kernel_sigaction and struct ucontext of x86-64 (arch/x86/include/uapi/asm). */
#include "abi/kernel_signal.h"
#include "kernel/raw.h"

struct kernel_action {
	uint64_t handler, flags, restorer, mask;
};

/* restore.S: the kernel has no way back of its own. */
extern const char pc_signal_restorer[];

struct context {
	uint64_t flags, link, stack[3];
	uint64_t r8_to_r15[8], rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip;
	uint64_t eflags, segments, error, trap, old_mask, cr2, fpstate, reserved[8];
	uint64_t mask;
};

_Static_assert(__builtin_offsetof(struct context, rip) == 168, "Linux' struct ucontext");
_Static_assert(__builtin_offsetof(struct context, mask) == 296, "Linux' struct ucontext");

long pc_kernel_set_action(long signal, uint64_t handler, uint64_t flags, uint64_t mask)
{
	struct kernel_action action = {handler, flags | PC_SA_RESTORER, (uint64_t)pc_signal_restorer, mask};

	return pc_raw4(PC_SYS_rt_sigaction, signal, &action, 0, sizeof(mask));
}

uint64_t *pc_context_mask(void *context)
{
	return &((struct context *)context)->mask;
}

uint64_t *pc_context_pc(void *context)
{
	return &((struct context *)context)->rip;
}

uint64_t pc_context_stack_pointer(void *context)
{
	return ((struct context *)context)->rsp;
}
