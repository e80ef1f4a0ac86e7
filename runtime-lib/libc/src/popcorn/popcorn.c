/* The functions of popcorn.h that are no marks for the compiler. */
#include <errno.h>
#include <popcorn.h>

#include "libc.h"

/*
 * Of the native part: runtime-lib/src/hop/request.h. The request lies in this function's frame, so it moves with the
 * process, and each call has its own, also one in a signal handler that interrupts another.
 */
struct pc_request {
	unsigned long words[PC_SIZE_REQUEST / sizeof(unsigned long)];
};

hidden int __pc_request_begin(struct pc_request *request, const char *isa);
hidden int __pc_request_waits(struct pc_request *request);
hidden int __pc_request_end(struct pc_request *request);

extern __thread unsigned __pc_forbids;

int popcorn_migrate(const char *isa)
{
	struct pc_request request;
	int error = __pc_request_begin(&request, isa);

	if (error == 0) {
		while (__pc_request_waits(&request))
			popcorn_migration_point();
		error = __pc_request_end(&request);
	}
	if (error == 0)
		return 0;
	errno = error;
	return -1;
}

void popcorn_forbid_migration(void)
{
	__pc_forbids++;
}

void popcorn_allow_migration(void)
{
	if (__pc_forbids > 0)
		__pc_forbids--;
}
