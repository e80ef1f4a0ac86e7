/*
 * SIGURG, which calls a thread to a migration point: who wants something of the process from outside sends it with a value
 * (rt_sigqueueinfo) that names his order (orders/mailbox.h). By itself it does nothing, and processes that are not ours ignore
 * it. What the program makes of SIGURG stays as it is: its handler gets all others.
 */
#ifndef PC_KNOCK_H
#define PC_KNOCK_H

/* The kernel's handler of SIGURG, always. */
void pc_knock(int signal, void *information, void *context);

/* At the end of a handler of the program's: the thread comes to a point where it goes on, if an order waits. */
void pc_knock_again(void *context);

#endif
