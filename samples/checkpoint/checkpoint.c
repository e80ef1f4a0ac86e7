/* Digits of pi, four at a time: a long computation that may stop in a file after any line and go on from there elsewhere. */
#include "../sample.h"

enum { GROUPS = 12, TERMS_OF_A_GROUP = 14, TERMS = GROUPS * TERMS_OF_A_GROUP };

/* pi = 2 + 1/3 (2 + 2/5 (2 + 3/7 (2 + ...))): what each term leaves over, times 10,000, is for the next four digits. */
static NOINLINE int next_group(int *left, int terms, int *carry)
{
	long sum = 0;
	for (int term = terms; term > 0; term--) {
		sum = sum * term + 10000l * left[term];
		left[term] = (int)(sum % (2 * term - 1));
		sum /= 2 * term - 1;
	}
	int group = *carry + (int)(sum / 10000);
	*carry = (int)(sum % 10000);
	return group;
}

int main(void)
{
	int *left = malloc((TERMS + 1) * sizeof *left), carry = 0;
	CHECK(left);
	for (int term = 0; term <= TERMS; term++)
		left[term] = 2000;
	for (int group = 1; group <= GROUPS; group++) {
		int terms = TERMS - (group - 1) * TERMS_OF_A_GROUP;
		printf("%2d: %04d\n", group, next_group(left, terms, &carry));
		fflush(stdout);
		popcorn_migration_point();
	}
	free(left);
	return 0;
}
