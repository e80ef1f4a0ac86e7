/* What programs ask of the machine: processors, capabilities, names. */
#include <fenv.h>
#include <float.h>
#include <popcorn.h>
#include <pthread.h>
#include <stdio.h>
void __clear_cache(void *, void *);

static void *thread(void *other)
{
	return (void *)(long)(__builtin_thread_pointer() != other);
}

int main(void)
{
	static char code[64];
	pthread_t created;
	void *self = __builtin_thread_pointer(), *differs;
	__builtin___clear_cache(code, code + sizeof code);
	__clear_cache(code, code + sizeof code);
	pthread_create(&created, 0, thread, self);
	pthread_join(created, &differs);
	printf("%d %d\n", differs != 0, (char *)__builtin_dwarf_cfa() != 0);
	for (int i = 0; i < 4; i++) {
		unsigned long cycles = __builtin_readcyclecounter(), steady = __builtin_readsteadycounter();
		popcorn_migration_point();
		fesetround(FE_UPWARD);
		printf("%d %d ", __builtin_readcyclecounter() > cycles,
		        __builtin_readsteadycounter() > steady);
		printf("%d %d ", self == __builtin_thread_pointer(), FLT_ROUNDS);
		printf("%Lg\n", __builtin_canonicalizel(i + 2.5L));
		fesetround(FE_TONEAREST);
	}
	return 0;
}
