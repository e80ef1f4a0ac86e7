/*
 * Linux' numbers, errors, flags and a structure, but for those of system calls (portable_numbers.h, numbers.h) and signals
 * (signal_numbers.h). They are asm-generic's, so those of portable code, and the same in the kernel of each ISA unless
 * something else is said.
 */
#ifndef PC_LINUX_H
#define PC_LINUX_H

#include <stdint.h>

/* errno-base.h, errno.h */
enum {
	PC_EPERM = 1,
	PC_ENOENT = 2,
	PC_EINTR = 4,
	PC_EIO = 5,
	PC_ENOEXEC = 8,
	PC_ECHILD = 10,
	PC_EAGAIN = 11,
	PC_ENOMEM = 12,
	PC_EACCES = 13,
	PC_EFAULT = 14,
	PC_EBUSY = 16,
	PC_EEXIST = 17,
	PC_EINVAL = 22,
	PC_ENFILE = 23,
	PC_EMFILE = 24,
	PC_EFBIG = 27,
	PC_EPIPE = 32,
	PC_ENAMETOOLONG = 36,
	PC_ENOSYS = 38,
	PC_EOPNOTSUPP = 95,
};

/* mman.h */
enum {
	PC_PROT_READ = 1,
	PC_PROT_WRITE = 2,
	PC_PROT_EXEC = 4,
	PC_MAP_SHARED = 1,
	PC_MAP_PRIVATE = 2,
	PC_MAP_TYPE = 15,
	PC_MAP_FIXED = 0x10,
	PC_MAP_ANONYMOUS = 0x20,
	PC_MAP_LOCKED = 0x2000,
	PC_MAP_NORESERVE = 0x4000,
	PC_MAP_POPULATE = 0x8000,
	PC_MAP_FIXED_NOREPLACE = 0x100000,
	PC_MREMAP_MAYMOVE = 1,
	PC_MREMAP_FIXED = 2,
	PC_MADV_DONTFORK = 10,
	PC_MADV_DOFORK = 11,
	PC_MADV_DONTDUMP = 16,
	PC_MADV_DODUMP = 17,
	PC_MADV_WIPEONFORK = 18,
	PC_MADV_KEEPONFORK = 19,
	PC_MADV_GUARD_INSTALL = 102,
	PC_MADV_GUARD_REMOVE = 103,
	PC_MFD_NOEXEC_SEAL = 8,
};

/* fcntl.h: opening. aarch64's kernel has other values of the last four: only for system calls of portable code. */
enum {
	PC_O_WRONLY = 1,
	PC_O_ACCMODE = 3,
	PC_O_CREAT = 0100,
	PC_O_EXCL = 0200,
	PC_O_NOCTTY = 0400,
	PC_O_APPEND = 02000,
	PC_O_NONBLOCK = 04000,
	PC_O_DSYNC = 010000,
	PC_O_ASYNC = 020000,
	PC_O_NOATIME = 01000000,
	PC_O_CLOEXEC = 02000000,
	PC_O_FSYNC = 04000000, /* O_SYNC is this and O_DSYNC */
	PC_O_PATH = 010000000,
	PC_O_DIRECT = 040000,
	PC_O_LARGEFILE = 0100000,
	PC_O_DIRECTORY = 0200000,
	PC_O_NOFOLLOW = 0400000,
};

/* fcntl.h: paths and descriptors; ioctls.h */
enum {
	PC_AT_FDCWD = -100,
	PC_AT_SYMLINK_NOFOLLOW = 0x100,
	PC_AT_EMPTY_PATH = 0x1000,
	PC_X_OK = 1,
	PC_F_DUPFD = 0,
	PC_F_GETFD = 1,
	PC_F_SETFD = 2,
	PC_F_GETFL = 3,
	PC_F_SETFL = 4,
	PC_F_SETOWN = 8,
	PC_F_GETOWN = 9,
	PC_F_SETSIG = 10,
	PC_F_GETLEASE = 1025,
	PC_F_DUPFD_CLOEXEC = 1030,
	PC_F_UNLCK = 2,
	PC_FD_CLOEXEC = 1,
	PC_SEEK_SET = 0,
	PC_SEEK_CUR = 1,
	PC_POLLIN = 1,
	PC_CLOSE_RANGE_CLOEXEC = 4,
	PC_TCGETS = 0x5401,
	PC_TIOCGSID = 0x5429,
};

/* stat.h, magic.h */
enum {
	PC_STATX_BASIC = 0x7ff,
	PC_MODE_TYPE = 0170000,
	PC_MODE_REGULAR = 0100000,
	PC_MODE_FOLDER = 0040000,
	PC_MODE_DEVICE = 0020000, /* of characters */
	PC_PROC_SUPER_MAGIC = 0x9fa0,
};

