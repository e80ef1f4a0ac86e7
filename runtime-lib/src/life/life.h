/*
 * The life of a process: its start, which may be the second half of a hop, its forks, its end.
 */
#ifndef PC_LIFE_H
#define PC_LIFE_H

/*
 * First thing at the start, on the kernel's stack. Fresh start: makes the arena and both stacks of the main
 * thread and returns the program's copy of the kernel's block {argc, argv..., 0, envp..., 0, auxv..., 0, 0}.
 * In the second half of a hop it does not return: the frames are rebuilt and the program goes on.
 */
long *pc_process_begin(long *kernel_stack);

/* In the parent, just before a fork that copies memory: the child's random state differs from its siblings'.
 */
void pc_process_forking(void);

/* In the child of a fork (own memory), on the thread that lives on; thread_pointer and the hold on threads
 * must be right already. */
void pc_process_forked(void);

/*
 * Before exit_group: says what is missing and writes the last line of the statistics. The status to end with. Nothing
 * for a task that borrows its parent's memory.
 */
int pc_process_exit(int status);

/*
 * Before an exec that the program asks for: the statistics' last line of what it is so far, if the path can be
 * executed at all (0: unknown). Should the exec fail, counting begins anew.
 */
void pc_process_leaving(const char *path);

#endif
