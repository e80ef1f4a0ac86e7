/* The JVM that runs links and the popcorn command. */
#ifndef POPCORN_JAVA_HOME_H
#define POPCORN_JAVA_HOME_H

struct java_home {
	const char *path; /* bin/java lies in it */
	int feature;      /* 21, 25, ...: from its release file */
};

/*
 * The first JDK of 21 or newer: POPCORN_JAVA_HOME, JAVA_HOME, lib/jdk of the installation, the one of the build, the
 * newest below /usr/lib/jvm. Ends the process with a message when there is none.
 */
struct java_home find_java_home(const char *root);

#endif
