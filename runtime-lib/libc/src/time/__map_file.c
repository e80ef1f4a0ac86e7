/*
 * A read-only view of a small file (time zones, message catalogs). musl maps it shared; a shared map pins the process, and these
 * files do not change in place: a private map comes from the arena and moves with it.
 */
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "kstat.h"
#include "syscall.h"

const char unsigned *__map_file(const char *path, size_t *size)
{
	struct kstat status;
	void *map = MAP_FAILED;
	int fd = sys_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (fd < 0)
		return 0;
	if (syscall(SYS_fstat, fd, &status) == 0) {
		*size = (size_t)status.st_size;
		map = __mmap(0, *size, PROT_READ, MAP_PRIVATE, fd, 0);
	}
	__syscall(SYS_close, fd);
	return map == MAP_FAILED ? 0 : map;
}
