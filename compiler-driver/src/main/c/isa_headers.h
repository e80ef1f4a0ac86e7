/* Headers that exist for one ISA only, which sources for a portable program do not find. */
#ifndef POPCORN_ISA_HEADERS_H
#define POPCORN_ISA_HEADERS_H

/* The name of such a header if this line of clang says that it is missing, else NULL. */
const char *missing_isa_header(const char *line);

#endif
