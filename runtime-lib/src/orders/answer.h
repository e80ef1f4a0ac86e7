/*
 * Answers to orders: lines KEY VALUE, the first of them the version. docs/orders.md tells them.
 */
#ifndef PC_ORDERS_ANSWER_H
#define PC_ORDERS_ANSWER_H

#include <stdint.h>

#include "statistics/statistics.h"

/* The order has been carried out; the hop as the statistics have it. It is over then. */
void pc_answer_done(const struct pc_hop *hop);

/* It waits for this: an enum pc_put_off. */
void pc_answer_waits(unsigned reason);

/* It will not be carried out. It is over then. */
void pc_answer_refused(unsigned reason, const char *why);

/* How it goes: points in so many nanoseconds. It is over then. */
void pc_answer_told(uint64_t points, uint64_t ns);

/* There is no order any more. */
void pc_order_forget(void);

#endif
