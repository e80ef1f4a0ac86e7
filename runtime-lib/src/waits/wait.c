/* The table of calls that wait; see wait.h. */
#include "waits/wait.h"

#include "abi/portable_numbers.h"

static const struct pc_wait waits[] = {
        /* To be made again as they are. */
        {.number = PC_CALL_fcntl},
        {.number = PC_CALL_flock},
        {.number = PC_CALL_openat},
        {.number = PC_CALL_close},
        {.number = PC_CALL_read},
        {.number = PC_CALL_readv},
        {.number = PC_CALL_pread64},
        {.number = PC_CALL_preadv},
        {.number = PC_CALL_sendfile},
        {.number = PC_CALL_vmsplice},
        {.number = PC_CALL_splice},
        {.number = PC_CALL_tee},
        {.number = PC_CALL_fsync},
        {.number = PC_CALL_fdatasync},
        {.number = PC_CALL_waitid},
        {.number = PC_CALL_rt_sigsuspend},
        {.number = PC_CALL_mq_timedsend},
        {.number = PC_CALL_mq_timedreceive},
        {.number = PC_CALL_msgrcv},
        {.number = PC_CALL_msgsnd},
        {.number = PC_CALL_semop},
        {.number = PC_CALL_msync},
        {.number = PC_CALL_accept},
        {.number = PC_CALL_connect},
        {.number = PC_CALL_accept4},
        {.number = PC_CALL_wait4},
        {.number = PC_CALL_preadv2},
        {.number = PC_CALL_copy_file_range},
        {.number = PC_CALL_openat2},
        {.number = PC_CALL_futex_waitv},
        {.number = PC_CALL_futex_wait},
        /* With a time that goes on, or of which a part may be done. */
        {.number = PC_CALL_io_getevents, .time = PC_TIME_RELATIVE, .time_at = 4},
        {.number = PC_CALL_epoll_pwait, .time = PC_TIME_MILLISECONDS, .time_at = 3},
        {.number = PC_CALL_write, .transfer = PC_TRANSFER_BYTES},
        {.number = PC_CALL_writev, .transfer = PC_TRANSFER_VECTOR},
        {.number = PC_CALL_pwrite64, .transfer = PC_TRANSFER_BYTES_AT},
        {.number = PC_CALL_pwritev, .transfer = PC_TRANSFER_VECTOR_AT},
        {.number = PC_CALL_pselect6, .time = PC_TIME_COPIED, .time_at = 4},
        {.number = PC_CALL_ppoll, .time = PC_TIME_COPIED, .time_at = 2},
        {.number = PC_CALL_futex, .time = PC_TIME_FUTEX, .time_at = 3},
        {.number = PC_CALL_nanosleep, .time = PC_TIME_SLEEP, .time_at = 0},
        {.number = PC_CALL_clock_nanosleep, .time = PC_TIME_SLEEP, .time_at = 2},
        {.number = PC_CALL_rt_sigtimedwait, .time = PC_TIME_RELATIVE, .time_at = 2},
        {.number = PC_CALL_semtimedop, .time = PC_TIME_RELATIVE, .time_at = 3},
        {.number = PC_CALL_sendto, .transfer = PC_TRANSFER_BYTES},
        {.number = PC_CALL_recvfrom, .transfer = PC_TRANSFER_BYTES, .flags_at = 3},
        {.number = PC_CALL_sendmsg, .transfer = PC_TRANSFER_MESSAGE},
        {.number = PC_CALL_recvmsg, .transfer = PC_TRANSFER_MESSAGE, .flags_at = 2},
        {.number = PC_CALL_recvmmsg,
                .time = PC_TIME_RELATIVE,
                .time_at = 4,
                .transfer = PC_TRANSFER_MESSAGES},
        {.number = PC_CALL_sendmmsg, .transfer = PC_TRANSFER_MESSAGES},
        {.number = PC_CALL_getrandom, .transfer = PC_TRANSFER_RANDOM},
        {.number = PC_CALL_pwritev2, .transfer = PC_TRANSFER_VECTOR_AT},
        {.number = PC_CALL_epoll_pwait2, .time = PC_TIME_RELATIVE, .time_at = 3},
};

const struct pc_wait *pc_wait_find(uint64_t number)
{
	for (unsigned i = 0; i < sizeof(waits) / sizeof(*waits); i++)
		if (waits[i].number == number)
			return &waits[i];
	return 0;
}
