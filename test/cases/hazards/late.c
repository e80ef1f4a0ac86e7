/* Row 30: what LLVM makes of these calls late must be linked already; -Os prefers other forms than -O3. */
#include <math.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	char text[64];
	char big[4096];
	for (int i = 0; i < 4096; i++)
		big[i] = 0;
	for (int i = 0; i < 63; i++)
		text[i] = (char)('a' + argc);
	text[63] = 0;
	printf("%s\n", text);
	printf("%d\n", sprintf(text, "%s%s", argv[0] ? "x" : "", "yz"));
	double s = sin(argc), c = cos(argc);
	printf("%.3f %.3f %.3f\n", s, c, pow(2.0, argc) + ldexp(1.0, argc));
	return big[argc] + (int)strlen(text) - 3;
}
