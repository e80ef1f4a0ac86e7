/* The program's arguments in portable memory; see arguments.h. */
#include "find/arguments.h"

#include "kernel/kernel.h"
#include "memory/arena.h"
#include "portable/memory.h"
#include "state/addresses.h"

#define RANDOM_BYTES 16
#define SIGNAL_STACK_MIN 65536
/* Room for all entries that the program gets and the last: strings lie at the same place whatever a kernel says. */
#define AUXILIARY_MAX 16

char **pc_argv(long *block)
{
	return (char **)(block + 1);
}

char **pc_envp(long *block)
{
	return pc_argv(block) + block[0] + 1;
}

long *pc_auxiliary(long *block)
{
	char **end = pc_envp(block);

	while (*end != 0)
		end++;
	return (long *)(end + 1);
}

uint64_t pc_vector_length(char *const *vector)
{
	uint64_t n = 0;

	while (vector != 0 && vector[n] != 0)
		n++;
	return n;
}

const char *pc_variable(char *const *envp, const char *name)
{
	size_t length = pc_length(name);

	for (; *envp != 0; envp++)
		if (pc_length(*envp) > length && pc_equal(*envp, name, length) && (*envp)[length] == '=')
			return *envp + length + 1;
	return 0;
}

long pc_auxiliary_value(long *block, long type)
{
	for (long *entry = pc_auxiliary(block); entry[0] != 0; entry += 2)
		if (entry[0] == type)
			return entry[1];
	return 0;
}

/* Where the copy stands: words of the vectors, then bytes of the strings. */
struct writer {
	long *word;
	char *byte;
};

static uint64_t strings_size(char **vector)
{
	uint64_t size = 0;

	for (; *vector != 0; vector++)
		size += pc_length(*vector) + 1;
	return size;
}

static long put_string(struct writer *out, const void *from, uint64_t length)
{
	char *at = out->byte;

	pc_copy(at, from, length);
	out->byte += length;
	return (long)at;
}

static void put_strings(struct writer *out, char **vector)
{
	for (; *vector != 0; vector++)
		*out->word++ = put_string(out, *vector, pc_length(*vector) + 1);
	*out->word++ = 0;
}

/* The portable value of an entry; 0 if the program does not get it. */
static int translate_entry(struct writer *out, const long *entry, long *value)
{
	*value = entry[1];
	switch (entry[0]) {
	case PC_AT_PHDR:
	case PC_AT_PHENT:
	case PC_AT_PHNUM:
	case PC_AT_ENTRY:
	case PC_AT_UID:
	case PC_AT_EUID:
	case PC_AT_GID:
	case PC_AT_EGID:
	case PC_AT_CLKTCK:
	case PC_AT_SECURE:
		return 1;
	case PC_AT_PAGESZ:
		*value = (long)PC_PAGE;
		return 1;
	case PC_AT_RANDOM:
		*value = put_string(out, (const void *)entry[1], RANDOM_BYTES);
		return 1;
	case PC_AT_EXECFN:
		*value = put_string(out, (const void *)entry[1], pc_length((const char *)entry[1]) + 1);
		return 1;
	default:
		return 0;
	}
}

static void put_auxiliary(struct writer *out, const long *entry)
{
	long value;

	/* Emulators leave this one out. */
	*out->word++ = PC_AT_MINSIGSTKSZ;
	*out->word++ = SIGNAL_STACK_MIN;
	for (unsigned left = AUXILIARY_MAX - 2; entry[0] != 0 && left > 0; entry += 2)
		if (translate_entry(out, entry, &value)) {
			*out->word++ = entry[0];
			*out->word++ = value;
			left--;
		}
	*out->word++ = 0;
	*out->word++ = 0;
}

long *pc_arguments_copy(long *block)
{
	const char *name = (const char *)pc_auxiliary_value(block, PC_AT_EXECFN);
	struct writer out;
	uint64_t words, size;
	long at;

	words = (uint64_t)(pc_auxiliary(block) - block) + 2 * AUXILIARY_MAX;
	size = words * sizeof(long) + strings_size(pc_argv(block)) + strings_size(pc_envp(block)) +
	       RANDOM_BYTES + (name != 0 ? pc_length(name) + 1 : 0);
	at = pc_arena_map(0, size, PC_PROT_READ | PC_PROT_WRITE, PC_MAP_PRIVATE | PC_MAP_ANONYMOUS, -1, 0);
	if (at < 0)
		return 0;
	out = (struct writer){(long *)at, (char *)at + words * sizeof(long)};
	*out.word++ = block[0];
	put_strings(&out, pc_argv(block));
	put_strings(&out, pc_envp(block));
	put_auxiliary(&out, pc_auxiliary(block));
	return (long *)at;
}
