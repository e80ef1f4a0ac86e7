/* By which clock a timer runs, for absolute times that are given to it. */
#ifndef PC_CLOCK_OF_TIMER_H
#define PC_CLOCK_OF_TIMER_H

#include <stdint.h>

/* A clock that is not known. */
#define PC_NO_CLOCK INT64_MIN

/* The clock of a timerfd, as /proc says. */
long pc_clock_of_descriptor(uint32_t fd);

/*
 * That of a timer that timer_create has made since the clocks have moved. While there is one nothing hops, so that this
 * is known in the native part only.
 */
long pc_clock_of_timer(uint32_t timer);
void pc_clock_note_timer(uint32_t timer, long clock);
void pc_clock_forget_timer(uint32_t timer);
void pc_clock_forget_timers(void);

#endif
