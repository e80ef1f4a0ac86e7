/*
 * The portable machine's page is larger than a kernel's: a mapped file's last page goes on behind what the kernel maps
 * of it, and must read as zeros there.
 */
#ifndef PC_FILE_TAIL_H
#define PC_FILE_TAIL_H

#include <stdint.h>

/*
 * After a SIGBUS at an address: 1 if it lies in the last page of a mapped file, which has been filled up, so that the
 * access can be tried again; 0 if the file has nothing in that page. Async-signal-safe.
 */
int pc_file_tail_fill(uint64_t address);

#endif
