# Programs that execute themselves, by every name, and each other, whatever ISA they run on, also after hops.

# /proc/self/exe and its kin have one text and mean one file; the program's name does not change either.
quick_aProgramsOwnFileIsOneOnEveryIsa() {
	cat >own.c <<-'C'
		#define _GNU_SOURCE
		#include <errno.h>
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/auxv.h>
		#include <sys/stat.h>
		#include <unistd.h>
		static struct stat file;
		static char expected[4096];
		static const char *same_file(int answer, const struct stat *found)
		{
			return answer == 0 && found->st_ino == file.st_ino && found->st_size == file.st_size ? "same" : "other";
		}
		static void look(const char *path)
		{
			char text[4096], first[4] = "", *real = realpath(path, 0);
			struct stat found;
			long length = readlink(path, text, sizeof text - 1);
			text[length < 0 ? 0 : length] = 0;
			printf("%s %s ", strcmp(text, expected) ? text : "link", real && strcmp(real, expected) == 0 ? "real" : real);
			printf("%d ", (int)readlink(path, text, 3));
			printf("%s ", same_file(stat(path, &found), &found));
			printf("%d ", lstat(path, &found) == 0 && S_ISLNK(found.st_mode));
			int fd = open(path, O_RDONLY | O_CLOEXEC);
			printf("%s %d ", same_file(fstat(fd, &found), &found), fcntl(fd, F_GETFD));
			printf("%d\n", read(fd, first, 4) == 4 && memcmp(first, "\177ELF", 4) == 0);
			close(fd);
		}
		int main(int argc, char **argv)
		{
			char name[64], text[4096] = "";
			realpath(argv[argc - 1], expected);
			stat(expected, &file);
			for (int round = 0; round < 3; round++) {
				popcorn_migration_point();
				look("/proc/self/exe");
				look("/proc/thread-self/exe");
				snprintf(name, sizeof name, "/proc/%d/exe", getpid());
				look(name);
				snprintf(name, sizeof name, "/proc/self/task/%d/exe", gettid());
				look(name);
				int folder = open("/proc/self", O_RDONLY | O_DIRECTORY);
				readlinkat(folder, "exe", text, sizeof text - 1);
				puts(strcmp(text, expected) == 0 ? "from the folder" : text);
				close(folder);
				printf("%s %s %s\n", (char *)getauxval(AT_EXECFN), program_invocation_name, program_invocation_short_name);
				/* Nobody's. */
				printf("%d %d\n", (int)readlink("/proc/self/exec", text, 9), (int)readlink("exe", text, 9));
				fflush(stdout);
			}
			errno = 0;
			printf("%d %d\n", (int)syscall(56, -100, (char *)8, O_RDONLY), errno == EFAULT);
			return 0;
		}
	C
	build -O1 own.c -o own
	run ./own own
	expect_status 0
	expect_equal "$(sort -u out | head -n 3 | tr '\n' ';')" '-1 -1;-1 1;./own ./own own;'
	expect_equal "$(grep -c '^link real 3 same 1 same 1 1$' out)" 12
	mv out expected
	local schedule
	for schedule in start:aarch64 start:riscv64 every:1 every:1,start:aarch64,reverse; do
		run env POPCORN_MIGRATE=$schedule ./own own
		expect_same_bytes out expected "what is printed under $schedule"
	done
}

# In a child, in a child of vfork, and in place; by every name.
quick_aProgramExecutesItself() {
	cat >again.c <<-'C'
		#define _GNU_SOURCE
		#include <fcntl.h>
		#include <popcorn.h>
		#include <spawn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/wait.h>
		#include <unistd.h>
		extern char **environ;
		static int status_of(pid_t child)
		{
			int status = -1;
			waitpid(child, &status, 0);
			return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
		}
		int main(int argc, char **argv)
		{
			char link[4096] = "", *names[] = {argv[0], "/proc/self/exe", link}, *child[] = {argv[0], "child", 0};
			if (argc > 1 && strcmp(argv[1], "child") == 0)
				return 7;
			if (argc > 1)
				return puts(argv[1]), 0;
			for (int round = 0; round < 3; round++) {
				popcorn_migration_point();
				readlink("/proc/self/exe", link, sizeof link - 1);
				for (int i = 0; i < 3; i++) {
					pid_t pid = fork();
					if (pid == 0) {
						execv(names[i], child);
						_exit(8);
					}
					printf("%d ", status_of(pid));
					printf("%d\n", posix_spawn(&pid, names[i], 0, 0, child, environ) ? -1 : status_of(pid));
				}
				fflush(stdout);
				int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
				pid_t pid = fork();
				if (pid == 0) {
					fexecve(fd, child, environ);
					_exit(8);
				}
				close(fd);
				printf("%d\n", status_of(pid));
			}
			fflush(stdout);
			execl("/proc/self/exe", argv[0], "again", (char *)0);
			return 1;
		}
	C
	build -O1 again.c -o again
	run ./again
	expect_equal "$status $(sort out | uniq -c | sed 's/^ *//' | tr '\n' ';')" '0 3 7;9 7 7;1 again;'
	mv out expected
	local schedule
	for schedule in start:aarch64 start:riscv64 every:1; do
		run env POPCORN_MIGRATE=$schedule ./again
		expect_same_bytes out expected "what is printed under $schedule"
	done
}

