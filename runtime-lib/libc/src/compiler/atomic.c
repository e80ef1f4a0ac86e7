/*
 * libatomic: what compilers call for atomic objects that no instruction of every ISA covers. Objects of 1, 2, 4 or 8
 * bytes at a multiple of their size are accessed by instructions, as everywhere else; all others under one lock.
 *
 * The lock lies in portable memory and is never held at a hop: nothing in here is a migration point, and hops are put off
 * while a second thread lives. Nor is it held when a handler runs or a thread is cancelled, since signals wait, nor in the
 * child of a fork, which takes it as it takes libc's own locks. What other processes do to shared memory it does not keep
 * out; C promises that of lock-free objects only.
 */
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "fork_impl.h"
#include "lock.h"
#include "syscall.h"

static volatile int lock[1];
volatile int *const __atomic_lockptr = lock;

/* All but those of a faulting access, whose handlers must run. */
static const unsigned long waiting_signals = ~(1ul << (SIGSEGV - 1) | 1ul << (SIGBUS - 1));

static unsigned long enter(void)
{
	unsigned long mask;

	__syscall(SYS_rt_sigprocmask, SIG_BLOCK, &waiting_signals, &mask, sizeof(mask));
	LOCK(lock);
	return mask;
}

static void leave(unsigned long mask)
{
	UNLOCK(lock);
	__syscall(SYS_rt_sigprocmask, SIG_SETMASK, &mask, 0, sizeof(mask));
}

static bool is_lock_free(size_t size, const volatile void *object)
{
	return (size == 1 || size == 2 || size == 4 || size == 8) && (uintptr_t)object % size == 0;
}

/* Runs the statement with `word` as the unsigned integer of that size. The strongest order serves all. */
#define WITH_WORD(size, statement)                                                                           \
	switch (size) {                                                                                      \
	case 1: {                                                                                            \
		typedef uint8_t word;                                                                        \
		statement;                                                                                   \
	} break;                                                                                             \
	case 2: {                                                                                            \
		typedef uint16_t word;                                                                       \
		statement;                                                                                   \
	} break;                                                                                             \
	case 4: {                                                                                            \
		typedef uint32_t word;                                                                       \
		statement;                                                                                   \
	} break;                                                                                             \
	default: {                                                                                           \
		typedef uint64_t word;                                                                       \
		statement;                                                                                   \
	} break;                                                                                             \
	}

/* The compiler has functions of these names that take other arguments. */
bool pc_atomic_is_lock_free(size_t, const volatile void *) __asm__("__atomic_is_lock_free");
void pc_atomic_load(size_t, const volatile void *, void *, int) __asm__("__atomic_load");
void pc_atomic_store(size_t, volatile void *, const void *, int) __asm__("__atomic_store");
void pc_atomic_exchange(size_t, volatile void *, const void *, void *, int) __asm__("__atomic_exchange");
bool pc_atomic_compare_exchange(size_t, volatile void *, void *, const void *, int, int) __asm__(
        "__atomic_compare_exchange");

bool pc_atomic_is_lock_free(size_t size, const volatile void *object)
{
	return is_lock_free(size, object);
}

void pc_atomic_load(size_t size, const volatile void *object, void *value, int order)
{
	(void)order;
	if (is_lock_free(size, object)) {
		WITH_WORD(
		        size, word loaded = __atomic_load_n((const volatile word *)object, __ATOMIC_SEQ_CST);
		        memcpy(value, &loaded, sizeof(loaded)));
	} else {
		unsigned long mask = enter();
		memcpy(value, (const void *)object, size);
		leave(mask);
	}
}

void pc_atomic_store(size_t size, volatile void *object, const void *value, int order)
{
	(void)order;
	if (is_lock_free(size, object)) {
		WITH_WORD(size, word stored; memcpy(&stored, value, sizeof(stored));
		        __atomic_store_n((volatile word *)object, stored, __ATOMIC_SEQ_CST));
	} else {
		unsigned long mask = enter();
		memcpy((void *)object, value, size);
		leave(mask);
	}
}

