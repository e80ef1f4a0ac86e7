/* tracer kill N COMMAND: kills the command at its N-th system call from the one on that makes the temporary
   file. tracer fail N COMMAND: this call fails with an input/output error instead. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int fails = argc > 3 && strcmp(argv[1], "fail") == 0, wanted = atoi(argv[2]), seen = -1, entered = 0,
	    status, failing = 0;
	pid_t child = fork();
	struct user_regs_struct registers;
	if (child == 0) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		execv(argv[3], argv + 3);
		_exit(99);
	}
	waitpid(child, &status, 0);
	ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
	for (int signal = 0;; signal = 0) {
		ptrace(PTRACE_SYSCALL, child, 0, signal);
		waitpid(child, &status, 0);
		if (WIFEXITED(status))
			return WEXITSTATUS(status);
		if (WIFSIGNALED(status))
			return 128 + WTERMSIG(status);
		if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
			signal = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
			continue;
		}
		ptrace(PTRACE_GETREGS, child, 0, &registers);
		entered = !entered;
		if (!entered && failing) {
			registers.rax = -EIO;
			ptrace(PTRACE_SETREGS, child, 0, &registers);
			failing = 0;
		}
		/* openat with O_EXCL */
		if (entered && (seen >= 0 || (registers.orig_rax == 257 && (registers.rdx & 0200) != 0)) &&
		        ++seen == wanted) {
			if (!fails) {
				kill(child, SIGKILL);
				waitpid(child, &status, 0);
				return 137;
			}
			registers.orig_rax = -1;
			ptrace(PTRACE_SETREGS, child, 0, &registers);
			failing = 1;
		}
	}
}
