/*
 * Hops by the clock (PC_SCHEDULE_CLOCK): a timer of the kernel calls the process to a point by SIGURG (signals/knock.h). An
 * exec ends it, so that each run of a binary has its own.
 */
#ifndef PC_ALARM_H
#define PC_ALARM_H

/* The next hop has been planned, or the process begins or goes on here: sets its timer. */
void pc_alarm_arm(void);

/* At a point: makes the hop due whose time has come. */
void pc_alarm_look(void);

#endif
