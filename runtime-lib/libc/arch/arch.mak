# Read by musl's Makefile. No operation of libm is left out, moved or done for a branch that is not taken: each back end
# would do so elsewhere, and floating-point flags would differ among ISAs.
obj/src/math/%.o obj/src/complex/%.o: CFLAGS_ALL += -frounding-math -ffp-exception-behavior=strict
# musl's own configure asks for this: numbers are read and printed under the program's rounding mode.
CFLAGS_ALL += -frounding-math
