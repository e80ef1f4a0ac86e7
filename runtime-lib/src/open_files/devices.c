/* Devices in images; see devices.h. */
#include "open_files/devices.h"

#include "abi/linux.h"
#include "portable/memory.h"

int pc_device_has_no_state(const struct pc_statx *status)
{
	static const uint64_t numbers[] = {
	        1ul << 32 | 3, /* null */
	        1ul << 32 | 5, /* zero */
	        1ul << 32 | 7, /* full */
	        1ul << 32 | 8, /* random */
	        1ul << 32 | 9, /* urandom */
	        5ul << 32 | 0, /* tty: the terminal of whoever opens it */
	};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		if (pc_device_number(status) == numbers[i])
			return 1;
	return 0;
}

int pc_is_terminal(uint32_t fd, const struct pc_statx *status)
{
	const uint64_t master = 5ul << 32 | 2;
	char settings[256];

	return pc_device_number(status) != master && pc_portable(ioctl, fd, PC_TCGETS, settings, 0, 0) == 0;
}

void pc_rename_own_terminal(uint32_t fd, char path[PC_PATH], struct pc_statx *status)
{
	int session;

	if (pc_portable(ioctl, fd, PC_TIOCGSID, &session, 0, 0) != 0)
		return;
	pc_copy_text(path, PC_PATH, "/dev/tty");
	status->special_major = 5;
	status->special_minor = 0;
}
