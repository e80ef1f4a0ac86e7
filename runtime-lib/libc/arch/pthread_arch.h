/*
 * The thread pointer is a load of a TLS variable: one instruction on each ISA, portable, no call. It is the
 * canonical one, the address right after struct pthread; see "TLS" in docs/design/0001-contracts.md.
 */
extern hidden __thread uintptr_t __pc_thread_pointer;

static inline uintptr_t __get_tp(void)
{
	return __pc_thread_pointer;
}

#define TLS_ABOVE_TP
#define GAP_ABOVE_TP 0
#define DTP_OFFSET 0
