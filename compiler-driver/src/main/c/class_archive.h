/* The class archive of an installation, by which a JVM starts in a third of the time. */
#ifndef POPCORN_CLASS_ARCHIVE_H
#define POPCORN_CLASS_ARCHIVE_H

#include "list.h"

/* Adds the option for the archive that fits a JDK of that feature release, if there is one that is up to date. */
void add_class_archive(struct list *command, const char *root, int feature);

#endif
