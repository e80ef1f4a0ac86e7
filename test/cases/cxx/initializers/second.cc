#include "shared.h"

static Counted plain("plain of the second unit");
static bool constructed;

__attribute__((constructor)) static void construct(void)
{
	constructed = true;
}

const std::string &second_plain()
{
	Holder<int>::kept.text += ".";
	Holder<long>::kept.text += ".";
	return plain.text;
}

bool second_constructed()
{
	return constructed;
}