# Binaries for another ISA than the machine's: by the emulator, with any number of arguments; without one, by their sibling.
quick_foreignBinariesAreExecuted() {
	cat >starts.c <<-'C'
		#define _GNU_SOURCE
		#include <errno.h>
		#include <fcntl.h>
		#include <popcorn.h>
		#include <spawn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/wait.h>
		#include <unistd.h>
		extern char **environ;
		int main(int argc, char **argv)
		{
			int count = atoi(argv[2]), status = -1;
			char **arguments = calloc(count + 2, sizeof *arguments);
			arguments[0] = "called";
			for (int i = 1; i <= count; i++)
				arguments[i] = "x";
			pid_t child;
			int error = posix_spawn(&child, argv[1], 0, 0, arguments, environ);
			if (error != 0)
				return printf("%s\n", strerror(error)), 1;
			waitpid(child, &status, 0);
			printf("status %d\n", WEXITSTATUS(status));
			fflush(stdout);
			if (argc > 3) {
				int fd = open(argv[1], O_RDONLY | (argv[3][0] == 'c' ? O_CLOEXEC : 0));
				fexecve(fd, arguments, environ);
			} else {
				execv(argv[1], arguments);
			}
			return perror("exec"), 1;
		}
	C
	cat >started.c <<-'C'
		#include <stdio.h>
		#include <string.h>
		int main(int argc, char **argv)
		{
			printf("%s %d %s\n", argv[0], argc, argv[argc - 1]);
			return 3;
		}
	C
	build -O1 starts.c -o starts
	build -O1 started.c -o started
	isas_of_exits() {
		json stats 'select(.event == "exit").isa' | tr '\n' ' '
	}
	local line isa count
	for isa in aarch64 riscv64; do
		for count in 0 1 2000; do
			line="called $((count + 1)) $([ $count = 0 ] && echo called || echo x)"
			run env POPCORN_STATS="$PWD/stats" ./starts ./started.$isa $count
			expect_equal "$status $(tr '\n' ';' <out)" "3 $line;status 3;$line;"
			expect_equal "$(isas_of_exits)" "$isa $isa " 'ISAs of the children'
			rm stats
		done
	done
	for count in open closed; do
		run ./starts started.aarch64 1 $count
		expect_equal "$status $(tr '\n' ';' <out)" '3 called 2 x;status 3;called 2 x;'
	done
	mkdir empty
	run env PATH="$PWD/empty" POPCORN_STATS="$PWD/stats" "$PWD/starts" "$PWD/started.aarch64" 1
	expect_equal "$status $(tr '\n' ';' <out)" '3 called 2 x;status 3;called 2 x;'
	expect_equal "$(isas_of_exits)" 'x86_64 x86_64 '
	# The name without an ISA is the program, whatever binary lies there.
	rm stats
	mv started started.x86_64
	cp started.riscv64 started
	run env POPCORN_STATS="$PWD/stats" ./starts ./started 1
	expect_equal "$status $(tr '\n' ';' <out)" '3 called 2 x;status 3;called 2 x;'
	expect_equal "$(isas_of_exits)" 'x86_64 x86_64 '
	mkdir alone
	mv started.riscv64 alone
	run env PATH="$PWD/empty" "$PWD/starts" alone/started.riscv64 1
	expect_equal "$status $(cat out)" '1 Exec format error'
	echo nonsense >nonsense
	chmod +x nonsense
	run ./starts ./nonsense 1
	expect_equal "$status $(cat out)" '1 Exec format error'
}
