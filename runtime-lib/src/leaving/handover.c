/* Leaving by exec; see handover.h. */
#include "leaving/handover.h"

#include "files/descriptors.h"
#include "find/arguments.h"
#include "leaving/trial.h"
#include "kernel/kernel.h"
#include "kinds/kinds.h"
#include "memory/arena.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "state/complain.h"
#include "state/process.h"

/* Arguments of the exec, at PC_EXEC_VECTORS. */
struct vectors {
	char **argv, **envp;
	uint64_t size;
};

/* argv gets 4 places more in front (emulator -0 argv0 binary), envp one. */
static int make_vectors(struct vectors *vectors, long *block, const char *variable)
{
	char **argv = pc_argv(block), **envp = pc_envp(block);
	uint64_t argc = (uint64_t)block[0], env = pc_vector_length(envp), n = 0;

	vectors->size = ((argc + env + 16) * sizeof(char *) + PC_PAGE - 1) & ~(PC_PAGE - 1);
	if (!pc_map_exactly(PC_EXEC_VECTORS, vectors->size, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	vectors->argv = (char **)PC_EXEC_VECTORS;
	pc_copy(vectors->argv + 4, argv, (argc + 1) * sizeof(char *));
	vectors->envp = vectors->argv + argc + 8;
	if (variable != 0)
		vectors->envp[n++] = (char *)variable;
	pc_copy(vectors->envp + n, envp, (env + 1) * sizeof(char *));
	return 1;
}

void pc_handover_variable(char to[PC_HANDOVER_VARIABLE_SIZE], const char *mode, int image)
{
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, PC_HANDOVER_VARIABLE "=");
	pc_text_add(&text, mode);
	pc_text_add_number(&text, (uint64_t)image);
	pc_copy_text(to, PC_HANDOVER_VARIABLE_SIZE, pc_text_string(&text));
}

static enum pc_put_off cannot_execute(const char *file, long error)
{
	pc_complain("cannot execute ", file, ": ", pc_error_text(error));
	return PC_PUT_OFF_FAILED;
}

static enum pc_put_off execute_emulated(const struct pc_destination *destination, struct vectors *vectors)
{
	char **argv = vectors->argv;
	char *name = argv[4] != 0 ? argv[4] : (char *)destination->binary;

	if (argv[4] == 0)
		argv[5] = 0;
	argv[1] = (char *)destination->emulator;
	argv[2] = "-0";
	argv[3] = name;
	argv[4] = (char *)destination->binary;
	return cannot_execute(
	        destination->emulator, pc_kernel_exec(destination->emulator, argv + 1, vectors->envp));
}

/* The kernel may find only now that it does not know the ISA. */
static enum pc_put_off execute_natively(struct pc_destination *destination, struct vectors *vectors)
{
	long error = pc_kernel_exec(destination->binary, vectors->argv + 4, vectors->envp);
	enum pc_put_off found;

	if (error != -PC_ENOEXEC)
		return cannot_execute(destination->binary, error);
	found = pc_destination_find_emulator(destination);
	return found == PC_PUT_OFF_NONE ? execute_emulated(destination, vectors) : found;
}

enum pc_put_off pc_handover_exec(struct pc_destination *destination, long *block, const char *variable)
{
	struct vectors vectors;
	enum pc_put_off reason;

	if (!make_vectors(&vectors, block, variable)) {
		pc_complain("no memory for the arguments of the exec");
		return PC_PUT_OFF_FAILED;
	}
	reason = destination->emulator[0] != 0 ? execute_emulated(destination, &vectors)
	                                       : execute_natively(destination, &vectors);
	pc_kernel_unmap(PC_EXEC_VECTORS, vectors.size);
	return reason;
}

static long make_file(void)
{
	long fd = pc_kernel_memory_file("popcorn");

	return fd < 0 ? fd : pc_descriptor_move_up((int)fd, PC_F_DUPFD);
}

/* All memory that the destination has to map, whether it is written or not. */
static uint64_t size_of_memory(void)
{
	return PC_DATA_STACK_TOP - pc_self->data_stack_mapped + pc_self->book.in_use;
}

/* With the image complete. */
static enum pc_put_off hand_over(struct pc_destination *destination, struct pc_travel *travel, int untried)
{
	char variable[PC_HANDOVER_VARIABLE_SIZE];
	int image = travel->stream.fd;

	if (untried && !pc_trial_run(destination, image, &travel->why)) {
		pc_complain("no hop to ", pc_isa_name(destination->isa), ": ", pc_text_string(&travel->why));
		return PC_PUT_OFF_DESTINATION;
	}
	pc_handover_variable(variable, "", image);
	return pc_handover_exec(destination, (long *)pc_self->arguments, variable);
}

/* Into the memory file that is open. */
static enum pc_put_off save_and_leave(
        struct pc_destination *destination, struct pc_travel *travel, int untried)
{
	enum pc_put_off reason = PC_PUT_OFF_FAILED;

	if (!pc_kinds_save(travel)) {
		pc_complain(pc_text_string(&travel->why));
		return reason;
	}
	if (pc_image_write(travel))
		reason = hand_over(destination, travel, untried);
	else
		pc_complain(pc_text_string(&travel->why));
	pc_kinds_undo(travel);
	return reason;
}

enum pc_put_off pc_hand_over(struct pc_destination *destination, struct pc_travel *travel)
{
	enum pc_put_off reason = PC_PUT_OFF_FAILED;
	int untried = pc_trial_begin(destination, size_of_memory());

	travel->stream.fd = (int)make_file();
	if (travel->stream.fd >= 0) {
		reason = save_and_leave(destination, travel, untried);
		pc_kernel_close(travel->stream.fd);
	} else {
		pc_complain("no memory file for the image");
	}
	if (untried)
		pc_trial_forget(destination->isa);
	return reason;
}
