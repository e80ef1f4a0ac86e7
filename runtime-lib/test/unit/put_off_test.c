/* The words of the statistics: the keys of a JSON object. */
#include "check.h"
#include "state/process.h"
#include "state/put_off.h"

static void each_reason_has_a_word_of_its_own(void)
{
	for (unsigned reason = PC_PUT_OFF_NONE + 1; reason < PC_PUT_OFFS; reason++) {
		CHECK(pc_put_off_name(reason)[0] != 0);
		for (unsigned other = PC_PUT_OFF_NONE; other < reason; other++)
			CHECK(strcmp(pc_put_off_name(reason), pc_put_off_name(other)) != 0);
	}
}

int main(void)
{
	each_reason_has_a_word_of_its_own();
	return FINISH();
}
