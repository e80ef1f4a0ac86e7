/* The system calls clone and exit as portable code makes them: threads, forks, children that borrow memory. */
#ifndef PC_CLONE_H
#define PC_CLONE_H

long pc_thread_clone(long flags, long stack, long parent_tid, long tls, long child_tid);
_Noreturn void pc_thread_exit(long status);

#endif
