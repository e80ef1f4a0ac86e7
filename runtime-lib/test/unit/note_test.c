/* The reader of notes: finds ours among others, and reads nothing outside its input. */
#include "find/note.h"

#include <stdlib.h>

#include "check.h"
#include "kernel/kernel.h"
#include "portable/random.h"

/* What note.c needs of the linker and of the kernel; this test does not reach them. */
const struct {
	char bytes[64];
} __ehdr_start;

long pc_kernel_open(const char *path, int flags, int mode)
{
	return (void)path, (void)flags, (void)mode, -PC_ENOENT;
}

long pc_kernel_close(int fd)
{
	return fd;
}

long pc_kernel_read_at(int fd, void *to, size_t length, uint64_t offset)
{
	return (void)to, (void)length, (void)offset, fd;
}

static const uint32_t notes[] = {
        4, 8, 1, 0x00554e47, 11, 12,                       /* "GNU" */
        8, 5, 2, 0x63706f50, 0x006e726f, 0x6c6c6568, 0x6f, /* "Popcorn", type 2, "hello" */
        8, 4, 1, 0x63706f50, 0x006e726f, 0x12345678,       /* "Popcorn", type 1 */
};

static void ours_is_found_among_others(void)
{
	size_t size;
	const uint32_t *found = pc_note_find(notes, sizeof(notes), PC_NUMBER_NOTE_TYPE, &size);

	CHECK(found != 0 && size == 4 && *found == 0x12345678);
	CHECK(memcmp(pc_note_find(notes, sizeof(notes), 2, &size), "hello", 5) == 0 && size == 5);
	CHECK(pc_note_find(notes, sizeof(notes), 3, &size) == 0);
}

static void cut_and_mutated_notes_are_harmless(void)
{
	uint64_t random = 3;

	for (int round = 0; round < 20000; round++) {
		size_t length = pc_random(&random) % (sizeof(notes) + 1), size;
		uint8_t *copy = malloc(length + 1);

		memcpy(copy, notes, length);
		if (length > 0)
			copy[pc_random(&random) % length] ^= (uint8_t)(1u << pc_random(&random) % 8);
		uint8_t *exact = realloc(copy, length > 0 ? length : 1);
		const uint8_t *found = pc_note_find(exact, length, PC_NUMBER_NOTE_TYPE, &size);

		if (found != 0)
			CHECK(found + size <= exact + length);
		free(exact);
	}
}

int main(void)
{
	ours_is_found_among_others();
	cut_and_mutated_notes_are_harmless();
	return FINISH();
}
