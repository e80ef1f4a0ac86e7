/* The entry from <isa>/start.S. */
#ifndef PC_START_H
#define PC_START_H

/* Runs the program; kernel_stack: argc, argv..., 0, envp..., 0, auxv... as the kernel left them. */
void pc_start(long *kernel_stack);

#endif
