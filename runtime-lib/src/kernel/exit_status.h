/* What the run time ends a process with; `popcorn run --help` tells users. */
#ifndef PC_EXIT_STATUS_H
#define PC_EXIT_STATUS_H

#define PC_EXIT_IMAGE 75        /* an image was written */
#define PC_EXIT_NOT_MADE 76     /* asked for strictly, and not made */
#define PC_EXIT_NOT_STARTED 125 /* the program could not begin or go on */

#endif
