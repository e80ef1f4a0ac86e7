/*
 * The system calls that the migration part makes, straight into the kernel: no cancellation, no errno,
 * nothing translated. Results are the kernel's: negative error numbers.
 */
#ifndef PC_KERNEL_H
#define PC_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "abi/linux.h"
#include "abi/signal_numbers.h"

long pc_kernel_map(uint64_t address, uint64_t length, int prot, int flags, int fd, uint64_t offset);
long pc_kernel_unmap(uint64_t address, uint64_t length);
long pc_kernel_protect(uint64_t address, uint64_t length, int prot);
long pc_kernel_remap(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to);

long pc_kernel_open(const char *path, int flags, int mode);
long pc_kernel_close(int fd);
long pc_kernel_read(int fd, void *to, size_t length);
long pc_kernel_write(int fd, const void *from, size_t length);
/*
 * Writes a message or a line of the run time's. The program gets no signal by it: neither SIGXFSZ where a limit on file sizes
 * ends the write, nor SIGPIPE of a closed pipe.
 */
long pc_kernel_tell(int fd, const void *from, size_t length);
long pc_kernel_read_at(int fd, void *to, size_t length, uint64_t offset);
long pc_kernel_write_at(int fd, const void *from, size_t length, uint64_t offset);
long pc_kernel_control(int fd, int command, long argument);
long pc_kernel_list(int directory, void *to, size_t length);
long pc_kernel_memory_file(const char *name);
long pc_kernel_link(const char *path, char *to, size_t size);
long pc_kernel_folder(char *to, size_t size); /* getcwd */
int pc_kernel_executable(const char *path);

long pc_kernel_exec(const char *path, char *const *argv, char *const *envp);
_Noreturn void pc_kernel_exit(int status);
long pc_kernel_process(void);
long pc_kernel_thread(void);
long pc_kernel_name(int option, char name[16]);
long pc_kernel_clear_tid(uint64_t address);

long pc_kernel_barrier(int command); /* membarrier */

/* Sets the signal mask; SIGSEGV must not be in it. Returns the one before. */
uint64_t pc_kernel_mask(uint64_t mask);
#define PC_MASK_ALL (~PC_SIGNAL_BIT(PC_SIGSEGV)) /* stacks grow by it */

/* Forgets a signal that is blocked and has arrived. */
void pc_kernel_discard(int signal);

/* The signals that have arrived and are blocked. */
uint64_t pc_kernel_pending(void);

/* Whether the aligned word that this address lies in can be read. */
int pc_kernel_readable(uint64_t address);

/* The soft limit on stacks; UINT64_MAX when there is none. */
uint64_t pc_kernel_stack_limit(void);

/* CLOCK_MONOTONIC, which all processes of a kernel share. */
uint64_t pc_kernel_nanoseconds(void);

/* CLOCK_REALTIME, the time of day. */
uint64_t pc_kernel_real_nanoseconds(void);

#endif
