#define _GNU_SOURCE
#include "java.h"
#include "class_archive.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const int forwarded[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { forwarded_count = sizeof forwarded / sizeof *forwarded };

static volatile sig_atomic_t received;
static volatile pid_t child;
static const char *started;

/* A JVM that is asked to end before it is up says so; it has made nothing yet, and no child. */
static void forward(int number)
{
	received = number;
	if (child > 0)
		kill(child, access(started, F_OK) == 0 ? number : SIGKILL);
}

/* Too large a file is an error of write; a handler, and not SIG_IGN, because exec takes it away again. */
static void ignore(int number)
{
	(void)number;
}

void catch_signals(void)
{
	struct sigaction action = {.sa_handler = forward, .sa_flags = SA_RESTART}, old;
	for (int i = 0; i < forwarded_count; i++) {
		sigaction(forwarded[i], NULL, &old);
		/* What the caller ignores stays ignored, as under nohup. */
		if (old.sa_handler != SIG_IGN)
			sigaction(forwarded[i], &action, NULL);
	}
	action.sa_handler = ignore;
	sigaction(SIGXFSZ, &action, NULL);
}

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
	/* Libraries come from the installation and not from a cache in the user's home. */
	list_add(&command, "-Dorg.bytedeco.javacpp.pathsFirst=true");
	/* JavaCPP would read the process's memory from /proc at each allocation, and free what was forgotten: a link is over too soon. */
	list_add(&command, "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
	list_add(&command, "-Dorg.bytedeco.javacpp.nopointergc=true");
	list_add(&command, format("-Djava.library.path=%s/lib/llvm", run->root));
	list_add(&command, format("-Dpopcorn.home=%s", run->root));
	list_add(&command, format("-Dpopcorn.scratch=%s", run->scratch));
	/* The compiler's messages go through a file there, so it cannot see the terminal. */
	if (isatty(STDERR_FILENO))
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

static void clean_environment(const char *scratch)
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

/* No child if a signal came first. */
static void start(const struct list *command, const char *scratch)
{
	pid_t parent = getpid();
	sigset_t blocked, before;
	sigfillset(&blocked);
	sigprocmask(SIG_BLOCK, &blocked, &before);
	child = received ? 0 : fork();
	if (child < 0)
		die("cannot start a process: %s", strerror(errno));
	if (child == 0 && !received) {
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		if (getppid() != parent)
			_exit(1);
		clean_environment(scratch);
		sigprocmask(SIG_SETMASK, &before, NULL);
		execv(command->items[0], command->items);
		print_error("cannot start %s: %s", command->items[0], strerror(errno));
		_exit(1);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
}

/* Also for children of a JVM that is gone: they would write where we remove. */
static int wait_for_all(bool owns_descendants)
{
	int status = 0, other;
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	while (owns_descendants && (wait(&other) > 0 || errno == EINTR))
		;
	return status;
}

int run_java(const struct java_run *run, const struct java_home *home)
{
	struct list command = java_command(run, home);
	started = format("%s/started", run->scratch);
	prctl(PR_SET_CHILD_SUBREAPER, run->owns_descendants);
	start(&command, run->scratch);
	int status = wait_for_all(run->owns_descendants);
	prctl(PR_SET_CHILD_SUBREAPER, 0);
	if (received)
		return 128 + received;
	if (WIFSIGNALED(status)) {
		print_error("LLVM or the JVM stopped: signal %d, %s", WTERMSIG(status),
		        strsignal(WTERMSIG(status)));
		return exit_internal_error;
	}
	return WEXITSTATUS(status);
}
