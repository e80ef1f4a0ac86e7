/* Asking the destination first; see trial.h. */
#include "leaving/trial.h"

#include "children/answer.h"
#include "children/children.h"
#include "files/descriptors.h"
#include "find/siblings.h"
#include "kernel/identity.h"
#include "kernel/kernel.h"
#include "kernel/kernel_child.h"
#include "portable/memory.h"
#include "state/process.h"

/* Starting an emulator takes a hundredth of a second; a busy machine may take a hundred times as long. */
#define PATIENCE 10000000000u

/* Files and limits that a trial's outcome depends on; 0 when they cannot be told. */
static uint64_t compute_identity(const char *binary, const char *emulator)
{
	uint64_t sum = pc_file_identity(binary), other = emulator[0] != 0 ? pc_file_identity(emulator) : 1;

	return sum == 0 || other == 0 ? 0 : (sum * 31 + other) * 31 + pc_memory_limits();
}

/* The running binary can hold the process as large as it is now. */
static void note_self(uint64_t size)
{
	struct pc_tried *tried = &pc_self->environment.tried[pc_self->environment.isa];

	if (tried->identity == 0 && pc_runs_natively(pc_self->environment.isa))
		tried->identity = compute_identity("/proc/self/exe", "");
	if (tried->size < size)
		tried->size = size;
}

int pc_trial_begin(const struct pc_destination *destination, uint64_t size)
{
	struct pc_tried *tried = &pc_self->environment.tried[destination->isa];
	uint64_t now = compute_identity(destination->binary, destination->emulator);

	note_self(size);
	/* Where memory is limited, each byte counts. */
	if (now != 0 && now == tried->identity && (pc_memory_limits() != 0 ? size : size / 2) <= tried->size)
		return 0;
	*tried = (struct pc_tried){now, size};
	return 1;
}

void pc_trial_forget(uint32_t isa)
{
	pc_self->environment.tried[isa] = (struct pc_tried){0, 0};
}

/* The ends of the pipes on which the child speaks, and those on which we listen: PC_MESSAGES, PC_READY. */
struct line {
	int speak[2], listen[2];
};

/* check:<descriptor of the answer>: */
static const char *check_mode(struct pc_text *mode, int answer)
{
	pc_text_begin(mode);
	pc_text_add(mode, PC_HANDOVER_CHECK);
	pc_text_add_number(mode, (uint64_t)answer);
	pc_text_add(mode, ":");
	return pc_text_string(mode);
}

static _Noreturn void be_the_child(struct pc_destination *destination, int image, const struct line *line)
{
	int answer = line->speak[PC_READY];
	char variable[PC_HANDOVER_VARIABLE_SIZE];
	struct pc_text mode;

	for (int fd = 0; fd <= 2; fd++)
		pc_kernel_duplicate(line->speak[PC_MESSAGES], fd);
	pc_kernel_control(answer, PC_F_SETFD, 0);
	pc_self->environment.complaints = 0;
	pc_self->order.under_way = 0;
	pc_memory_limits_lower();
	pc_handover_variable(variable, check_mode(&mode, answer), image);
	pc_handover_exec(destination, (long *)pc_self->arguments, variable);
	pc_kernel_exit(1);
}

/* As if it had ended with 255. */
#define UNKNOWN_STATUS (255 << 8)

/* The child's status, or UNKNOWN_STATUS; it is killed when it does not end by itself in time. */
static int reap(long child, uint64_t deadline)
{
	int status = UNKNOWN_STATUS;

	while (pc_kernel_wait(child, &status, PC_WNOHANG) == 0) {
		if (pc_kernel_nanoseconds() >= deadline) {
			pc_kernel_kill_group(child);
			pc_kernel_wait(child, &status, 0);
			return status;
		}
		pc_kernel_await((const int[2]){-1, -1}, 200000);
	}
	return status;
}

static void explain(struct pc_text *why, int in_time, int status, const struct pc_answer *answer)
{
	if (!in_time) {
		pc_text_add(why, "it does not answer");
	} else if (status > 0 && (status & 127) != 0) {
		pc_text_add(why, "it is killed by signal ");
		pc_text_add_number(why, (uint64_t)(status & 127));
		pc_text_add(why, answer->length > 0 ? ": " : "");
		pc_answer_quote(why, answer);
	} else if (answer->length > 0) {
		pc_answer_quote(why, answer);
	} else {
		pc_text_add(why, "it ends without a word, status ");
		pc_text_add_number(why, (uint64_t)(status >> 8 & 255));
	}
}

static void close_both(const int ends[2])
{
	pc_kernel_close(ends[PC_MESSAGES]);
	pc_kernel_close(ends[PC_READY]);
}

static int conduct(
        struct pc_destination *destination, int image, const struct line *line, struct pc_text *why)
{
	struct pc_answer answer = {0};
	uint64_t deadline = pc_kernel_nanoseconds() + PATIENCE;
	struct pc_children children;
	int in_time, status;
	long child;

	pc_children_begin(&children);
	child = pc_kernel_fork();
	if (child == 0)
		be_the_child(destination, image, line);
	close_both(line->speak);
	if (child < 0) {
		pc_text_add(why, "no process can be made to try it");
		return 0;
	}
	in_time = pc_answer_listen(line->listen, &answer, deadline);
	status = reap(child, answer.ready ? 0 : deadline);
	pc_children_end(&children, child);
	/* Never again: it would cost as long each time. */
	if (!in_time)
		pc_self->environment.unreachable[destination->isa] = PC_PUT_OFF_DESTINATION;
	if (!answer.ready)
		explain(why, in_time, status, &answer);
	return answer.ready;
}

/* Not on the numbers that the child gives to its messages. */
static int make_pipe(struct line *line, int which)
{
	int pipe[2];

	if (pc_kernel_pipe(pipe) < 0)
		return 0;
	line->listen[which] = (int)pc_descriptor_move_up(pipe[0], PC_F_DUPFD_CLOEXEC);
	line->speak[which] = (int)pc_descriptor_move_up(pipe[1], PC_F_DUPFD_CLOEXEC);
	return line->listen[which] >= 0 && line->speak[which] >= 0;
}

int pc_trial_run(struct pc_destination *destination, int image, struct pc_text *why)
{
	struct line line = {{-1, -1}, {-1, -1}};
	int ready = 0;

	if (make_pipe(&line, PC_MESSAGES) && make_pipe(&line, PC_READY)) {
		ready = conduct(destination, image, &line, why);
	} else {
		pc_text_add(why, "no descriptors are left to try it");
		close_both(line.speak);
	}
	close_both(line.listen);
	return ready;
}
