/* What a program may say to Popcorn. Without this header it need not know that it migrates. */
#ifndef _POPCORN_H
#define _POPCORN_H

#ifdef __cplusplus
extern "C" {
#endif

/* Here the program may move to another ISA: for loops in which the compiler's own points come too seldom. */
void popcorn_migration_point(void) __attribute__((__nothrow__));

#ifdef __cplusplus
}
#endif

#endif
