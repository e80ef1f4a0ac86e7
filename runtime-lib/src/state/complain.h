#ifndef PC_COMPLAIN_H
#define PC_COMPLAIN_H

/* As pc_say, about what keeps the process from leaving; or, where it leaves by an order, to whoever has given it. */
#define pc_explain(...) pc_explain_all((const char *const[]){__VA_ARGS__, 0})
void pc_explain_all(const char *const *texts);

/* The same about a failed hand-over: only the first of a process is said. */
#define pc_complain(...) pc_complain_all((const char *const[]){__VA_ARGS__, 0})
void pc_complain_all(const char *const *texts);

#endif
