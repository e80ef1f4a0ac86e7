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
hidden int __pc_request_image(struct pc_request *request, const char *file);
hidden int __pc_request_restored(const struct pc_request *request);
hidden void __pc_current_isa(char name[], unsigned long size);
hidden int __pc_request_waits(struct pc_request *request);
hidden int __pc_request_end(struct pc_request *request);

extern __thread unsigned __pc_forbids;

/* The request has begun, or could not. */
static int ask(struct pc_request *request, int error)
{
	if (error == 0) {
		while (__pc_request_waits(request))
			popcorn_migration_point();
		error = __pc_request_end(request);
	}
	if (error == 0)
		return 0;
	errno = error;
	return -1;
}

int popcorn_migrate(const char *isa)
{
	struct pc_request request;

	return ask(&request, __pc_request_begin(&request, isa));
}

int popcorn_checkpoint(const char *path)
{
	struct pc_request request;

	if (ask(&request, __pc_request_image(&request, path)) < 0)
		return -1;
	return __pc_request_restored(&request);
}

/* The names of native code lie where this ISA's alone are. */
const char *popcorn_current_isa(void)
{
	static __thread char name[16];

	__pc_current_isa(name, sizeof name);
	return name;
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
