/*
 * TLS blocks: [struct pthread][canonical thread pointer][gap][image][x86-64's words], one layout on each ISA;
 * see "TLS" in docs/design/0001-contracts.md.
 */
#include "kernel/kernel.h"
#include "memory/arena.h"
#include "portable/memory.h"
#include "state/process.h"
#include "threads/thread.h"

/* Of the linker script; sizes are addresses of absolute symbols. */
extern const char __pc_tls_image_start[], __pc_tls_file_size[], __pc_tls_memory_size[], __pc_tls_alignment[];

/* Of libc/src/thread/thread_state.c. */
extern const size_t __pc_pthread_size, __pc_pthread_dtv;

/* After the image: x86-64's fs:0 and the words that compilers expect behind it, then musl's dtv. */
enum {
	THREAD_CONTROL_WORDS = 8,
	DTV_WORDS = 2,
	LEAST_ALIGNMENT = 64,
};

static uint64_t alignment(void)
{
	uint64_t wanted = (uint64_t)__pc_tls_alignment;

	return wanted < 16 ? 16 : wanted;
}

static uint64_t block_alignment(void)
{
	return alignment() < LEAST_ALIGNMENT ? LEAST_ALIGNMENT : alignment();
}

uint64_t pc_tls_image(uint64_t canonical)
{
	return canonical + alignment();
}

uint64_t pc_tls_end(uint64_t canonical)
{
	return pc_tls_image(canonical) +
	       ((uint64_t)__pc_tls_memory_size + alignment() - 1) / alignment() * alignment();
}

/* The address of a TLS variable of this thread, in another one's block. */
static void *in_block(void *variable, uint64_t canonical)
{
	return (char *)variable - __pc_thread_pointer + canonical;
}

size_t __pc_tls_block_size(void)
{
	uint64_t block = __pc_pthread_size + pc_tls_end(0) + (THREAD_CONTROL_WORDS + DTV_WORDS) * 8;

	return (block + block_alignment() + LEAST_ALIGNMENT - 1) & ~(uint64_t)(LEAST_ALIGNMENT - 1);
}

/* Everything of a block that does not need a thread pointer; returns its canonical one. */
static uint64_t place_block(char *memory)
{
	uint64_t align = block_alignment();
	uint64_t canonical = ((uint64_t)memory + __pc_pthread_size + align - 1) & -align;
	uint64_t *words = (uint64_t *)pc_tls_end(canonical);
	uint64_t *dtv = words + THREAD_CONTROL_WORDS;
	char *thread = (char *)canonical - __pc_pthread_size;

	pc_copy((void *)pc_tls_image(canonical), __pc_tls_image_start, (size_t)__pc_tls_file_size);
	words[0] = (uint64_t)words;
	dtv[0] = 1;
	dtv[1] = pc_tls_image(canonical);
	*(uint64_t **)(thread + __pc_pthread_dtv) = dtv;
	return canonical;
}

void *__pc_tls_block_place(void *memory)
{
	uint64_t canonical = place_block(memory);

	*(uint64_t *)in_block(&__pc_thread_pointer, canonical) = canonical;
	return (char *)canonical - __pc_pthread_size;
}

static void begin_anew(uint64_t canonical)
{
	char *image = (char *)pc_tls_image(canonical);
	size_t file_size = (size_t)__pc_tls_file_size;

	pc_copy(image, __pc_tls_image_start, file_size);
	for (size_t i = file_size; i < (size_t)__pc_tls_memory_size; i++)
		((volatile char *)image)[i] = 0;
}

/* The program's variables of this thread begin anew, those of the native part among them stay. */
void __pc_tls_block_reset(void)
{
	uint64_t canonical = __pc_thread_pointer, data_stack = __pc_data_stack_pointer;
	struct pc_thread_state state = __pc_thread_state;
	/* Handlers need what is not there meanwhile. */
	uint64_t mask = pc_kernel_mask(~0ul);

	begin_anew(canonical);
	__pc_thread_pointer = canonical;
	__pc_data_stack_pointer = data_stack;
	__pc_thread_state = state;
	pc_kernel_mask(mask);
}

void pc_thread_first(uint64_t data_stack_top)
{
	long memory = pc_arena_map(0, __pc_tls_block_size(), PC_PROT_READ | PC_PROT_WRITE,
	        PC_MAP_PRIVATE | PC_MAP_ANONYMOUS, -1, 0);

	if (memory < 0)
		pc_kernel_exit(127);
	uint64_t canonical = place_block((char *)memory);

	pc_set_thread_pointer(canonical);
	__pc_thread_pointer = canonical;
	__pc_data_stack_pointer = data_stack_top;
	pc_self->thread_pointer = canonical;
}
