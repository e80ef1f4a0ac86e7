/* The items of a schedule as text; see schedule_item.h. */
#include "schedule/schedule_item.h"

#include "portable/isa_names.h"
#include "schedule/schedule.h"

int pc_item_number(const char *text, const char *end, uint64_t *value)
{
	uint64_t n = 0;

	if (text == 0 || text == end)
		return 0;
	for (; text != end; text++) {
		unsigned digit = (unsigned)(*text - '0');

		if (digit > 9 || n > (UINT64_MAX - digit) / 10)
			return 0;
		n = n * 10 + digit;
	}
	*value = n;
	return 1;
}

static int equal(const char *begin, const char *end, const char *word)
{
	for (; begin != end && *word != 0; begin++, word++)
		if (*begin != *word)
			return 0;
	return begin == end && *word == 0;
}

uint32_t pc_item_isa(const char *begin, const char *end)
{
	for (uint32_t isa = 0; isa < PC_ISAS; isa++)
		if (equal(begin, end, pc_isa_name(isa)))
			return isa;
	return PC_NO_ISA;
}

int pc_item_time(const char *text, const char *end, uint64_t *nanoseconds)
{
	const char *unit = text;
	uint64_t number, of_one;

	if (text == 0)
		return 0;
	while (unit != end && *unit >= '0' && *unit <= '9')
		unit++;
	of_one = equal(unit, end, "ms") ? 1000000 : equal(unit, end, "s") ? 1000000000 : 0;
	return of_one != 0 && pc_item_number(text, unit, &number) && number > 0 &&
	       !__builtin_mul_overflow(number, of_one, nanoseconds);
}

int pc_item_stop(const char *text, const char *end, uint64_t *point, uint32_t *isa)
{
	const char *sign = text;

	if (text == 0)
		return 0;
	while (sign != end && *sign != '=')
		sign++;
	if (sign == end || !pc_item_number(text, sign, point))
		return 0;
	*isa = pc_item_isa(sign + 1, end);
	return *isa != PC_NO_ISA;
}

int pc_item_image(const char *text, const char *end, uint64_t *point, const char **file)
{
	const char *sign = text, *key = "=image:";

	if (text == 0)
		return 0;
	while (sign != end && *sign != '=')
		sign++;
	if (!pc_item_number(text, sign, point))
		return 0;
	for (; *key != 0; key++, sign++)
		if (sign == end || *sign != *key)
			return 0;
	*file = sign;
	return sign != end;
}

struct pc_schedule_item pc_item_at(const char *text)
{
	struct pc_schedule_item item = {text, text, 0};

	for (; *item.end != 0 && *item.end != ','; item.end++)
		if (*item.end == ':' && item.value == 0)
			item.value = item.end + 1;
	return item;
}

int pc_item_is(const struct pc_schedule_item *item, const char *key)
{
	return equal(item->begin, item->value != 0 ? item->value - 1 : item->end, key);
}
