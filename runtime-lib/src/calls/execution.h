/*
 * execve and execveat of portable code. The kernel knows the binaries of its own ISA only: others of this toolchain run
 * by an emulator, or their program's binary for this machine takes their place.
 */
#ifndef PC_EXECUTION_H
#define PC_EXECUTION_H

/* Each returns only when it failed, with the kernel's error. */
long pc_execute(const char *path, char *const *argv, char *const *envp);
long pc_execute_at(long folder, const char *path, char *const *argv, char *const *envp, long flags);

#endif
