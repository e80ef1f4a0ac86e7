/* What an exec would make of credentials and attributes; see attributes.h. */
#include "kernel_state/attributes.h"

#include "abi/kernel_signal.h"
#include "abi/linux.h"
#include "abi/portable_call.h"
#include "kernel/kernel_child.h"
#include "state/process.h"

/* Real, effective and saved id are one, and so is that of the file system, which setting an impossible one tells. */
static int are_one(const uint32_t ids[3], long of_files)
{
	return ids[0] == ids[1] && ids[1] == ids[2] && ids[2] == (uint32_t)of_files;
}

/* Saved and file system ids become the effective one; where real and effective differ, an exec counts as raised privileges. */
static int ids_survive(void)
{
	uint32_t user[3], group[3];

	pc_portable(getresuid, &user[0], &user[1], &user[2], 0, 0);
	pc_portable(getresgid, &group[0], &group[1], &group[2], 0, 0);
	return are_one(user, pc_portable(setfsuid, -1, 0, 0, 0, 0)) &&
	       are_one(group, pc_portable(setfsgid, -1, 0, 0, 0, 0));
}

struct capabilities {
	uint64_t effective, permitted, inheritable;
};

static void read_capabilities(struct capabilities *all)
{
	struct {
		uint32_t version;
		int32_t process;
	} header = {PC_CAPABILITY_VERSION_3, 0};
	struct {
		uint32_t effective, permitted, inheritable;
	} half[2] = {{0}};

	pc_portable(capget, &header, half, 0, 0, 0);
	all->effective = half[0].effective | (uint64_t)half[1].effective << 32;
	all->permitted = half[0].permitted | (uint64_t)half[1].permitted << 32;
	all->inheritable = half[0].inheritable | (uint64_t)half[1].inheritable << 32;
}

static uint64_t ambient_set(void)
{
	uint64_t set = 0;
	long is;

	for (long n = 0; n < 64 &&
	                 (is = pc_portable(prctl, PC_PR_CAP_AMBIENT, PC_PR_CAP_AMBIENT_IS_SET, n, 0, 0)) >= 0;
	        n++)
		set |= (uint64_t)is << n;
	return set;
}

static uint64_t bounding_set(void)
{
	uint64_t set = 0;
	long is;

	for (long n = 0; n < 64 && (is = pc_portable(prctl, PC_PR_CAPBSET_READ, n, 0, 0, 0)) >= 0; n++)
		set |= (uint64_t)is << n;
	return set;
}

/*
 * "Transformation of capabilities during execve()" in capabilities(7), for a file that has none: root is given all that the
 * bounding set allows, others what is ambient.
 */
static int capabilities_survive(void)
{
	int root = pc_portable(geteuid, 0, 0, 0, 0, 0) == 0 &&
	           (pc_portable(prctl, PC_PR_GET_SECUREBITS, 0, 0, 0, 0) & PC_SECBIT_NOROOT) == 0;
	struct capabilities now;

	read_capabilities(&now);
	if (now.effective != now.permitted)
		return 0;
	return now.permitted == (root ? bounding_set() | now.inheritable : ambient_set());
}

/* An exec makes readable memory executable no more. */
static int personality_survives(void)
{
	long personality = pc_portable(personality, PC_ASK_PERSONALITY, 0, 0, 0, 0);

	return personality < 0 || (personality & PC_READ_IMPLIES_EXEC) == 0;
}

/* An exec forgets that children leave no zombies, and emulators cannot be told. */
static int child_action_survives(void)
{
	const struct pc_signal_action *action = &pc_self->actions[PC_SIGCHLD - 1];

	return action->handler == 1 || (action->flags & PC_SA_NOCLDWAIT) == 0;
}

/* Options of prctl, and what of an answer must be how for an exec to keep it; an error is a kernel's without the option. */
static const struct {
	long option, argument, mask, kept;
} answers[] = {
        {PC_PR_GET_DUMPABLE, 0, ~0l, 1}, {PC_PR_GET_KEEPCAPS, 0, ~0l, 0},
        {PC_PR_GET_SPECULATION_CTRL, 0, PC_PR_SPEC_DISABLE_NOEXEC, 0}, /* store bypass */
        {PC_PR_GET_SPECULATION_CTRL, 1, PC_PR_SPEC_DISABLE_NOEXEC, 0}, /* indirect branch */
        {PC_PR_GET_SPECULATION_CTRL, 2, PC_PR_SPEC_DISABLE_NOEXEC, 0}, /* flush of the L1 data cache */
        {PC_PR_GET_MDWE, 0, ~0l, 0},                                   /* no emulator can run with it */
};

static int options_survive(void)
{
	for (unsigned i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		long answer = pc_portable(prctl, answers[i].option, answers[i].argument, 0, 0, 0);

		if (answer >= 0 && (answer & answers[i].mask) != answers[i].kept)
			return 0;
	}
	return 1;
}

int pc_attributes_survive(void)
{
	return child_action_survives() && ids_survive() && options_survive() && personality_survives() &&
	       capabilities_survive();
}
