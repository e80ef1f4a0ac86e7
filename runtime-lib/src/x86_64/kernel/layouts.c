#include "layouts.h"
#include "portable/memory.h"

void pc_unpack_events(void *events, long count)
{
	struct pc_epoll_event *to = events;
	const struct pc_native_epoll_event *from = events;

	/* From the last one, because the portable ones are longer. */
	while (count-- > 0) {
		struct pc_native_epoll_event event = from[count];

		to[count] = (struct pc_epoll_event){event.events, event.data};
	}
}

void pc_stat_to_portable(struct pc_stat *to, const struct pc_native_stat *from)
{
	*to = (struct pc_stat){
	        .dev = from->dev,
	        .ino = from->ino,
	        .mode = from->mode,
	        .nlink = (uint32_t)from->nlink,
	        .uid = from->uid,
	        .gid = from->gid,
	        .rdev = from->rdev,
	        .size = from->size,
	        .blksize = (int32_t)from->blksize,
	        .blocks = from->blocks,
	        .atime = from->atime,
	        .mtime = from->mtime,
	        .ctime = from->ctime,
	};
}

void pc_semid_to_portable(struct pc_semid_ds *to, const struct pc_native_semid_ds *from)
{
	pc_copy(to->permissions, from->permissions, sizeof(to->permissions));
	to->otime = from->otime;
	to->ctime = from->ctime;
	to->count = from->count;
	to->unused[0] = to->unused[1] = 0;
}

void pc_semid_to_native(struct pc_native_semid_ds *to, const struct pc_semid_ds *from)
{
	*to = (struct pc_native_semid_ds){.otime = from->otime, .ctime = from->ctime, .count = from->count};
	pc_copy(to->permissions, from->permissions, sizeof(to->permissions));
}
