/* What a program may say to Popcorn. Without this header it need not know that it migrates. */
#ifndef _POPCORN_H
#define _POPCORN_H

#ifdef __cplusplus
extern "C" {
#endif

/* Here the program may move to another ISA: for loops in which the compiler's own points come too seldom. */
void popcorn_migration_point(void) __attribute__((__nothrow__));

/*
 * Moves the program to an ISA, here: "x86_64", "aarch64" or "riscv64", whatever is planned for it. 0: it has come
 * there, or was there. -1: it has not, and errno says why:
 *   EINVAL   it was not linked for such an ISA
 *   ENOTSUP  no hop to that ISA can succeed: its executable or an emulator is not there
 *   EAGAIN   something is in the way now that may pass: another thread, a signal handler, popcorn_forbid_migration
 *   EIO      the destination could not take the program over, or a system call has failed; standard error has said which,
 *            the first time
 */
int popcorn_migrate(const char *__isa) __attribute__((__nothrow__, __warn_unused_result__));

/*
 * Writes an image file of the program, from which `popcorn restore` continues it, here. 0: it has been written, the program
 * goes on. 1: the program has been continued from it. -1: there is no image, and errno says why: EAGAIN as above, else EIO:
 * something that a file cannot hold, or the file could not be written; standard error has said what.
 */
int popcorn_checkpoint(const char *__path) __attribute__((__nothrow__, __warn_unused_result__));

/* The ISA as which the program runs, here, until it moves. The text is the thread's until it asks again. */
const char *popcorn_current_isa(void) __attribute__((__nothrow__));

/*
 * Between these two the calling thread stays where it is, whoever asks for a hop or for an image: hops are put off,
 * and the statistics count them as "forbidden". They nest; an allowance without a prohibition has no effect. A longjmp
 * brings back what held at its setjmp.
 */
void popcorn_forbid_migration(void) __attribute__((__nothrow__));
void popcorn_allow_migration(void) __attribute__((__nothrow__));

#ifdef __cplusplus
}
#endif

#endif
