/* Where the launcher is installed, and the option files that lie there. */
#ifndef POPCORN_INSTALLATION_H
#define POPCORN_INSTALLATION_H

#include "list.h"

/* The folder above bin/, from /proc/self/exe: symbolic links to the launcher may lie anywhere. */
char *installation_root(void);

/*
 * The options in lib/popcorn/<name>, one per line; empty lines and lines that start with # are skipped, and
 * <CFGDIR> stands for the file's folder, as in clang's own configuration files.
 */
struct list read_options(const char *root, const char *name);

#endif
