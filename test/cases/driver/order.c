/* What a check would look for in an object, which is bitcode: the site file says what is true on every ISA. */
#include <stdio.h>
#include <string.h>

int main(void)
{
	double one = 1;
	long number = 1;
	char bytes[8], words[8];
	memcpy(bytes, &number, 8);
	memcpy(words, &one, 8);
	return printf("%s %s\n", bytes[7] ? "yes" : "no", words[0] || words[1] ? "yes" : "no") < 0;
}
