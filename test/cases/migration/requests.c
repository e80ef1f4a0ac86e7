// Hops that the program asks for and forbids: popcorn.h.
#include <errno.h>
#include <popcorn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static jmp_buf back;

static const char *name_of(int error)
{
	switch (error) {
	case EINVAL:
		return "EINVAL";
	case ENOTSUP:
		return "ENOTSUP";
	case EAGAIN:
		return "EAGAIN";
	case EIO:
		return "EIO";
	default:
		return "?";
	}
}

static void ask(const char *isa)
{
	if (popcorn_migrate(isa) == 0)
		printf("%s: there\n", isa);
	else
		printf("%s: %s\n", isa, name_of(errno));
}

static void on_signal(int number)
{
	(void)number;
	ask("riscv64");
}

int main(void)
{
	ask("vax");
	ask("");
	ask("aarch64");
	ask("riscv64");
	ask("x86_64");
	ask("x86_64");
	popcorn_forbid_migration();
	popcorn_forbid_migration();
	ask("aarch64");
	popcorn_allow_migration();
	ask("aarch64");
	popcorn_allow_migration();
	popcorn_allow_migration();
	ask("aarch64");
	if (setjmp(back) == 0) {
		popcorn_forbid_migration();
		longjmp(back, 1);
	}
	ask("x86_64");
	signal(SIGUSR1, on_signal);
	raise(SIGUSR1);
	ask("riscv64");
	return 0;
}
