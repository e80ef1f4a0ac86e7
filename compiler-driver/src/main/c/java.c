#define _GNU_SOURCE
#include "java.h"
#include "child.h"
#include "class_archive.h"
#include "messages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static struct list java_command(const struct java_run *run, const struct java_home *home)
{
	struct list command = {0};
	list_add(&command, format("%s/bin/java", home->path));
	add_class_archive(&command, run->root, home->feature);
	list_add(&command, "-XX:TieredStopAtLevel=1");
	list_add(&command, "-XX:+UseSerialGC");
	list_add(&command, "-XX:-UsePerfData");
	/* A stale archive would be reported on standard output; an abort of LLVM is reported by us. */
	list_add(&command, "-Xlog:disable");
	list_add(&command, "-Xlog:all=error:stderr");
	list_add(&command, "-XX:+SuppressFatalErrorMessage");
	/* LLVM recurses over expressions and types. */
	list_add(&command, "-Xss64m");
	list_add(&command, "--enable-native-access=ALL-UNNAMED");
	/* JavaCPP would read the process's memory from /proc at each allocation, and free what was forgotten: a link is over too soon. */
	list_add(&command, "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
	list_add(&command, "-Dorg.bytedeco.javacpp.nopointergc=true");
	/* Libraries come from the installation and not from a cache in the user's home. */
	list_add(&command, format("-Djava.library.path=%s/lib/llvm", run->root));
	list_add(&command, format("-Dpopcorn.home=%s", run->root));
	list_add(&command, format("-Dpopcorn.scratch=%s", run->scratch));
	/* What it starts cannot see the terminal. */
	if (has_colors())
		list_add(&command, "-Dpopcorn.color=true");
	/* For making the class archive, and for finding faults. */
	const char *more = getenv("POPCORN_JAVA_OPTIONS");
	if (more) {
		char *rest = format("%s", more), *option;
		while ((option = strsep(&rest, " ")))
			if (*option)
				list_add(&command, option);
	}
	list_add(&command, "-cp");
	list_add(&command, format("%s/lib/java/popcorn-compiler-driver.jar", run->root));
	list_add(&command, run->main_class);
	list_add_all(&command, run->arguments);
	return command;
}

static void clean_environment(const void *scratch)
{
	static const char *const unwanted[] = {
	        "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"};
	for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
		unsetenv(unwanted[i]);
	/* Names of files are UTF-8 in every locale, also in C's. */
	setenv("LC_ALL", "C.UTF-8", 1);
	/* What LLVM's tools leave behind when they break is removed, or kept, with the rest. */
	setenv("TMPDIR", scratch, 1);
}

int run_java(const struct java_run *run, const struct java_home *home)
{
	struct list command = java_command(run, home);
	prctl(PR_SET_CHILD_SUBREAPER, run->owns_descendants);
	/* A JVM that is asked to end before it is up says so; it has made nothing yet, and no child. */
	start_child(&(struct child_program){command.items[0], &command, clean_environment, run->scratch,
	        format("%s/started", run->scratch)});
	int status = wait_for_child(run->owns_descendants);
	prctl(PR_SET_CHILD_SUBREAPER, 0);
	if (signal_received())
		return 128 + signal_received();
	if (WIFSIGNALED(status)) {
		print_error("LLVM or the JVM stopped: signal %d, %s", WTERMSIG(status),
		        strsignal(WTERMSIG(status)));
		return exit_internal_error;
	}
	return WEXITSTATUS(status);
}
