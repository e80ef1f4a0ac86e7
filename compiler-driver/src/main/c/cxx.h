/* What is otherwise in C++: the compiler's other name, options of its own, and its library. */
#ifndef POPCORN_CXX_H
#define POPCORN_CXX_H

#include "arguments.h"

extern const char cxx_compiler[]; /* program_name of what compiles C++ */

/* True for popcorn-c++, and for popcorn-g++ and the like, which build systems make of popcorn-gcc. */
bool is_cxx_name(const char *name);

bool is_cxx_compiler(void);

/* Something in C++ is compiled: an input says so, or the compiler's name. */
bool has_cxx(const struct arguments *arguments);

/* An argument as popcorn-c++ hands it to a link: C is C++ there, unless -x says that it is not. */
struct argument as_cxx(struct argument argument);

/* Something is compiled as C++ or linked with its library. */
bool needs_cxx_library(const struct arguments *arguments);

/* What popcorn-c++ links. */
struct argument cxx_library_argument(void);

/* Options that clang gets before all others. */
void add_cxx_options(const char *root, struct list *options);

/*
 * An installation has C++'s library from its first use on. Builds it if it is not there; the process ends with 1 if
 * that fails.
 */
void require_cxx_library(const char *root);

#endif
