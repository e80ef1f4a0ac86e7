/* Row 15: collectors and depth checks see the data stack; what would name the machine stack is 0 everywhere,
   and the user is told. */
#include <popcorn.h>
#include <stdio.h>
static void *kept[4];

__attribute__((noinline)) static int look(int depth)
{
	char local[16];
	local[0] = (char)depth;
	kept[depth] = __builtin_frame_address(0);
	popcorn_migration_point();
	int deeper = depth == 3 ? 0 : look(depth + 1);
	/* After a hop too, objects of this call and its callers lie at its frame address or above. */
	return deeper + ((char *)kept[depth] <= local && (char *)__builtin_frame_address(0) == kept[depth]) +
	       (depth == 0 || kept[depth] < kept[depth - 1]);
}

int main(void)
{
	void *returns = __builtin_return_address(0);
	void *caller = __builtin_frame_address(1);
	popcorn_migration_point();
	printf("%d %d %d\n", look(0), returns == NULL, caller == NULL);
	return 0;
}
