/*
 * A run time for one test on the build host: at a migration point it reads every frame above main through the
 * stack map, abandons the machine stack and runs the resume entries. Both sides are the same process on the
 * same ISA, so that what is tested is the instrumentation alone. HOP_EVERY=N hops at each N-th point; a frame
 * without a record puts the hop off.
 */
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unwind.h>

enum { MAX_FRAMES = 4096, MAX_PARTS = 256, MAX_RECORDS = 16384, DATA_STACK_BYTES = 1 << 20 };
enum { LEADING_CONSTANTS = 3, X86_64_RSP = 7, X86_64_XMM0 = 17 };

struct site {
	uint64_t id;
	uint64_t ordinal;
	void (*resume)(void);
	uint64_t word_count; /* 0 if the resume entry has no array of words */
	const uint32_t *words;
};

struct location {
	uint8_t kind;
	uint8_t reserved;
	uint16_t size;
	uint16_t reg;
	uint16_t reserved2;
	int32_t offset;
};

struct record {
	uintptr_t return_address;
	uint64_t id;
	uint16_t location_count;
	const struct location *locations;
};

/* As the resume entries see it: ordinal, then the parts. */
struct frame {
	uint64_t ordinal;
	uint64_t parts[MAX_PARTS];
	const struct site *site;
};

extern const uint8_t __LLVM_StackMaps[];
extern const struct site harness_sites[];
extern const uint64_t harness_site_count;
extern int portable_main(void);

uint32_t __pc_poll_flag;
static _Alignas(64) char data_stack[DATA_STACK_BYTES];
_Thread_local char *__pc_data_stack_pointer = data_stack + DATA_STACK_BYTES;

static struct record records[MAX_RECORDS];
static unsigned record_count;
static const uint64_t *constants;
static struct frame frames[MAX_FRAMES];
static unsigned frame_count;
static unsigned resumed;
static unsigned unknown_frames;
static jmp_buf bottom;
static uint64_t hop_every, points, hops, put_off, deepest;

static void fail(const char *reason)
{
	fprintf(stderr, "harness: %s\n", reason);
	exit(3);
}

static const uint8_t *align8(const uint8_t *p)
{
	return (const uint8_t *)(((uintptr_t)p + 7) & ~(uintptr_t)7);
}

static uint64_t read_u64(const uint8_t *p)
{
	uint64_t value;
	memcpy(&value, p, sizeof value);
	return value;
}

static uint32_t read_u32(const uint8_t *p)
{
	uint32_t value;
	memcpy(&value, p, sizeof value);
	return value;
}

static uint16_t read_u16(const uint8_t *p)
{
	uint16_t value;
	memcpy(&value, p, sizeof value);
	return value;
}

/* LLVM StackMaps v3. */
static void read_stack_map(void)
{
	const uint8_t *header = __LLVM_StackMaps;
	uint32_t functions = read_u32(header + 4);
	const uint8_t *function = header + 16;
	constants = (const uint64_t *)(function + 24 * functions);
	const uint8_t *record = (const uint8_t *)(constants + read_u32(header + 8));
	for (uint32_t i = 0; i < functions; i++, function += 24) {
		for (uint64_t k = read_u64(function + 16); k > 0; k--) {
			if (record_count == MAX_RECORDS)
				fail("too many records");
			uint16_t locations = read_u16(record + 14);
			records[record_count++] = (struct record){
			        .return_address = read_u64(function) + read_u32(record + 8),
			        .id = read_u64(record),
			        .location_count = locations,
			        .locations = (const struct location *)(record + 16),
			};
			record = align8(record + 16 + 12 * locations);
			record = align8(record + 4 + 4 * read_u16(record + 2));
		}
	}
}

static uint64_t base_of(struct _Unwind_Context *context, const struct location *location)
{
	return location->reg == X86_64_RSP ? _Unwind_GetCFA(context) : _Unwind_GetGR(context, location->reg);
}

static uint64_t read_location(struct _Unwind_Context *context, const struct location *location)
{
	uint64_t value = 0;
	switch (location->kind) {
	case 1:
		if (location->reg >= X86_64_XMM0)
			fail("a value in a register that the callee may change");
		return _Unwind_GetGR(context, location->reg);
	case 3:
		memcpy(&value, (const char *)base_of(context, location) + location->offset,
		        location->size <= 8 ? location->size : 8);
		return value;
	case 4:
		return (uint64_t)(int64_t)location->offset;
	case 5:
		return constants[location->offset];
	}
	fail("a location that is no value");
	return 0;
}

static const struct site *find_site(uint64_t id)
{
	for (uint64_t i = 0; i < harness_site_count; i++)
		if (harness_sites[i].id == id)
			return &harness_sites[i];
	fail("an id that the catalog does not know");
	return NULL;
}

static const struct record *find_record(uintptr_t return_address)
{
	for (unsigned i = 0; i < record_count; i++)
		if (records[i].return_address == return_address)
			return &records[i];
	return NULL;
}

static int run(void);

