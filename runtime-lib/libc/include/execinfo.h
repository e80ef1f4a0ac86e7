/* As glibc's; names of functions come from addr2line, with the executable of the ISA that has run. */
#ifndef _EXECINFO_H
#define _EXECINFO_H

#ifdef __cplusplus
extern "C" {
#endif

int backtrace(void **__buffer, int __size);
char **backtrace_symbols(void *const *__buffer, int __size);
void backtrace_symbols_fd(void *const *__buffer, int __size, int __fd);

#ifdef __cplusplus
}
#endif

#endif
