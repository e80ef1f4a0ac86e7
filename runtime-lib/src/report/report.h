/*
 * What was asked for and has not been made, said at the end: hops and images of the schedule. POPCORN_REPORT, which
 * `popcorn run` sets, asks for all of it; POPCORN_STRICT makes it exit status 76, too. Without either, what a schedule
 * names one by one is told: images, and hops of at:N=ISA.
 */
#ifndef PC_REPORT_H
#define PC_REPORT_H

#include <stdint.h>

#include "state/report.h"

#define PC_REPORT_VARIABLE "POPCORN_REPORT"
#define PC_STRICT_VARIABLE "POPCORN_STRICT"

/* Whether a variable says yes: it is there, and neither empty nor 0. */
int pc_report_wants(char *const *envp, const char *variable);

/* At the start and at a restore, with the restorer's environment. */
void pc_report_begin(char *const *envp);

/* In the child of a fork: nobody has asked it. */
void pc_report_forked(void);

/* The hop or image that is due has been put off, as often as it likes; has been made; or has been given up for good. */
void pc_report_hop_put_off(unsigned reason);
void pc_report_hop_made(void);
void pc_report_hop_given_up(unsigned reason);
/* While a hop waited the points of others went by. Before the hop is said to be made. */
void pc_report_stops_passed(uint64_t count, uint64_t first);
void pc_report_image_put_off(unsigned reason);
void pc_report_image_given_up(void);

/* At the end: says what is missing. The exit status, which is another one only in place of 0. */
int pc_report_end(int status);

/* Before the program executes another one in its place: images end with it. */
void pc_report_leaving(void);

#endif
