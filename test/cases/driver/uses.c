/* What -D, -U, -I, -include and -std say. */
#include <stdio.h>
#include <values.h>

int main(void)
{
#ifdef GONE
	return 1;
#endif
	printf("%d %s %ld\n", GIVEN + FROM_HEADER, TEXT, __STDC_VERSION__);
	return 0;
}
