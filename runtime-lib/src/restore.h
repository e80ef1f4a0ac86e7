/*
 * Continuing the process of an image file: POPCORN_RESTORE.
 */
#ifndef PC_RESTORE_H
#define PC_RESTORE_H

#define PC_RESTORE_VARIABLE "POPCORN_RESTORE"

/*
 * Becomes the process of the file. pc_process holds what the restorer's environment says (paths, statistics,
 * schedule, text of the schedule in kernel memory); it wins over what the image says. Ends the process with
 * 125 and the reason if the image cannot be continued; nothing has happened outside the process then.
 */
_Noreturn void pc_restore(const char *path, long *kernel_stack);

#endif
