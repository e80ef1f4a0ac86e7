/*
 * All mutable memory of a program but its static data: one range of addresses, handed out at a granularity of
 * 64 KiB, recorded so that a hop finds it. Results are those of system calls: an address or 0, or a negative
 * error number. Flags and protections are Linux' asm-generic ones.
 */
#ifndef PC_ARENA_H
#define PC_ARENA_H

#include <stdint.h>

/*
 * mmap. All maps lie in the arena; shared ones hold off
 * hops. MAP_NORESERVE hops, MAP_LOCKED holds hops off, MAP_GROWSDOWN, MAP_STACK and MAP_HUGETLB have no effect.
 * PROT_EXEC is refused with EACCES. A file's part is a private map of the file; the bytes up to the
 * next 64 KiB are 0.
 */
long pc_arena_map(uint64_t address, uint64_t length, int prot, int flags, int fd, uint64_t offset);
long pc_arena_unmap(uint64_t address, uint64_t length);
/* mremap: grows in place when there is room, otherwise moves if flags allow (MREMAP_MAYMOVE, MREMAP_FIXED).
 */
long pc_arena_remap(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to);
long pc_arena_protect(uint64_t address, uint64_t length, int prot);

/* shmat where the arena likes; shmdt of any segment. */
long pc_arena_attach(long id, int flags);
long pc_arena_detach(uint64_t address);

/* Maps private anonymous memory at exactly this address; what is there must be free. For all native code. */
int pc_map_exactly(uint64_t address, uint64_t length, int prot);
/* The same with more flags of mmap. */
int pc_map_exactly_as(uint64_t address, uint64_t length, int prot, int flags);

#endif
