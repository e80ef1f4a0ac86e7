/* The functions of popcorn.h that are no marks for the compiler. */
#include <errno.h>
#include <popcorn.h>

#include "libc.h"

/* Of the native part: runtime-lib/src/hop/point.h. */
hidden int __pc_request_hop(const char *isa);
hidden int __pc_request_answer(void);

extern __thread unsigned __pc_forbids;

int popcorn_migrate(const char *isa)
{
	int error = __pc_request_hop(isa);

	if (error == 0) {
		popcorn_migration_point();
		error = __pc_request_answer();
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
