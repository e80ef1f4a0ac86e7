/* What popcorn-strip does beside LLVM's strip. */
#ifndef POPCORN_STRIP_H
#define POPCORN_STRIP_H

/*
 * Takes portable objects, and archives whose first member is one, out of the arguments of LLVM's strip, which end with NULL; exits with 0 if no file
 * is left. Nothing can be stripped from bitcode, and LLVM's strip fails there, so that `make install-strip` of a library would. With -o nothing is
 * taken out: the output cannot be made, and the failure is right.
 */
void leave_portable_objects_alone(char **arguments);

#endif
