/*
 * The arena's book: which ranges are in use, as a tree in the arena itself that grows; common to arena.c and
 * arena_remap.c. A change is: lock, reserve, change, close, unlock.
 *
 * The lock is held with signals blocked, so that a handler that maps memory does not wait for the code it
 * interrupted.
 */
#ifndef PC_ARENA_BOOK_H
#define PC_ARENA_BOOK_H

#include <stdint.h>

#include "state/process.h"

#define pc_book (&pc_self->book)

/* All is free; there is room for the first change. */
void pc_book_begin(void);

/* A length in whole pages of the portable machine. */
uint64_t pc_book_pages(uint64_t length);

/* Returns the signal mask for unlock. */
uint64_t pc_book_lock(void);
void pc_book_unlock(uint64_t mask);

/* Makes room for so many more changes; 0 when there is no memory. */
int pc_book_reserve(unsigned changes);

/* Keeps the hold on shared memory equal to what the book has of it. */
void pc_book_close(void);

/* Whether a range is page-aligned and lies where pc_arena_map hands out memory. */
int pc_book_inside(uint64_t address, uint64_t length);

/* Unmaps what is in use of a range. */
void pc_book_forget(uint64_t address, uint64_t length);

/* Where a new map goes: the caller's place if flags insist on one, else the lowest that is free; or an error.
 */
long pc_book_place(uint64_t address, uint64_t length, int flags);

#endif
