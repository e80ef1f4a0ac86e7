/* Hashes over memory; see probe_memory.h. */
#include "report/probe_memory.h"

#include "image/image.h"
#include "kernel/kernel.h"
#include "state/addresses.h"
#include "state/process.h"
#include "statistics/json_line.h"
#include "threads/thread.h"

static uint64_t sum_range(uint64_t sum, uint64_t begin, uint64_t end)
{
	return begin < end ? pc_image_sum(sum, (const void *)begin, end - begin) : sum;
}

static uint64_t sum_static_data(void)
{
	uint64_t canonical = pc_self->thread_pointer;
	uint64_t sum = sum_range(0, (uint64_t)__pc_joint_data_start, (uint64_t)__pc_joint_data_end);

	return sum_range(sum, pc_tls_image(canonical), pc_tls_end(canonical));
}

/* The copies of the arguments and the main thread's block have been the first two maps. */
static uint64_t sum_heap(void)
{
	const struct pc_partition *book = &pc_self->book;
	uint64_t begin = (pc_tls_end(pc_self->thread_pointer) + PC_PAGE - 1) & ~(PC_PAGE - 1), sum = 0;

	for (const struct pc_extent *extent = pc_partition_in_use(book, begin); extent != 0;
	        extent = pc_partition_in_use(book, extent->address + extent->length)) {
		uint64_t end = extent->address + extent->length;

		if ((extent->flags & ~(uint32_t)PC_EXTENT_NORESERVE) != 0 ||
		        (extent->protection & PC_PROT_READ) == 0)
			continue;
		sum = sum_range(sum, extent->address > begin ? extent->address : begin, end);
	}
	return sum;
}

void pc_probe_memory(struct pc_text *line)
{
	pc_json_hex(line, "stack", sum_range(0, __pc_data_stack_pointer, PC_DATA_STACK_TOP));
	pc_json_hex(line, "static", sum_static_data());
	pc_json_hex(line, "heap", sum_heap());
}