static _Unwind_Reason_Code read_frame(struct _Unwind_Context *context, void *unused)
{
	(void)unused;
	if (_Unwind_FindEnclosingFunction((void *)_Unwind_GetIP(context)) == (void *)run)
		return _URC_END_OF_STACK;
	const struct record *record = find_record(_Unwind_GetIP(context));
	if (record == NULL) {
		unknown_frames++;
		return _URC_NO_REASON;
	}
	const struct location *location = record->locations + LEADING_CONSTANTS;
	unsigned parts = record->location_count - LEADING_CONSTANTS;
	if (frame_count == MAX_FRAMES || parts > MAX_PARTS)
		fail("too deep or too many parts");
	struct frame *frame = &frames[frame_count++];
	frame->site = find_site(record->id);
	frame->ordinal = frame->site->ordinal;
	if (parts == 1 && location->kind == 2) {
		const uint64_t *words = (const uint64_t *)(base_of(context, location) + location->offset);
		for (uint64_t i = 0; i < frame->site->word_count; i++)
			frame->parts[i] = words[frame->site->words[i]];
		return _URC_NO_REASON;
	}
	for (unsigned i = 0; i < parts; i++)
		frame->parts[i] = read_location(context, location + i);
	return _URC_NO_REASON;
}

void __pc_migration_point(void)
{
	points++;
	if (hop_every == 0 || points % hop_every != 0)
		return;
	frame_count = 0;
	unknown_frames = 0;
	_Unwind_Backtrace(read_frame, NULL);
	/* The walk's own first frame is this function, the only one that may have no record. */
	if (unknown_frames > 1) {
		put_off++;
		return;
	}
	hops++;
	if (frame_count > deepest)
		deepest = frame_count;
	longjmp(bottom, 1);
}

void popcorn_migration_point(void)
{
	fail("popcorn_migration_point was not replaced");
}

static void end_of_resume(void)
{
}

void *__pc_resume_enter(void)
{
	return &frames[resumed];
}

uint64_t __pc_resume_fill(uint64_t *slots, const uint32_t *map)
{
	const struct frame *frame = &frames[resumed];
	const uint32_t *words = map + map[frame->ordinal];
	for (uint64_t part = 0; part < frame->site->word_count; part++)
		slots[words[part]] = frame->parts[part];
	return frame->ordinal;
}

__asm__(".text\n"
        ".globl __pc_resume_next\n"
        "__pc_resume_next: push %rdi\n"
        "call next_entry\n"
        "pop %rdi\n"
        "jmp *%rax\n");

__attribute__((used)) void *next_entry(void)
{
	if (resumed == 0)
		return (void *)end_of_resume;
	return (void *)frames[--resumed].site->resume;
}

/*
 * setjmp with a jump slot: serial number, a word of the run time, then rbx rbp r12-r15 rsp and the return address. The
 * buffer is slot, serial number, data stack pointer.
 */
__asm__(".text\n"
        ".globl __pc_setjmp, __pc_setjmp_again\n"
        "__pc_setjmp_again: mov %rdi, %rsi\n"
        "xor %edi, %edi\n"
        "__pc_setjmp: mov %rbx, 16(%rsi)\n"
        "mov %rbp, 24(%rsi)\n"
        "mov %r12, 32(%rsi)\n"
        "mov %r13, 40(%rsi)\n"
        "mov %r14, 48(%rsi)\n"
        "mov %r15, 56(%rsi)\n"
        "lea 8(%rsp), %rax\n"
        "mov %rax, 64(%rsi)\n"
        "mov (%rsp), %rax\n"
        "mov %rax, 72(%rsi)\n"
        "jmp harness_mark\n"
        "harness_land: mov %esi, %eax\n"
        "mov 16(%rdi), %rbx\n"
        "mov 24(%rdi), %rbp\n"
        "mov 32(%rdi), %r12\n"
        "mov 40(%rdi), %r13\n"
        "mov 48(%rdi), %r14\n"
        "mov 56(%rdi), %r15\n"
        "mov 64(%rdi), %rsp\n"
        "jmp *72(%rdi)\n");

extern _Noreturn void harness_land(const uint64_t *slot, int value);
static uint64_t serials;

__attribute__((used)) int harness_mark(uint64_t *buffer, uint64_t *slot)
{
	slot[1] = hops;
	if (buffer == NULL)
		return 0;
	if (slot[0] == 0)
		slot[0] = ++serials;
	buffer[0] = (uint64_t)slot;
	buffer[1] = slot[0];
	buffer[2] = (uint64_t)__pc_data_stack_pointer;
	return 0;
}

_Noreturn void harness_jump(const uint64_t *buffer, int value)
{
	const uint64_t *slot = (const uint64_t *)buffer[0];

	if (slot[0] != buffer[1])
		fail("a jump to a frame that has returned");
	if (slot[1] != hops)
		fail("a jump slot was not written anew after a hop");
	__pc_data_stack_pointer = (char *)buffer[2];
	harness_land(slot, value);
}

/* Its frame ends the walk. Garbage in the dead stack shows values that were not carried. */
static __attribute__((noinline)) int run(void)
{
	if (setjmp(bottom) == 0)
		return portable_main();
	volatile char garbage[65536];
	memset((void *)garbage, 0x5a, sizeof garbage);
	resumed = frame_count - 1;
	return ((int (*)(void))frames[resumed].site->resume)();
}

/* At exit, because programs may leave by exit themselves. */
static void report(void)
{
	fflush(stdout);
	fprintf(stderr, "points %llu hops %llu put-off %llu deepest %llu\n", (unsigned long long)points,
	        (unsigned long long)hops, (unsigned long long)put_off, (unsigned long long)deepest);
}

int main(void)
{
	const char *every = getenv("HOP_EVERY");
	hop_every = every != NULL ? strtoull(every, NULL, 10) : 0;
	__pc_poll_flag = 1;
	read_stack_map();
	atexit(report);
	return run();
}
