/*
 * The main thread goes on in another process, with another id (an image that is restored): what holds its id
 * learns the new one. Called by native code before anything else runs, with migration points switched off.
 *
 * Ids are in struct pthread, in locks of FILEs, and in mutexes other than plain ones, which a thread keeps in a
 * list while it owns them. There is no other thread.
 */
#include <stddef.h>
#include "pthread_impl.h"
#include "stdio_impl.h"

#define OWNER 0x3fffffff

/* Of src/stdio: weak where a program does not use them. */
extern FILE *volatile __stdin_used;
extern FILE *volatile __stdout_used;
extern FILE *volatile __stderr_used;

static int renamed(int lock, int old, int id)
{
	return lock > 0 && (lock & OWNER) == old ? (lock & ~OWNER) | id : lock;
}

static void rename_file(FILE *file, int old, int id)
{
	if (file)
		file->lock = renamed(file->lock, old, id);
}

static void rename_mutexes(pthread_t self, int old, int id)
{
	volatile void *const *link = self->robust_list.head;

	for (; link != &self->robust_list.head; link = (volatile void *const *)*link) {
		pthread_mutex_t *mutex = (void *)((char *)link - offsetof(pthread_mutex_t, _m_next));

		if ((mutex->_m_lock & OWNER) == old)
			mutex->_m_lock = (mutex->_m_lock & ~OWNER) | id;
	}
}

void __pc_thread_renamed(long id)
{
	pthread_t self = __pthread_self();
	int old = self->tid;

	self->tid = (int)id;
	rename_file(__stdin_used, old, (int)id);
	rename_file(__stdout_used, old, (int)id);
	rename_file(__stderr_used, old, (int)id);
	for (FILE *file = *__ofl_lock(); file; file = file->next)
		rename_file(file, old, (int)id);
	__ofl_unlock();
	rename_mutexes(self, old, (int)id);
}
