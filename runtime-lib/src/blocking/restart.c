/* The table of blocking calls; see restart.h. */
#include "blocking/restart.h"

#include "abi/portable_numbers.h"

static const struct pc_restart restarts[] = {
        /* To be made again as they are. */
        [PC_CALL_fcntl] = {.blocks = 1},
        [PC_CALL_flock] = {.blocks = 1},
        [PC_CALL_openat] = {.blocks = 1},
        [PC_CALL_close] = {.blocks = 1},
        [PC_CALL_read] = {.blocks = 1},
        [PC_CALL_readv] = {.blocks = 1},
        [PC_CALL_pread64] = {.blocks = 1},
        [PC_CALL_preadv] = {.blocks = 1},
        [PC_CALL_sendfile] = {.blocks = 1},
        [PC_CALL_vmsplice] = {.blocks = 1},
        [PC_CALL_splice] = {.blocks = 1},
        [PC_CALL_tee] = {.blocks = 1},
        [PC_CALL_fsync] = {.blocks = 1},
        [PC_CALL_fdatasync] = {.blocks = 1},
        [PC_CALL_waitid] = {.blocks = 1},
        [PC_CALL_rt_sigsuspend] = {.blocks = 1, .ends = 1},
        [PC_CALL_mq_timedsend] = {.blocks = 1},
        [PC_CALL_mq_timedreceive] = {.blocks = 1},
        [PC_CALL_msgrcv] = {.blocks = 1, .ends = 1},
        [PC_CALL_msgsnd] = {.blocks = 1, .ends = 1},
        [PC_CALL_semop] = {.blocks = 1, .ends = 1},
        [PC_CALL_msync] = {.blocks = 1},
        [PC_CALL_accept] = {.blocks = 1},
        [PC_CALL_connect] = {.blocks = 1},
        [PC_CALL_accept4] = {.blocks = 1},
        [PC_CALL_wait4] = {.blocks = 1},
        [PC_CALL_preadv2] = {.blocks = 1},
        [PC_CALL_copy_file_range] = {.blocks = 1},
        [PC_CALL_openat2] = {.blocks = 1},
        [PC_CALL_futex_waitv] = {.blocks = 1},
        [PC_CALL_futex_wait] = {.blocks = 1},
        /* With a time that goes on, or of which a part may be done. */
        [PC_CALL_io_getevents] = {.blocks = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 4},
        [PC_CALL_epoll_pwait] = {.blocks = 1, .ends = 1, .time = PC_TIME_MILLISECONDS, .time_at = 3},
        [PC_CALL_write] = {.blocks = 1, .transfer = PC_TRANSFER_BYTES},
        [PC_CALL_writev] = {.blocks = 1, .transfer = PC_TRANSFER_VECTOR},
        [PC_CALL_pwrite64] = {.blocks = 1, .transfer = PC_TRANSFER_BYTES_AT},
        [PC_CALL_pwritev] = {.blocks = 1, .transfer = PC_TRANSFER_VECTOR_AT},
        [PC_CALL_pselect6] = {.blocks = 1, .ends = 1, .time = PC_TIME_COPIED, .time_at = 4},
        [PC_CALL_ppoll] = {.blocks = 1, .ends = 1, .time = PC_TIME_COPIED, .time_at = 2},
        [PC_CALL_futex] = {.blocks = 1, .time = PC_TIME_FUTEX, .time_at = 3},
        [PC_CALL_nanosleep] = {.blocks = 1, .ends = 1, .time = PC_TIME_SLEEP, .time_at = 0},
        [PC_CALL_clock_nanosleep] = {.blocks = 1, .ends = 1, .time = PC_TIME_SLEEP, .time_at = 2},
        [PC_CALL_rt_sigtimedwait] = {.blocks = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 2},
        [PC_CALL_semtimedop] = {.blocks = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 3},
        [PC_CALL_sendto] = {.blocks = 1, .transfer = PC_TRANSFER_BYTES},
        [PC_CALL_recvfrom] = {.blocks = 1, .transfer = PC_TRANSFER_BYTES, .flags_at = 3},
        [PC_CALL_sendmsg] = {.blocks = 1, .transfer = PC_TRANSFER_MESSAGE},
        [PC_CALL_recvmsg] = {.blocks = 1, .transfer = PC_TRANSFER_MESSAGE, .flags_at = 2},
        [PC_CALL_recvmmsg] = {.blocks = 1,
                .time = PC_TIME_RELATIVE,
                .time_at = 4,
                .transfer = PC_TRANSFER_MESSAGES},
        [PC_CALL_sendmmsg] = {.blocks = 1, .transfer = PC_TRANSFER_MESSAGES},
        [PC_CALL_getrandom] = {.blocks = 1, .transfer = PC_TRANSFER_RANDOM},
        [PC_CALL_pwritev2] = {.blocks = 1, .transfer = PC_TRANSFER_VECTOR_AT},
        [PC_CALL_epoll_pwait2] = {.blocks = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 3},
};

const struct pc_restart *pc_restart_find(uint64_t number)
{
	return number < sizeof(restarts) / sizeof(*restarts) && restarts[number].blocks ? &restarts[number]
	                                                                                : 0;
}
