/* The table of calls that wait; see wait.h. */
#include "waits/wait.h"

#include "abi/portable_numbers.h"

static const struct pc_wait waits[] = {
        /* To be made again as they are. */
        [PC_CALL_fcntl] = {.waits = 1},
        [PC_CALL_flock] = {.waits = 1},
        [PC_CALL_openat] = {.waits = 1},
        [PC_CALL_close] = {.waits = 1},
        [PC_CALL_read] = {.waits = 1},
        [PC_CALL_readv] = {.waits = 1},
        [PC_CALL_pread64] = {.waits = 1},
        [PC_CALL_preadv] = {.waits = 1},
        [PC_CALL_sendfile] = {.waits = 1},
        [PC_CALL_vmsplice] = {.waits = 1},
        [PC_CALL_splice] = {.waits = 1},
        [PC_CALL_tee] = {.waits = 1},
        [PC_CALL_fsync] = {.waits = 1},
        [PC_CALL_fdatasync] = {.waits = 1},
        [PC_CALL_waitid] = {.waits = 1},
        [PC_CALL_rt_sigsuspend] = {.waits = 1, .ends = 1},
        [PC_CALL_mq_timedsend] = {.waits = 1},
        [PC_CALL_mq_timedreceive] = {.waits = 1},
        [PC_CALL_msgrcv] = {.waits = 1, .ends = 1},
        [PC_CALL_msgsnd] = {.waits = 1, .ends = 1},
        [PC_CALL_semop] = {.waits = 1, .ends = 1},
        [PC_CALL_msync] = {.waits = 1},
        [PC_CALL_accept] = {.waits = 1},
        [PC_CALL_connect] = {.waits = 1},
        [PC_CALL_accept4] = {.waits = 1},
        [PC_CALL_wait4] = {.waits = 1},
        [PC_CALL_preadv2] = {.waits = 1},
        [PC_CALL_copy_file_range] = {.waits = 1},
        [PC_CALL_openat2] = {.waits = 1},
        [PC_CALL_futex_waitv] = {.waits = 1},
        [PC_CALL_futex_wait] = {.waits = 1},
        /* With a time that goes on, or of which a part may be done. */
        [PC_CALL_io_getevents] = {.waits = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 4},
        [PC_CALL_epoll_pwait] = {.waits = 1, .ends = 1, .time = PC_TIME_MILLISECONDS, .time_at = 3},
        [PC_CALL_write] = {.waits = 1, .transfer = PC_TRANSFER_BYTES},
        [PC_CALL_writev] = {.waits = 1, .transfer = PC_TRANSFER_VECTOR},
        [PC_CALL_pwrite64] = {.waits = 1, .transfer = PC_TRANSFER_BYTES_AT},
        [PC_CALL_pwritev] = {.waits = 1, .transfer = PC_TRANSFER_VECTOR_AT},
        [PC_CALL_pselect6] = {.waits = 1, .ends = 1, .time = PC_TIME_COPIED, .time_at = 4},
        [PC_CALL_ppoll] = {.waits = 1, .ends = 1, .time = PC_TIME_COPIED, .time_at = 2},
        [PC_CALL_futex] = {.waits = 1, .time = PC_TIME_FUTEX, .time_at = 3},
        [PC_CALL_nanosleep] = {.waits = 1, .ends = 1, .time = PC_TIME_SLEEP, .time_at = 0},
        [PC_CALL_clock_nanosleep] = {.waits = 1, .ends = 1, .time = PC_TIME_SLEEP, .time_at = 2},
        [PC_CALL_rt_sigtimedwait] = {.waits = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 2},
        [PC_CALL_semtimedop] = {.waits = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 3},
        [PC_CALL_sendto] = {.waits = 1, .transfer = PC_TRANSFER_BYTES},
        [PC_CALL_recvfrom] = {.waits = 1, .transfer = PC_TRANSFER_BYTES, .flags_at = 3},
        [PC_CALL_sendmsg] = {.waits = 1, .transfer = PC_TRANSFER_MESSAGE},
        [PC_CALL_recvmsg] = {.waits = 1, .transfer = PC_TRANSFER_MESSAGE, .flags_at = 2},
        [PC_CALL_recvmmsg] = {.waits = 1,
                .time = PC_TIME_RELATIVE,
                .time_at = 4,
                .transfer = PC_TRANSFER_MESSAGES},
        [PC_CALL_sendmmsg] = {.waits = 1, .transfer = PC_TRANSFER_MESSAGES},
        [PC_CALL_getrandom] = {.waits = 1, .transfer = PC_TRANSFER_RANDOM},
        [PC_CALL_pwritev2] = {.waits = 1, .transfer = PC_TRANSFER_VECTOR_AT},
        [PC_CALL_epoll_pwait2] = {.waits = 1, .ends = 1, .time = PC_TIME_RELATIVE, .time_at = 3},
};

const struct pc_wait *pc_wait_find(uint64_t number)
{
	return number < sizeof(waits) / sizeof(*waits) && waits[number].waits ? &waits[number] : 0;
}
