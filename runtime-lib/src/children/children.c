/* The program's children around a trial; see children.h. */
#include "children/children.h"

#include "kernel/kernel.h"

/* What is known of all children: their digest, and one of those that have something to tell. */
struct state {
	uint64_t digest;
	struct pc_child_signal one;
};

static void ask_child(struct state *state, long child)
{
	struct pc_child_signal news;

	if (!pc_kernel_child_news(child, &news))
		return;
	state->one = news;
	state->digest +=
	        ((uint64_t)news.process * 31 + (uint64_t)news.code) * 0x100000001b3u + (uint64_t)news.status;
}

/* The kernel lists the children as decimal numbers with blanks between. */
static int ask_each_child(struct state *state, int list)
{
	char text[512];
	long child = 0, n;

	while ((n = pc_kernel_read(list, text, sizeof(text))) > 0)
		for (long i = 0; i < n; i++) {
			if (text[i] >= '0' && text[i] <= '9') {
				child = child * 10 + (text[i] - '0');
			} else if (child != 0) {
				ask_child(state, child);
				child = 0;
			}
		}
	if (child != 0)
		ask_child(state, child);
	return n == 0;
}

/* Without a list it cannot be told whether there is more news than before: rather a signal too many than one lost. */
static uint64_t digest_children(struct state *state)
{
	long list = pc_kernel_open("/proc/thread-self/children", PC_O_CLOEXEC, 0);
	int listed = list >= 0 && ask_each_child(state, (int)list);

	if (list >= 0)
		pc_kernel_close((int)list);
	return listed ? state->digest : pc_kernel_nanoseconds();
}

void pc_children_begin(struct pc_children *before)
{
	struct state state = {0};

	before->signal_pending = (pc_kernel_pending() >> (PC_SIGCHLD - 1) & 1) != 0;
	before->news = digest_children(&state);
}

void pc_children_end(const struct pc_children *before, long trial)
{
	struct pc_child_signal signal;
	struct state state = {0};

	if (before->signal_pending || !pc_kernel_take_child_signal(&signal))
		return;
	if (signal.process == trial) {
		if (digest_children(&state) == before->news ||
		        (state.digest == 0 && !pc_kernel_child_news(0, &state.one)))
			return;
		signal = state.one;
	}
	pc_kernel_return_child_signal(&signal);
}
