#define _GNU_SOURCE
#include "isa_headers.h"
#include "list.h"

#include <string.h>

/* How the names begin or end: those of clang, and of the kernel and glibc beside them. */
static bool is_of_an_isa(const char *name)
{
	static const char *const beginnings[] = {"arm_", "riscv_", "sifive_", "altivec.h", "cpuid.h",
	        "intrin.h", "mm3dnow.h", "cet.h", "sys/platform/", "asm/hwcap.h", "asm/prctl.h", "sys/io.h",
	        "sys/hwprobe.h"};
	static const char ending[] = "intrin.h";
	size_t length = strlen(name);
	for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
		if (starts_with(name, beginnings[i]))
			return true;
	return length >= sizeof ending && strcmp(name + length - (sizeof ending - 1), ending) == 0;
}

const char *missing_isa_header(const char *line)
{
	const char *end = strstr(line, "' file not found"), *begin = end;
	while (begin && begin > line && begin[-1] != '\'')
		begin--;
	if (!begin || begin == line)
		return NULL;
	const char *name = format("%.*s", (int)(end - begin), begin);
	return is_of_an_isa(name) ? name : NULL;
}
