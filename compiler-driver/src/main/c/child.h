/* A child that does the work, while this process passes signals on to it and answers for what becomes of it. */
#ifndef POPCORN_CHILD_H
#define POPCORN_CHILD_H

#include "list.h"

enum { exit_internal_error = 70 };

struct child_program {
	const char *path;
	const struct list *arguments;  /* from argv[0] on */
	void (*prepare)(const void *); /* is called in the child before it becomes the program */
	const void *argument;          /* for prepare */
	const char *
	        readiness; /* until the child has made this file, signals kill it; NULL: from the start it takes them */
};

/* From here on signals that end a compiler are remembered and passed on to the child. */
void catch_signals(void);

/* There is no child if a signal came first. */
void start_child(const struct child_program *program);

/*
 * The child's wait status. Waits for what it has started, too, if that is ours: it would write where we remove.
 */
int wait_for_child(bool and_for_descendants);

/* The signal that has asked this process to end, or 0. */
int signal_received(void);

#endif
