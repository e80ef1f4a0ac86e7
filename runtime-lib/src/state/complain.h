#ifndef PC_COMPLAIN_H
#define PC_COMPLAIN_H

/* As pc_say, about a failed hand-over: only the first of a process is said. */
void pc_complain(const char *a, const char *b, const char *c, const char *d);

#endif
