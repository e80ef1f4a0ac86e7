# A program may write what it likes over its arguments, their end and its environment: hops do not depend on them. What
# a failed exec says.

# Each kind on its own: the end of argv, all of argv, the strings (titles for ps), the environment and its end.
quick_programsMayOverwriteTheirArguments() {
	cat >overwrites.c <<-'C'
		#include <popcorn.h>
		#include <link.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/auxv.h>
		extern char **environ;
		static int headers(struct dl_phdr_info *info, size_t size, void *unused)
		{
			return (unsigned long)info->dlpi_phdr == getauxval(AT_PHDR) && size > 0 && unused == 0;
		}
		int main(int argc, char **argv)
		{
			char *end = argv[argc - 1];
			switch (argc > 1 ? argv[1][0] : 0) {
			case 'e': argv[argc] = "standard input"; break;
			case 'n': memset(argv, 0, (argc + 1) * sizeof *argv); break;
			case 'g': argv[0] = argv[1] = (char *)8; break;
			case 't': memset(argv[0], 'x', (end += strlen(end)) - argv[0]); break;
			case 'v':
				for (char **at = environ; *at; at++)
					memset(*at, '=', strlen(*at));
				break;
			case 'p': environ[0] = (char *)8; break;
			case 'u': unsetenv("FIRST"); unsetenv("SECOND"); break;
			case 'c': clearenv(); break;
			case 'l':
				for (char **at = environ; *at; at++)
					if (!at[1]) {
						at[1] = "BEHIND=the end";
						break;
					}
				break;
			}
			popcorn_migration_point();
			popcorn_migration_point();
			printf("%d %s %d %d\n", argc, argv[argc] ? argv[argc] : "-", argv[0] == 0, dl_iterate_phdr(headers, 0));
			return 0;
		}
	C
	build -O1 overwrites.c -o overwrites
	local kind expected
	for kind in end null garbage title variables pointer unset clear longer; do
		case $kind in
		end) expected='2 standard input 0 1' ;;
		null) expected='2 - 1 1' ;;
		*) expected='2 - 0 1' ;;
		esac
		rm -f overwrites.stats
		run env FIRST=1 SECOND=2 POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64 POPCORN_STATS="$PWD/overwrites.stats" ./overwrites "$kind"
		expect_equal "$status $(cat out)" "0 $expected" "what is printed after $kind"
		expect_equal "$(hops_made overwrites.stats)" 2 "hops after $kind"
	done
}

# Whatever the program makes of them, ps shows the arguments of its start.
quick_aHopShowsTheArgumentsOfTheStart() {
	cat >shows.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		int main(int argc, char **argv)
		{
			char line[4096];
			argv[1][0] = 'X';
			argv[argc] = argv[0];
			popcorn_migration_point();
			popcorn_migration_point();
			FILE *file = fopen("/proc/self/cmdline", "r");
			size_t size = fread(line, 1, sizeof line, file);
			for (size_t i = 0; i < size; i++)
				putchar(line[i] ? line[i] : '|');
			return 0;
		}
	C
	build -O1 shows.c -o shows
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=x86_64 POPCORN_STATS="$PWD/shows.stats" ./shows one two
	expect_equal "$(cat out)" './shows|one|two|'
	expect_equal "$(hops_made shows.stats)" 2 hops
}

# An exec that fails is told of with its file and the kernel's reason.
quick_aFailedExecNamesItsReason() {
	build_counting
	local reason
	emulator script <<<''
	printf '#!/nowhere/interpreter\n' >script
	goes_on destination "no hop to aarch64: cannot execute $PWD/script: No such file or directory" POPCORN_QEMU_aarch64="$PWD/script"
	echo nonsense >script
	goes_on destination "no hop to aarch64: cannot execute $PWD/script: Exec format error" POPCORN_QEMU_aarch64="$PWD/script"
	# The kernel takes arguments and environment of at most a quarter of the stack's limit, which the program lowers itself.
	cat >large.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/resource.h>
		int main(void)
		{
			struct rlimit limit = {200000, 200000};
			setrlimit(RLIMIT_STACK, &limit);
			popcorn_migration_point();
			puts("goes on");
			return 0;
		}
	C
	build -O1 large.c -o large
	run env LARGE="$(printf '%0100000d' 0)" MORE="$(printf '%0100000d' 0)" POPCORN_MIGRATE=at:1=aarch64 ./large
	expect_equal "$status $(cat out)" '0 goes on'
	expect_match err '^popcorn: no hop to aarch64: cannot execute .*: Argument list too long \(E2BIG\)$'
}
