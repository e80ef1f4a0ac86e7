/* Runs the Java driver as a child, and answers for what becomes of it. */
#ifndef POPCORN_JAVA_H
#define POPCORN_JAVA_H

#include "arguments.h"
#include "java_home.h"

struct java_run {
	const char *root;       /* of the installation */
	const char *main_class; /* org.popcorn.driver.... */
	const char *scratch;    /* folder for intermediate files */
	const struct list *arguments;
	bool owns_descendants; /* its children's children are tools of ours, and no program of the user's */
	const struct arguments *parsed; /* of popcorn-cc, for a file in the scratch folder; else NULL */
};

/*
 * Waits for the JVM, and for what it has started if that is ours. Returns its exit status,
 * exit_internal_error when a signal of its own killed it (LLVM aborts that way), or 128 + n when it ended
 * because this process got signal n.
 */
int run_java(const struct java_run *run, const struct java_home *home);

#endif
