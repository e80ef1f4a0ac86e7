/* The handlers that the kernel calls, on the alternate stack. */
#ifndef PC_DELIVER_H
#define PC_DELIVER_H

/* For each signal but SIGSEGV and SIGBUS that has a portable handler. */
void pc_deliver(int signal, void *info, void *context);
/* SIGSEGV and SIGBUS: makes memory that should be there (a stack's, the last page of a mapped file), or passes the fault
 * on to the portable handler, or ends the process. */
void pc_deliver_fault(int signal, void *info, void *context);

/* A signal that ends the program, if the statistics are to tell: writes their last line, then lets it end. */
void pc_deliver_end(int signal, void *info, void *context);

#endif
