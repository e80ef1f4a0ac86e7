/*
 * Continuing the process of an image file: POPCORN_RESTORE.
 */
#ifndef PC_RESTORE_H
#define PC_RESTORE_H

#define PC_RESTORE_VARIABLE "POPCORN_RESTORE"
#define PC_TRUNCATE_VARIABLE                                                                                 \
	"POPCORN_TRUNCATE" /* not empty, not 0: files that it writes are as long as they were */

/*
 * Becomes the process of the file. pc_self holds what the restorer's environment says (paths, statistics,
 * schedule, text of the schedule in kernel memory); it wins over what the image says. Ends the process with
 * 125 and the reason if the image cannot be continued; nothing has happened outside the process then.
 */
_Noreturn void pc_restore(const char *path, long *kernel_stack);

#endif
