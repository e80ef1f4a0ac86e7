/* Of a merge: the program that calls both files. */
#include <stdio.h>
int one(void);
extern int *__start_set[], *__stop_set[];

int main(void)
{
	return printf("%d %d\n", one(), (int)(__stop_set - __start_set)) < 0;
}
