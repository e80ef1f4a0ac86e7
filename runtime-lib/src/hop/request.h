/*
 * A hop or an image that the program itself asks for, whatever its schedule says: popcorn_migrate and popcorn_checkpoint of
 * popcorn.h.
 */
#ifndef PC_REQUEST_H
#define PC_REQUEST_H

#include <stddef.h>
#include <stdint.h>

#include "facts/sizes.h"

/* In the data frame of the call, so it moves as bytes. */
struct pc_request {
	uint64_t isa;      /* enum pc_isa; PC_NO_ISA: an image */
	uint64_t waits;    /* 1 until the hop has been tried */
	uint64_t tries;    /* migration points that were called for it */
	uint64_t refused;  /* enum pc_put_off: why there is no hop, PC_PUT_OFF_NONE when it has been made */
	uint64_t frame;    /* data stack pointer of the call: it is taken up at the call's own point only */
	uint64_t outer;    /* address of the request that a signal handler has interrupted, or 0 */
	uint64_t file;     /* address of the image's name */
	uint64_t restored; /* 1: this is the program that was continued from the image */
};

_Static_assert(sizeof(struct pc_request) == PC_SIZE_REQUEST, "sizes.def");

/* A call asks for a hop to the ISA of that name. 0, or EINVAL: the program was not linked for it. */
int __pc_request_begin(struct pc_request *request, const char *isa);

/* The same for an image file. 0, or ENAMETOOLONG. */
int __pc_request_image(struct pc_request *request, const char *file);

/* 1: the call has to pass a migration point, at which the hop is tried. */
int __pc_request_waits(struct pc_request *request);

/* What has come of it: 0 if the hop or the image was made, else the error number of popcorn.h. */
int __pc_request_end(struct pc_request *request);

/* 1: the program has been continued from the image. */
int __pc_request_restored(const struct pc_request *request);

/* The name of the ISA that runs. */
void __pc_current_isa(char *name, size_t size);

/* The request that waits for the point that is being passed, or 0. */
struct pc_request *pc_request_here(void);

#endif
