/* setjmp in a table, and called from there. */
#include <setjmp.h>
int (*volatile table[])(jmp_buf) = {setjmp};
jmp_buf place;

int main(void)
{
	return table[0](place);
}
