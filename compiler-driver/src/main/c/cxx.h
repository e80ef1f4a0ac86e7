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

/* Something is compiled as C++ and has its headers from us; not where a command is only shown. */
bool needs_cxx_headers(const struct arguments *arguments);

/* The same, or a program is linked with C++'s library; not where the link will be refused. */
bool link_needs_cxx_library(const struct arguments *arguments);

/* What popcorn-c++ links. */
struct argument cxx_library_argument(void);

/* Options that clang gets before those of C's headers. */
void add_cxx_headers(const char *root, const struct arguments *arguments, struct list *options);

/*
 * An installation has C++'s library from its first use on. Builds it if it is not there; the process ends with 1 if
 * that fails.
 */
void require_cxx_library(const char *root);

#endif
