/* Where the other binaries of the program are; see siblings.h. */
#include "find/siblings.h"

#include "find/arguments.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "kernel/say.h"
#include "portable/memory.h"
#include "state/process.h"

/* As many folders of a search path as there is room for. */
static void copy_search(char to[PC_PATH], const char *path)
{
	size_t length = pc_length(path);

	if (length >= PC_PATH)
		for (length = PC_PATH - 1; length > 0 && path[length] != ':';)
			length--;
	pc_copy(to, path, length);
	to[length] = 0;
}

void pc_strip_isa(char *path)
{
	size_t length = pc_length(path);

	for (uint32_t isa = 0; isa < PC_ISAS; isa++) {
		size_t suffix = pc_length(pc_isa_name(isa));

		if (length > suffix + 1 && path[length - suffix - 1] == '.' &&
		        pc_equal(path + length - suffix, pc_isa_name(isa), suffix)) {
			path[length - suffix - 1] = 0;
			return;
		}
	}
}

/* Without /proc the name that it was executed by says where the program is. */
static void find_executable(long *block)
{
	long length = pc_kernel_link("/proc/self/exe", pc_self->environment.executable, PC_PATH - 1);
	const char *name = (const char *)pc_auxiliary_value(block, PC_AT_EXECFN);

	pc_self->environment.executable[length > 0 ? length : 0] = 0;
	if (length <= 0 && name != 0)
		pc_path_absolute(pc_self->environment.executable, name);
	pc_strip_isa(pc_self->environment.executable);
}

void pc_siblings_begin(long *block)
{
	static const char variable[PC_ISAS][PC_EMULATOR_VARIABLE_SIZE] = {PC_EMULATOR_VARIABLES};
	char **envp = pc_envp(block);
	const char *value;

	find_executable(block);
	value = pc_variable(envp, "POPCORN_SIBLINGS");
	pc_path_absolute(pc_self->environment.siblings, value != 0 ? value : "");
	value = pc_variable(envp, "PATH");
	copy_search(pc_self->environment.search, value != 0 ? value : "/usr/local/bin:/usr/bin:/bin");
	for (unsigned isa = 0; isa < PC_ISAS; isa++) {
		value = pc_variable(envp, variable[isa]);
		pc_path_absolute(pc_self->environment.emulator[isa], value != 0 ? value : "");
	}
}

/* One candidate: better is what has been found so far. */
static enum pc_put_off consider_candidate(
        enum pc_put_off better, const struct pc_note *wanted, const char *candidate)
{
	struct pc_note note;
	long read = pc_note_read(candidate, &note);

	if (read < 0)
		return PC_PUT_OFF_FAILED;
	if (read == 0 || note.isa != wanted->isa || note.version != PC_NUMBER_NOTE_VERSION)
		return better;
	if (!pc_equal(note.program_id, wanted->program_id, sizeof(note.program_id)))
		return PC_PUT_OFF_OTHER_PROGRAM;
	return PC_PUT_OFF_NONE;
}

/* NAME.<isa>, then NAME itself, which is the binary for the ISA that the program was linked on. */
static enum pc_put_off try_name(
        enum pc_put_off found, const struct pc_note *wanted, char path[PC_PATH], const char *name)
{
	if (found == PC_PUT_OFF_NONE || name == 0 || name[0] == 0)
		return found;
	if (pc_copy_text(path, PC_PATH, name) && pc_path_append(path, ".") &&
	        pc_path_append(path, pc_isa_name(wanted->isa)))
		found = consider_candidate(found, wanted, path);
	if (found != PC_PUT_OFF_NONE && pc_copy_text(path, PC_PATH, name))
		found = consider_candidate(found, wanted, path);
	return found;
}

int pc_sibling_of(const struct pc_note *note, uint32_t isa, char path[PC_PATH], const char *name)
{
	struct pc_note wanted = *note;

	wanted.isa = isa;
	return try_name(PC_PUT_OFF_NO_SIBLING, &wanted, path, name) == PC_PUT_OFF_NONE;
}

enum pc_put_off pc_sibling_find(uint32_t isa, char path[PC_PATH])
{
	char name[PC_PATH];
	struct pc_note wanted = {.isa = isa};
	enum pc_put_off found;

	pc_copy(wanted.program_id, pc_self->program_id, sizeof(wanted.program_id));
	found = try_name(PC_PUT_OFF_NO_SIBLING, &wanted, path, pc_self->environment.executable);
	if (pc_self->environment.siblings[0] != 0 &&
	        pc_copy_text(name, PC_PATH, pc_self->environment.siblings) && pc_path_append(name, "/") &&
	        pc_path_append(name, pc_path_base(pc_self->environment.executable)))
		found = try_name(found, &wanted, path, name);
	if (found != PC_PUT_OFF_NONE && pc_copy_text(path, PC_PATH, pc_self->environment.executable) &&
	        pc_path_append(path, "."))
		pc_path_append(path, pc_isa_name(isa));
	return found;
}

/* Looks for a program in one folder of a search path; text is at the folder's begin. Returns its end. */
static const char *find_in_folder(const char *text, const char *program, char path[PC_PATH])
{
	size_t length = 0;

	while (text[length] != 0 && text[length] != ':')
		length++;
	path[0] = 0;
	if (length > 0 && length < PC_PATH) {
		pc_copy(path, text, length);
		path[length] = 0;
		if (!pc_path_append(path, "/") || !pc_path_append(path, program) ||
		        !pc_kernel_executable(path))
			path[0] = 0;
	}
	return text + length;
}

static int find_on_path(const char *program, char path[PC_PATH])
{
	const char *text = pc_self->environment.search;

	for (;;) {
		text = find_in_folder(text, program, path);
		if (path[0] != 0)
			return 1;
		if (*text == 0)
			return 0;
		text++;
	}
}

int pc_runs_natively(uint32_t isa)
{
	char machine[16] = {0};
	long fd, length;

	if (pc_self->environment.emulator[isa][0] != 0)
		return 0;
	fd = pc_kernel_open("/proc/sys/kernel/arch", PC_O_CLOEXEC, 0);
	if (fd < 0)
		return 1;
	length = pc_kernel_read((int)fd, machine, sizeof(machine) - 1);
	pc_kernel_close((int)fd);
	return length <= 0 || pc_equal(machine, pc_isa_name(isa), pc_length(pc_isa_name(isa)));
}

int pc_emulator_find(uint32_t isa, char path[PC_PATH])
{
	static const char programs[PC_ISAS][PC_EMULATOR_PROGRAMS][PC_EMULATOR_NAME_SIZE] = {
	        PC_EMULATOR_NAMES};

	if (pc_self->environment.emulator[isa][0] != 0)
		return pc_copy_text(path, PC_PATH, pc_self->environment.emulator[isa]) &&
		       pc_kernel_executable(path);
	for (unsigned i = 0; i < PC_EMULATOR_PROGRAMS && programs[isa][i][0] != 0; i++)
		if (find_on_path(programs[isa][i], path))
			return 1;
	return 0;
}
