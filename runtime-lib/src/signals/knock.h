/*
 * SIGURG, which calls a thread to a migration point: whoever wants something of the process from outside sends it with a value
 * (rt_sigqueueinfo) that names the order (orders/mailbox.h), and a timer of ours sends it by the clock. By itself it does
 * nothing, and processes that are not ours ignore it. What the program makes of SIGURG stays as it is: its handler gets all
 * others.
 */
#ifndef PC_KNOCK_H
#define PC_KNOCK_H

/* The upper half of an order's value, for all ISAs; the lower one is its number: host/knock.c. */
#define PC_KNOCK_MARK 0x506f7063ul

/* The value of the timer's SIGURG (hop/alarm.h). */
#define PC_KNOCK_ALARM 0x506f70636f726eul

/* The kernel's handler of SIGURG, always. */
void pc_knock(int signal, void *information, void *context);

/* The program has taken a SIGURG itself, by sigwait: 1 if it is one of ours, which calls the thread to a point then. */
int pc_knock_taken(const void *information);

/* At the end of a handler of the program's: the thread comes to a point where it goes on, if an order waits. */
void pc_knock_again(void *context);

#endif
