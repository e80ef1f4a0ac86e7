/* One point in a destructor that runs while the program itself unwinds, and what comes after it. */
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <popcorn.h>
#include <unwind.h>

static std::jmp_buf end;
static _Unwind_Exception exception;

struct Leaver {
	~Leaver()
	{
		popcorn_migration_point();
		std::printf("leaves\n");
	}
};

static _Unwind_Reason_Code stop(int, _Unwind_Action action, _Unwind_Exception_Class, _Unwind_Exception *, _Unwind_Context *, void *)
{
	if (action & _UA_END_OF_STACK)
		std::longjmp(end, 1);
	return _URC_NO_REASON;
}

__attribute__((noinline)) static void unwind(const char *how)
{
	Leaver leaver;
	if (std::strcmp(how, "raise") == 0)
		_Unwind_RaiseException(&exception);
	else if (std::strcmp(how, "again") == 0)
		_Unwind_Resume_or_Rethrow(&exception);
	else
		_Unwind_ForcedUnwind(&exception, stop, nullptr);
}

static void handle(const char *how)
{
	try {
		unwind(how);
	} catch (...) {
		popcorn_migration_point();
		std::printf("handles\n");
		if (std::strcmp(how, "force again") == 0)
			_Unwind_Resume_or_Rethrow(&exception);
	}
}

/* By force it goes on to the end of the stack. */
static void go_on(const char *how)
{
	Leaver leaver;
	handle(how);
}

int main(int, char **arguments)
{
	if (setjmp(end) == 0)
		go_on(arguments[1]);
	popcorn_migration_point();
	std::printf("end\n");
	return 0;
}
