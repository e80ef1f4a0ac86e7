#include "find/image_path.h"

#include "kernel/say.h"
#include "portable/memory.h"
#include "schedule/schedule.h"
#include "state/process.h"

int pc_image_path_make(char path[PC_PATH])
{
	size_t length, before = 0;
	const char *file = pc_schedule_image_file(&pc_self->schedule, &length);

	path[0] = 0;
	if (file[0] != '/') {
		before = pc_length(pc_self->folder);
		pc_copy(path, pc_self->folder, before);
		if (before < PC_PATH)
			path[before++] = '/';
	}
	if (before == 1 || before + length >= PC_PATH) {
		pc_say("no image: the path of its file is too long");
		return 0;
	}
	pc_copy(path + before, file, length);
	path[before + length] = 0;
	return 1;
}
