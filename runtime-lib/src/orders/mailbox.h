/*
 * Where orders to a process come from and answers go to: files in a folder that only its user can enter, popcorn below
 * $XDG_RUNTIME_DIR, else /tmp/popcorn-UID. `popcorn migrate` and its kin make the folder and an order, knock with its value,
 * and take the answer away.
 *
 * PID-VALUE.order waits; PID-VALUE.leaving: the process is trying it, and whoever has given it cannot take it back;
 * PID-VALUE.answer. Each comes by a rename, so that it is there in one piece.
 */
#ifndef PC_MAILBOX_H
#define PC_MAILBOX_H

#include <stddef.h>
#include <stdint.h>

/* At the start and at a restore: in which folder it lies, by what the kernel has given to this program. */
void pc_mailbox_begin(long *block);

/* Whether an order of that value is there, of our own user. */
int pc_mailbox_has(uint64_t value);

/* Its text with a zero at its end; 1, or 0: there is none, or it is not one that we trust. */
int pc_mailbox_read(uint64_t value, char *text, size_t size);

/* Begins to try it: 1, or 0: it has been taken back. Or stops trying. */
int pc_mailbox_take(uint64_t value);
void pc_mailbox_put_back(uint64_t value);

/* Leaves an answer; the last one takes the order away. */
void pc_mailbox_answer(uint64_t value, const char *text, int last);

#endif