struct pc_statx_time {
	int64_t seconds;
	uint32_t nanoseconds, pad;
};

struct pc_statx {
	uint32_t mask, block_size;
	uint64_t attributes;
	uint32_t links, user, group;
	uint16_t mode, pad;
	uint64_t inode, size, blocks, attributes_mask;
	struct pc_statx_time accessed, born, changed, modified;
	uint32_t special_major, special_minor, major, minor;
	uint64_t more[14];
};

_Static_assert(sizeof(struct pc_statx) == 256, "linux/stat.h");

/* ipc.h, shm.h */
enum {
	PC_IPC_SET = 1,
	PC_IPC_STAT = 2,
	PC_SHM_RDONLY = 010000,
	PC_SHM_REMAP = 040000,
	PC_SHM_EXEC = 0100000,
};

/* socket.h */
enum {
	PC_MSG_PEEK = 2,
	PC_MSG_WAITALL = 0x100,
};

/* sched.h, wait.h, ptrace.h */
enum {
	PC_CLONE_SIGNAL = 0xff, /* CSIGNAL: what the parent gets at the child's end */
	PC_CLONE_NEWTIME = 0x80,
	PC_CLONE_VM = 0x100,
	PC_CLONE_FILES = 0x400,
	PC_CLONE_VFORK = 0x4000,
	PC_CLONE_THREAD = 0x10000,
	PC_CLONE_SETTLS = 0x80000,
	PC_CLONE_NEWPID = 0x20000000,
	PC_P_ALL = 0,
	PC_P_PID = 1,
	PC_WNOHANG = 1,
	PC_WSTOPPED = 2,
	PC_WEXITED = 4,
	PC_WCONTINUED = 8,
	PC_WNOWAIT = 0x01000000,
	PC_WALL = 0x40000000, /* __WALL */
	PC_PTRACE_TRACEME = 0,
};

/* resource.h */
enum {
	PC_RLIMIT_DATA = 2,
	PC_RLIMIT_STACK = 3,
	PC_RLIMIT_AS = 9,
};

/* prctl.h, capability.h, securebits.h, personality.h */
enum {
	PC_PR_SET_PDEATHSIG = 1,
	PC_PR_GET_DUMPABLE = 3,
	PC_PR_GET_KEEPCAPS = 7,
	PC_PR_SET_NAME = 15,
	PC_PR_GET_NAME = 16,
	PC_PR_CAPBSET_READ = 23,
	PC_PR_GET_SECUREBITS = 27,
	PC_PR_CAP_AMBIENT = 47,
	PC_PR_CAP_AMBIENT_IS_SET = 1,
	PC_PR_GET_SPECULATION_CTRL = 52,
	PC_PR_SPEC_DISABLE_NOEXEC = 16,
	PC_PR_GET_MDWE = 66,
	PC_SECBIT_NOROOT = 1,
	PC_CAPABILITY_VERSION_3 = 0x20080522,
	PC_ASK_PERSONALITY = -1,
	PC_READ_IMPLIES_EXEC = 0x400000,
};

/* time.h, futex.h. The clocks of struct pc_process are others: state/clocks.h. */
enum {
	PC_CLOCK_ID_REALTIME = 0,
	PC_CLOCK_ID_MONOTONIC = 1,
	PC_CLOCK_ID_PROCESS = 2,
	PC_CLOCK_ID_THREAD = 3,
	PC_CLOCK_ID_RAW = 4,
	PC_CLOCK_ID_MONOTONIC_COARSE = 6,
	PC_CLOCK_ID_BOOT = 7,
	PC_CLOCK_ID_BOOT_ALARM = 9,
	PC_TIME_ABSOLUTE = 1, /* TIMER_ABSTIME, TFD_TIMER_ABSTIME */
	PC_FUTEX_WAIT = 0,
	PC_FUTEX_WAKE = 1,
	PC_FUTEX_WAIT_BITSET = 9,
	PC_FUTEX_WAIT_REQUEUE_PI = 11,
	PC_FUTEX_LOCK_PI2 = 13,
	PC_FUTEX_PRIVATE = 128,
	PC_FUTEX_REAL_TIME = 256,
};

/* seccomp.h, membarrier.h, keyctl.h */
enum {
	PC_SECCOMP_GET_ACTION_AVAIL = 2,
	PC_MEMBARRIER_REGISTRATIONS = 0x154, /* MEMBARRIER_CMD_REGISTER_*: one bit each */
	PC_KEY_SPEC_THREAD_KEYRING = -1,
	PC_KEY_SPEC_PROCESS_KEYRING = -2,
};

#endif
