/*
 * Pages and ranges of addresses, the same on each ISA: section 4 of docs/design/0001-contracts.md.
 */
#ifndef PC_ADDRESSES_H
#define PC_ADDRESSES_H

#define PC_PAGE 65536ul         /* the portable machine's page size, on every ISA and kernel */
#define PC_SMALLEST_PAGE 4096ul /* of any kernel */

#define PC_ARENA_BASE 0x1000000000ul
#define PC_BOOK_BASE 0x1000100000ul /* nodes of the arena's book, grow up */
#define PC_BOOK_LIMIT 0x1010000000ul
#define PC_DATA_STACK_LOW 0x1040000000ul /* below it lies a guard of 768 MiB */
#define PC_DATA_STACK_TOP 0x10c0000000ul
#define PC_MAP_BASE 0x1100000000ul /* what pc_arena_map hands out */
#define PC_ARENA_END 0x3000000000ul
#define PC_MACHINE_STACK_LOW 0x3010000000ul /* main thread; below it lies a guard of 256 MiB */
#define PC_MACHINE_STACK_TOP 0x3090000000ul
#define PC_SIGNAL_STACK 0x30a0000000ul     /* alternate stack of the main thread */
#define PC_THREAD_STACKS 0x3100000000ul    /* machine stacks of other threads */
#define PC_EXEC_VECTORS 0x3300000000ul     /* arguments of an exec of ours, only while a hop is made */
#define PC_DESCRIPTOR_LIST 0x3310000000ul  /* what is known of descriptors, likewise */
#define PC_ARRIVAL 0x331f000000ul          /* what the arrival of a hop or image keeps in mind */
#define PC_FRAME_BUFFER_LOW 0x3320000000ul /* logical frames, likewise; grows down */
#define PC_FRAME_BUFFER_TOP 0x3500000000ul
#define PC_PRIVATE_END 0x3800000000ul

/* The static data that all ISAs share, which is saved; set by the linker. */
extern char __pc_joint_data_start[], __pc_joint_data_end[];

#endif
