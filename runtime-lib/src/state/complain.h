#ifndef PC_COMPLAIN_H
#define PC_COMPLAIN_H

/* As pc_say, about a failed hand-over: only the first of a process is said. */
#define pc_complain(...) pc_complain_all((const char *const[]){__VA_ARGS__, 0})
void pc_complain_all(const char *const *texts);

#endif
