/* Executing programs, foreign ones too; see execution.h. */
#include "calls/execution.h"

#include "abi/linux.h"
#include "files/own_executable.h"
#include "find/arguments.h"
#include "find/note.h"
#include "find/siblings.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "kernel/raw.h"
#include "portable/isa_names.h"
#include "portable/memory.h"

/* So many words of a vector lie on the stack: what is mapped for it stays behind where a child of vfork executes. */
#define FEW 1024

/* A binary that the kernel does not execute. */
struct foreign {
	const char *path;
	struct pc_note note;
	char *const *argv, *const *envp;
};

/* In argv, which has room for it: [emulator, "-0", argv[0], path, argv[1]...]. */
static long exec_emulator(const struct foreign *foreign, char *emulator, char **argv, uint64_t argc)
{
	argv[0] = emulator;
	argv[1] = "-0";
	argv[2] = argc > 0 ? foreign->argv[0] : (char *)foreign->path;
	argv[3] = (char *)foreign->path;
	for (uint64_t i = 1; i < argc; i++)
		argv[3 + i] = foreign->argv[i];
	argv[argc > 0 ? 3 + argc : 4] = 0;
	return pc_kernel_exec(emulator, argv, foreign->envp);
}

static long run_foreign(const struct foreign *foreign)
{
	uint64_t argc = pc_vector_length(foreign->argv), size = (argc + 5) * sizeof(char *);
	char emulator[PC_PATH], *few[FEW];
	long at, error;

	if (!pc_emulator_find(foreign->note.isa, emulator))
		return -PC_ENOEXEC;
	if (size <= sizeof(few))
		return exec_emulator(foreign, emulator, few, argc);
	at = pc_kernel_map(0, size, PC_PROT_READ | PC_PROT_WRITE, PC_MAP_PRIVATE | PC_MAP_ANONYMOUS, -1, 0);
	if (at < 0)
		return at;
	error = exec_emulator(foreign, emulator, (char **)at, argc);
	pc_kernel_unmap((uint64_t)at, size);
	return error;
}

/* The same program's binary for this machine: NAME or NAME.<isa>, NAME being the path without its .<isa>. */
static long run_sibling(const struct foreign *foreign)
{
	char name[PC_PATH], binary[PC_PATH];
	long error = -PC_ENOEXEC;

	if (!pc_copy_text(name, PC_PATH, foreign->path))
		return error;
	pc_strip_isa(name);
	for (uint32_t isa = 0; isa < PC_ISAS && error == -PC_ENOEXEC; isa++)
		if (isa != foreign->note.isa && pc_runs_natively(isa) &&
		        pc_sibling_of(&foreign->note, isa, binary, name))
			error = pc_kernel_exec(binary, foreign->argv, foreign->envp);
	return error;
}

static int names_an_isa(const char *path)
{
	char name[PC_PATH];

	if (!pc_copy_text(name, PC_PATH, path))
		return 0;
	pc_strip_isa(name);
	return pc_length(name) != pc_length(path);
}

/* Who names an ISA means it, and gets the machine's own only when there is no emulator; else it is the other way. */
static long execute_foreign(const char *path, char *const *argv, char *const *envp)
{
	struct foreign foreign = {.path = path, .argv = argv, .envp = envp};
	int emulator_first = names_an_isa(path);
	long error;

	if (pc_note_read(path, &foreign.note) <= 0)
		return -PC_ENOEXEC;
	error = emulator_first ? run_foreign(&foreign) : run_sibling(&foreign);
	if (error == -PC_ENOEXEC)
		error = emulator_first ? run_sibling(&foreign) : run_foreign(&foreign);
	return error;
}

/* The own file that a path means, if the kernel would take another; a path that it cannot read is not looked at. */
static const char *own_file(long folder, const char *path)
{
	return pc_kernel_executable(path) ? pc_own_executable(folder, path) : 0;
}

long pc_execute(const char *path, char *const *argv, char *const *envp)
{
	const char *own = own_file(PC_AT_FDCWD, path), *file = own != 0 ? own : path;
	long error = pc_kernel_exec(file, argv, envp);

	return error == -PC_ENOEXEC ? execute_foreign(file, argv, envp) : error;
}

long pc_execute_at(long folder, const char *path, char *const *argv, char *const *envp, long flags)
{
	char absolute[PC_PATH];
	const char *own = own_file(folder, path);
	long error = own != 0 ? pc_execute(own, argv, envp)
	                      : pc_raw_syscall(PC_SYS_execveat, folder, (long)path, (long)argv, (long)envp,
	                                flags, 0);

	if (error != -PC_ENOEXEC || own != 0)
		return error;
	if (path[0] != 0 ? pc_path_from(absolute, folder, path) : pc_path_of_descriptor(absolute, folder))
		error = execute_foreign(absolute, argv, envp);
	return error;
}