void pc_atomic_exchange(size_t size, volatile void *object, const void *value, void *old, int order)
{
	(void)order;
	if (is_lock_free(size, object)) {
		WITH_WORD(size, word stored; word loaded; memcpy(&stored, value, sizeof(stored));
		        loaded = __atomic_exchange_n((volatile word *)object, stored, __ATOMIC_SEQ_CST);
		        memcpy(old, &loaded, sizeof(loaded)));
	} else if (value != old) {
		unsigned long mask = enter();
		memcpy(old, (const void *)object, size);
		memcpy((void *)object, value, size);
		leave(mask);
	} else {
		unsigned char *bytes = old;
		unsigned long mask = enter();
		for (size_t i = 0; i < size; i++) {
			unsigned char byte = ((volatile unsigned char *)object)[i];
			((volatile unsigned char *)object)[i] = bytes[i];
			bytes[i] = byte;
		}
		leave(mask);
	}
}

bool pc_atomic_compare_exchange(
        size_t size, volatile void *object, void *expected, const void *desired, int success, int failure)
{
	bool equal;

	(void)success, (void)failure;
	if (is_lock_free(size, object)) {
		WITH_WORD(size, word wanted; word seen; memcpy(&seen, expected, sizeof(seen));
		        memcpy(&wanted, desired, sizeof(wanted));
		        equal = __atomic_compare_exchange_n((volatile word *)object, &seen, wanted, 0,
		                __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
		        memcpy(expected, &seen, sizeof(seen)));
	} else {
		unsigned long mask = enter();
		equal = memcmp((const void *)object, expected, size) == 0;
		if (equal)
			memcpy((void *)object, desired, size);
		else
			memcpy(expected, (const void *)object, size);
		leave(mask);
	}
	return equal;
}

/* The same by size, as atomic operations on __int128 become calls: WideAtomics.java. Any alignment, always by the lock. */
typedef unsigned __int128 quad;

quad pc_load_16(const volatile quad *, int) __asm__("__atomic_load_16");
void pc_store_16(volatile quad *, quad, int) __asm__("__atomic_store_16");
quad pc_exchange_16(volatile quad *, quad, int) __asm__("__atomic_exchange_16");
bool pc_compare_exchange_16(volatile quad *, quad *, quad, int, int) __asm__("__atomic_compare_exchange_16");

quad pc_load_16(const volatile quad *object, int order)
{
	quad value;

	pc_atomic_load(sizeof(value), object, &value, order);
	return value;
}

void pc_store_16(volatile quad *object, quad value, int order)
{
	pc_atomic_store(sizeof(value), object, &value, order);
}

quad pc_exchange_16(volatile quad *object, quad value, int order)
{
	quad old;

	pc_atomic_exchange(sizeof(value), object, &value, &old, order);
	return old;
}

bool pc_compare_exchange_16(volatile quad *object, quad *expected, quad desired, int success, int failure)
{
	return pc_atomic_compare_exchange(sizeof(desired), object, expected, &desired, success, failure);
}

/* WideAtomics.java calls this one: what was seen. */
quad __pc_atomic_compare_exchange_16(volatile quad *object, quad expected, quad desired, int order)
{
	pc_compare_exchange_16(object, &expected, desired, order, order);
	return expected;
}

#define FETCH(name, result)                                                                                  \
	quad pc_fetch_##name##_16(volatile quad *, quad, int) __asm__("__atomic_fetch_" #name "_16");        \
	quad pc_fetch_##name##_16(volatile quad *object, quad value, int order)                              \
	{                                                                                                    \
		unsigned long mask = enter();                                                                \
		quad old = *object;                                                                          \
                                                                                                             \
		(void)order;                                                                                 \
		*object = result;                                                                            \
		leave(mask);                                                                                 \
		return old;                                                                                  \
	}

FETCH(add, old + value)
FETCH(sub, old - value)
FETCH(and, old &value)
FETCH(or, old | value)
FETCH(xor, old ^ value)
FETCH(nand, ~(old &value))
FETCH(max, (__int128)old > (__int128)value ? old : value)
FETCH(min, (__int128)old < (__int128)value ? old : value)
FETCH(umax, old > value ? old : value)
FETCH(umin, old < value ? old : value)

/* On the bits of long double. */
static quad with_fraction(quad bits, quad more, int sign)
{
	union {
		quad bits;
		long double number;
	} old = {bits}, value = {more};

	old.number += sign * value.number;
	return old.bits;
}

FETCH(fadd, with_fraction(old, value, 1))
FETCH(fsub, with_fraction(old, value, -1))
