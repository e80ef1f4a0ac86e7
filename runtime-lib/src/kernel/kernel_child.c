/* Children of the run time's own; see kernel_child.h. */
#include "kernel/kernel_child.h"

#include "abi/linux.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"

#define SECOND 1000000000u

long pc_kernel_fork(void)
{
	long parent = pc_raw0(PC_SYS_getpid), child = pc_raw_syscall(PC_SYS_clone, PC_SIGCHLD, 0, 0, 0, 0, 0);

	if (child == 0) {
		pc_raw2(PC_SYS_setpgid, 0, 0);
		pc_raw2(PC_SYS_prctl, PC_PR_SET_PDEATHSIG, PC_SIGKILL);
		if (pc_raw0(PC_SYS_getppid) != parent)
			pc_kernel_exit(0);
	} else if (child > 0) {
		/* Whoever comes first. */
		pc_raw2(PC_SYS_setpgid, child, 0);
	}
	return child;
}

void pc_kernel_kill_group(long child)
{
	pc_raw2(PC_SYS_kill, -child, PC_SIGKILL);
	pc_raw2(PC_SYS_kill, child, PC_SIGKILL);
}

long pc_kernel_wait(long child, int *status, int options)
{
	return pc_raw4(PC_SYS_wait4, child, status, options | PC_WALL, 0);
}

long pc_kernel_pipe(int ends[2])
{
	return pc_raw2(PC_SYS_pipe2, ends, PC_O_CLOEXEC);
}

long pc_kernel_duplicate(int fd, int to)
{
	return pc_raw3(PC_SYS_dup3, fd, to, 0);
}

unsigned pc_kernel_await(const int fds[2], uint64_t nanoseconds)
{
	struct {
		int fd;
		int16_t wanted, found;
	} poll[2] = {{fds[0], PC_POLLIN, 0}, {fds[1], PC_POLLIN, 0}};
	int64_t time[2] = {(int64_t)(nanoseconds / SECOND), (int64_t)(nanoseconds % SECOND)};

	if (pc_raw4(PC_SYS_ppoll, poll, 2, time, 0) <= 0)
		return 0;
	return (poll[0].found != 0) | (unsigned)(poll[1].found != 0) << 1;
}

int pc_kernel_take_child_signal(struct pc_child_signal *signal)
{
	const uint64_t set = 1ul << (PC_SIGCHLD - 1), none[2] = {0, 0};

	return pc_raw4(PC_SYS_rt_sigtimedwait, &set, signal, none, sizeof(set)) == PC_SIGCHLD;
}

void pc_kernel_return_child_signal(const struct pc_child_signal *signal)
{
	long self = pc_raw0(PC_SYS_getpid);

	if (pc_raw3(PC_SYS_rt_sigqueueinfo, self, PC_SIGCHLD, signal) < 0)
		pc_raw2(PC_SYS_kill, self, PC_SIGCHLD);
}

int pc_kernel_child_news(long child, struct pc_child_signal *signal)
{
	*signal = (struct pc_child_signal){0};
	return pc_raw_syscall(PC_SYS_waitid, child == 0 ? PC_P_ALL : PC_P_PID, child, (long)signal,
	               PC_WEXITED | PC_WSTOPPED | PC_WCONTINUED | PC_WNOHANG | PC_WNOWAIT | PC_WALL, 0,
	               0) == 0 &&
	       signal->process != 0;
}
