#include "option_kinds.h"
#include "list.h"

#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static bool is_one_of(const char *text, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(text, names[i]) == 0)
			return true;
	}
	return false;
}

static bool starts_with_one_of(const char *text, const char *const *prefixes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (starts_with(text, prefixes[i]))
			return true;
	}
	return false;
}

enum option_job job_of_option(const char *option)
{
	static const char *const preprocessing[] = {
	        "-E", "-M", "-MM", "--preprocess", "-fsyntax-only", "--analyze", "-cc1", "-cc1as"};
	static const char *const compiling[] = {
	        "-c", "-S", "--compile", "--assemble", "-emit-llvm", "-emit-ast"};
	static const char *const asking[] = {"--version", "-dumpmachine", "-dumpversion", "--help", "-help",
	        "--help-hidden", "--target-help", "--autocomplete="};
	static const char *const asking_prefixes[] = {
	        "-print-", "--print-", "-ccc-print-", "--help=", "--autocomplete="};
	static const char *const asking_linker[] = {
	        "-Wl,--version", "-Wl,-v", "-Wl,--help", "-Wl,-V", "-Wl,-version"};
	static const char *const linking_prefixes[] = {"-l", "-Wl,", "-Xlinker"};
	if (is_one_of(option, preprocessing, LENGTH(preprocessing)))
		return OPTION_PREPROCESSES;
	if (is_one_of(option, compiling, LENGTH(compiling)))
		return OPTION_COMPILES;
	if (is_one_of(option, asking, LENGTH(asking)) ||
	        starts_with_one_of(option, asking_prefixes, LENGTH(asking_prefixes)))
		return OPTION_ASKS;
	if (is_one_of(option, asking_linker, LENGTH(asking_linker)))
		return OPTION_ASKS_LINKER;
	if (starts_with_one_of(option, linking_prefixes, LENGTH(linking_prefixes)))
		return OPTION_LINKS;
	return OPTION_OTHER;
}

bool takes_separate_value(const char *option)
{
	static const char *const names[] = {"-o", "--output", "-x", "-include", "-imacros", "-include-pch",
	        "-D", "-I", "-U", "-A", "-B", "-F", "-L", "-l", "-T", "-u", "-e", "-z", "-h", "-idirafter",
	        "-iprefix", "-iquote", "-isysroot", "-isystem", "-isystem-after", "-ivfsoverlay",
	        "-iwithprefix", "-iwithprefixbefore", "-iwithsysroot", "-iframework", "--sysroot", "-MF",
	        "-MJ", "-MQ", "-MT", "-Xanalyzer", "-Xassembler", "-Xclang", "-Xlinker", "-Xpreprocessor",
	        "-mllvm", "-mmlir", "-arch", "-target", "--param", "-resource-dir", "-working-directory",
	        "-dumpdir", "--config", "-undefined", "-rpath", "-aux-info"};
	return is_one_of(option, names, LENGTH(names));
}

bool is_isa_option(const char *option)
{
	static const char *const prefixes[] = {"-target", "--target", "-arch", "-fcf-protection",
	        "-fzero-call-used-regs", "-ffixed-", "-fcall-used-", "-fcall-saved-", "-fsplit-stack",
	        "-fsplit-machine-functions", "-fbasic-block-sections", "-fpatchable-function-entry"};
	static const char *const not_for_an_isa[] = {"-mllvm", "-mmlir"};
	if (starts_with_one_of(option, prefixes, LENGTH(prefixes)))
		return !starts_with(option, "--target-help");
	return starts_with(option, "-m") && !is_one_of(option, not_for_an_isa, LENGTH(not_for_an_isa));
}

static const char no_counters[] = "no run time would write the counters: leave it out";

const char *reason_to_refuse(const char *option)
{
	static const struct {
		const char *prefix, *reason;
	} refused[] = {
	        {"-m16", "all ISAs are 64-bit: leave it out"},
	        {"-m32", "all ISAs are 64-bit: leave it out"},
	        {"-mx32", "all ISAs are 64-bit: leave it out"},
	        {"--driver-mode=", "only C is compiled: leave it out"},
	        {"-fopenmp=", "there is no run time of OpenMP: leave it out, or use POSIX threads"},
	        {"-fxray-instrument", "there is no run time of XRay: leave it out"},
	        {"-gsplit-dwarf", "debug information is a part of the executables: use -g"},
	        {"-fprofile-generate", no_counters},
	        {"-fcs-profile-generate", no_counters},
	        {"-fprofile-instr-generate", no_counters},
	        {"-fprofile-arcs", no_counters},
	        {"-ftest-coverage", no_counters},
	        {"-coverage", no_counters},
	        {"--coverage", no_counters},
	};
	if (strcmp(option, "-pg") == 0)
		return no_counters;
	/* Not -fopenmp-simd, which needs no run time. */
	if (strcmp(option, "-fopenmp") == 0)
		option = "-fopenmp=";
	for (size_t i = 0; i < LENGTH(refused); i++)
		if (starts_with(option, refused[i].prefix))
			return refused[i].reason;
	return NULL;
}

bool is_popcorn_option(const char *option)
{
	static const char *const names[] = {
	        "--popcorn-isas=", "--popcorn-points=", "--popcorn-plugin=", "--popcorn-pass=",
	        "--popcorn-print-before=", "--popcorn-print-after=", "--popcorn-verify-each",
	        "--popcorn-stop-after=", "--popcorn-layout=", "--popcorn-native=", "--popcorn-no-cache",
	        "--popcorn-time"};

	return starts_with_one_of(option, names, LENGTH(names));
}

enum input_kind kind_of_path(const char *path)
{
	static const char *const cxx[] = {
	        ".cc", ".cpp", ".cxx", ".c++", ".C", ".CC", ".CPP", ".cp", ".ii", ".hpp", ".hh", ".hxx"};
	static const char *const assembler[] = {".s", ".asm"}, *const preprocessed[] = {".S", ".sx"};
	const char *name = strrchr(path, '/'), *suffix = strrchr(name ? name : path, '.');
	if (suffix && is_one_of(suffix, cxx, LENGTH(cxx)))
		return INPUT_CXX;
	if (suffix && is_one_of(suffix, assembler, LENGTH(assembler)))
		return INPUT_ASSEMBLER;
	if (suffix && is_one_of(suffix, preprocessed, LENGTH(preprocessed)))
		return INPUT_PREPROCESSED_ASSEMBLER;
	return suffix && strcmp(suffix, ".h") == 0 ? INPUT_HEADER : INPUT_OTHER;
}

enum input_kind kind_of_language(const char *language)
{
	if (starts_with(language, "c++") || starts_with(language, "objective-c++"))
		return INPUT_CXX;
	if (strcmp(language, "assembler-with-cpp") == 0)
		return INPUT_PREPROCESSED_ASSEMBLER;
	if (starts_with(language, "assembler"))
		return INPUT_ASSEMBLER;
	return strcmp(language, "c-header") == 0 ? INPUT_HEADER : INPUT_OTHER;
}
