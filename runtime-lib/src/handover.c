/* Leaving by exec; see handover.h. */
#include "handover.h"

#include "arena.h"
#include "descriptors.h"
#include "image.h"
#include "kernel.h"
#include "memory.h"
#include "siblings.h"
#include "text.h"

static void complain(const char *a, const char *b, const char *c, const char *d)
{
	if (pc_process->complaints++ == 0)
		pc_say(a, b, c, d);
}

/* The memfd gets a number that no program expects to be given next. */
#define HIGH_DESCRIPTOR 900

/* Arguments of the exec, in private memory that the frame buffer does not reach. */
struct vectors {
	char **argv, **envp;
	uint64_t size;
	char variable[40]; /* POPCORN_HANDOVER=<fd> */
};

static uint64_t count(char *const *vector)
{
	uint64_t n = 0;

	while (vector[n] != 0)
		n++;
	return n;
}

/* argv gets 4 places more in front (emulator -0 argv0 binary), envp one. */
static int make_vectors(struct vectors *vectors, long *kernel_block, int image)
{
	char **argv = (char **)(kernel_block + 1);
	uint64_t argc = count(argv), env = count(argv + argc + 1), n = 0;
	struct pc_text text;

	vectors->size = ((argc + env + 16) * sizeof(char *) + PC_PAGE - 1) & ~(PC_PAGE - 1);
	if (!pc_map_exactly(PC_FRAME_BUFFER_LOW, vectors->size, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	vectors->argv = (char **)PC_FRAME_BUFFER_LOW;
	pc_copy(vectors->argv + 4, argv, (argc + 1) * sizeof(char *));
	vectors->envp = vectors->argv + argc + 8;
	text.length = 0;
	pc_text_add(&text, PC_HANDOVER_VARIABLE "=");
	pc_text_add_number(&text, (uint64_t)image);
	pc_copy(vectors->variable, text.bytes, text.length);
	vectors->variable[text.length] = 0;
	if (image >= 0)
		vectors->envp[n++] = vectors->variable;
	pc_copy(vectors->envp + n, argv + argc + 1, (env + 1) * sizeof(char *));
	return 1;
}

static enum pc_put_off run_emulated(const struct pc_destination *destination, struct vectors *vectors)
{
	char emulator[PC_PATH];
	char **argv = vectors->argv;
	char *name = argv[4] != 0 ? argv[4] : (char *)destination->binary;
	const char *isa = pc_isa_name(destination->isa);

	if (!pc_emulator_find(destination->isa, emulator)) {
		complain("no emulator for ", isa, ": install Debian's qemu-user-static or set POPCORN_QEMU_",
		        isa);
		return PC_PUT_OFF_NO_EMULATOR;
	}
	if (argv[4] == 0)
		argv[5] = 0;
	argv[1] = emulator;
	argv[2] = "-0";
	argv[3] = name;
	argv[4] = (char *)destination->binary;
	pc_kernel_exec(emulator, argv + 1, vectors->envp);
	complain("cannot execute ", emulator, "", "");
	return PC_PUT_OFF_FAILED;
}

enum pc_put_off pc_handover_exec(const struct pc_destination *destination, long *kernel_block, int image)
{
	struct vectors vectors;
	enum pc_put_off reason = PC_PUT_OFF_FAILED;
	long error = -PC_ENOEXEC;

	if (!make_vectors(&vectors, kernel_block, image)) {
		complain("no memory for the arguments of the exec", "", "", "");
		return PC_PUT_OFF_FAILED;
	}
	if (pc_runs_natively(destination->isa))
		error = pc_kernel_exec(destination->binary, vectors.argv + 4, vectors.envp);
	if (error == -PC_ENOEXEC)
		reason = run_emulated(destination, &vectors);
	else
		complain("cannot execute ", destination->binary, "", "");
	pc_kernel_unmap(PC_FRAME_BUFFER_LOW, vectors.size);
	return reason;
}

static int make_file(void)
{
	long fd = pc_kernel_memory_file("popcorn"), high;

	if (fd < 0)
		return -1;
	high = pc_kernel_control((int)fd, PC_F_DUPFD, HIGH_DESCRIPTOR);
	if (high < 0)
		return (int)fd;
	pc_kernel_close((int)fd);
	return (int)high;
}

static void fill_header(struct pc_image_header *header, const struct pc_hop *hop, uint64_t signal_mask)
{
	*header = (struct pc_image_header){
	        .version = PC_IMAGE_VERSION,
	        .size = sizeof(*header),
	        .hop = *hop,
	        .frames = hop->frames,
	        .signal_mask = signal_mask,
	};
	pc_copy(header->magic, "PCIMAGE1", sizeof(header->magic));
	pc_copy(header->program_id, pc_process->program_id, sizeof(header->program_id));
	pc_kernel_name(PC_PR_GET_NAME, header->name);
}

enum pc_put_off pc_handover(const struct pc_destination *destination, const struct pc_hop *hop,
        const struct pc_frames *frames, uint64_t signal_mask)
{
	struct pc_image_header header;
	struct pc_image_stream stream = {.fd = make_file()};
	struct pc_descriptors kept;
	enum pc_put_off reason = PC_PUT_OFF_FAILED;

	if (stream.fd < 0) {
		complain("no memory file for the image", "", "", "");
		return PC_PUT_OFF_FAILED;
	}
	fill_header(&header, hop, signal_mask);
	if (!pc_descriptors_keep(&kept)) {
		complain("too many descriptors", "", "", "");
	} else {
		if (pc_image_write(&stream, &header, frames, kept.fds, kept.count))
			reason = pc_handover_exec(destination, (long *)pc_process->arguments, stream.fd);
		else
			complain(stream.error, "", "", "");
		pc_descriptors_restore(&kept);
	}
	pc_kernel_close(stream.fd);
	return reason;
}
