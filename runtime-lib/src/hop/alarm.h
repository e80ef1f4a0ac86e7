/*
 * Hops by the clock (PC_SCHEDULE_CLOCK): a timer of the kernel calls the process to a point by SIGURG (signals/knock.h). An
 * exec ends it, so that each run of a binary has its own.
 */
#ifndef PC_ALARM_H
#define PC_ALARM_H

/* The process begins or goes on here, or is the child of a fork: there is no timer yet. Sets that of the hop that is planned. */
void pc_alarm_begin(void);

/* Another hop has been planned. */
void pc_alarm_arm(void);

/* At a point: makes the hop due whose time has come. */
void pc_alarm_look(void);

#endif
