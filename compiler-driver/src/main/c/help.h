/* What --help says behind clang's answer. */
#ifndef POPCORN_HELP_H
#define POPCORN_HELP_H

/* Prints the options that only popcorn-cc has. */
void print_popcorn_options(void);

#endif
