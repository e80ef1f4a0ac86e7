// Exceptions that are not C++'s: the program itself asks the unwinder for them, also to unwind by force.
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <unwind.h>

#include "../../../../samples/sample.h"

static std::jmp_buf end;

struct Object {
	const char *name;
	~Object()
	{
		for (int i = 0; i < 3; i++)
			popcorn_migration_point();
		std::printf("  %s goes\n", name);
	}
};

/* Throws and catches by itself while it goes. */
struct Thrower {
	~Thrower()
	{
		try {
			Object object{"inside"};
			throw 5;
		} catch (int number) {
			popcorn_migration_point();
			std::printf("  caught %d\n", number);
		}
		popcorn_migration_point();
	}
};

static void forget(_Unwind_Reason_Code, _Unwind_Exception *exception)
{
	std::printf("  deleted %d\n", (int)exception->exception_class);
}

static _Unwind_Exception make(int number)
{
	_Unwind_Exception exception;
	std::memset(&exception, 0, sizeof exception);
	exception.exception_class = (unsigned)number;
	exception.exception_cleanup = forget;
	return exception;
}

static _Unwind_Reason_Code raise(_Unwind_Exception *exception)
{
	return _Unwind_RaiseException(exception);
}

static _Unwind_Reason_Code raise_again(_Unwind_Exception *exception)
{
	return _Unwind_Resume_or_Rethrow(exception);
}

using Start = _Unwind_Reason_Code (*)(_Unwind_Exception *);

__attribute__((noinline)) static void deep(int depth, Start start, _Unwind_Exception *exception)
{
	Object object{depth ? "outer" : "inner"};
	if (depth) {
		Thrower thrower;
		deep(depth - 1, start, exception);
	} else {
		std::printf("  came back with %d\n", (int)start(exception));
	}
	popcorn_migration_point();
}

NOINLINE static void caught(Start start, int number)
{
	_Unwind_Exception exception = make(number);
	try {
		if (OPAQUE(0))
			throw 1.5;
	} catch (double) {
		std::printf("never\n");
	} catch (long) {
		std::printf("never\n");
	}
	try {
		Object tried{"tried"};
		deep(1, start, &exception);
	} catch (int) {
		std::printf("an int?\n");
	} catch (double) {
		std::printf("a double?\n");
	} catch (...) {
		popcorn_migration_point();
		std::printf("caught another's, %d\n", number);
	}
	popcorn_migration_point();
}

/* Where it is thrown again it is in flight again. */
static void twice()
{
	_Unwind_Exception exception = make(3);
	try {
		Object outside{"outside"};
		try {
			deep(0, raise, &exception);
		} catch (...) {
			popcorn_migration_point();
			std::printf("once\n");
			throw;
		}
	} catch (...) {
		popcorn_migration_point();
		std::printf("twice\n");
	}
	popcorn_migration_point();
}

static _Unwind_Reason_Code stop_at_end(int, _Unwind_Action action, _Unwind_Exception_Class, _Unwind_Exception *,
                                       _Unwind_Context *, void *)
{
	if (action & _UA_END_OF_STACK)
		std::longjmp(end, 7);
	return _URC_NO_REASON;
}

static _Unwind_Reason_Code stop_at_once(int, _Unwind_Action, _Unwind_Exception_Class, _Unwind_Exception *, _Unwind_Context *,
                                        void *)
{
	return _URC_NORMAL_STOP;
}

static _Unwind_Reason_Code force(_Unwind_Exception *exception)
{
	return _Unwind_ForcedUnwind(exception, stop_at_end, nullptr);
}

static _Unwind_Reason_Code try_to_force(_Unwind_Exception *exception)
{
	return _Unwind_ForcedUnwind(exception, stop_at_once, nullptr);
}

static void forced()
{
	_Unwind_Exception exception = make(4);
	volatile int ended = setjmp(end);
	if (ended == 0)
		deep(1, force, &exception);
	popcorn_migration_point();
	std::printf("the stack's end, %d\n", ended);
}

/* Nobody catches these: the unwinder returns. */
static void back()
{
	_Unwind_Exception exception = make(5);
	deep(0, raise, &exception);
	deep(0, try_to_force, &exception);
	popcorn_migration_point();
}

int main()
{
	caught(raise, 1);
	caught(raise_again, 2);
	twice();
	forced();
	back();
	for (int i = 0; i < 5; i++)
		popcorn_migration_point();
	std::printf("end\n");
	return 0;
}
