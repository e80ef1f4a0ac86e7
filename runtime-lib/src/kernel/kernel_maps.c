/* Lines of proc_pid_maps(5): begin-end rwxp offset major:minor inode      path. See kernel_maps.h. */
#include "kernel/kernel_maps.h"

#include "kernel/kernel.h"
#include "kernel/paths.h"

void pc_kernel_maps_open(struct pc_kernel_maps *maps)
{
	maps->fd = (int)pc_kernel_open("/proc/self/maps", PC_O_CLOEXEC, 0);
	maps->next = maps->size = 0;
}

void pc_kernel_maps_close(struct pc_kernel_maps *maps)
{
	if (maps->fd >= 0)
		pc_kernel_close(maps->fd);
	maps->fd = -1;
}

/* The next character without taking it; 0 at the end. */
static char peek(struct pc_kernel_maps *maps)
{
	long n;

	if (maps->next < maps->size)
		return maps->buffer[maps->next];
	do
		n = maps->fd < 0 ? 0 : pc_kernel_read(maps->fd, maps->buffer, sizeof(maps->buffer));
	while (n == -PC_EINTR);
	maps->next = 0;
	maps->size = n > 0 ? (size_t)n : 0;
	return n > 0 ? maps->buffer[0] : 0;
}

static char take(struct pc_kernel_maps *maps)
{
	char c = peek(maps);

	maps->next += c != 0;
	return c;
}

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

/* A number, and the one character behind it. */
static uint64_t read_map_number(struct pc_kernel_maps *maps, unsigned base)
{
	uint64_t n = 0;

	while ((unsigned)digit_value(peek(maps)) < base)
		n = n * base + (unsigned)digit_value(take(maps));
	take(maps);
	return n;
}

static void skip(struct pc_kernel_maps *maps, unsigned characters)
{
	while (characters-- > 0)
		take(maps);
}

static void read_map_path(struct pc_kernel_maps *maps, char *path)
{
	size_t length = 0;
	char c;

	while (peek(maps) == ' ')
		take(maps);
	while ((c = take(maps)) != 0 && c != '\n')
		if (length < PC_PATH - 1)
			path[length++] = c;
	path[length] = 0;
}

int pc_kernel_maps_next(struct pc_kernel_maps *maps, struct pc_kernel_map *map)
{
	if (peek(maps) == 0)
		return 0;
	map->begin = read_map_number(maps, 16);
	map->end = read_map_number(maps, 16);
	skip(maps, sizeof("rwxp"));
	map->offset = read_map_number(maps, 16);
	map->file.major = (uint32_t)read_map_number(maps, 16);
	map->file.minor = (uint32_t)read_map_number(maps, 16);
	map->file.inode = read_map_number(maps, 10);
	read_map_path(maps, map->path);
	return 1;
}
