/*
 * Credentials and attributes of the process that the kernel changes at every exec, so also at that of a hop: credentials(7),
 * capabilities(7), "Effect on process attributes" in execve(2). They are asked of the kernel when a hop is due: whatever has
 * changed them, in whichever thread, and also before the program began.
 */
#ifndef PC_ATTRIBUTES_H
#define PC_ATTRIBUTES_H

/* Whether all of them are after an exec what they are now. */
int pc_attributes_survive(void);

#endif
