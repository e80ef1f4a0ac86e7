/* A lexer and state machine built of large switches (jump tables are ISA-private) with hops in every state.
 */
#include "../../../../samples/sample.h"
#include <ctype.h>

enum state { START, NUMBER, FRACTION, WORD, STRING, ESCAPE, COMMENT, OPERATOR, END };

static const char source[] = "x1 = 12.50 + y*(3-\"a\\\"b\") # note\nwhile x1<99 { x1=x1<<2; } '?'";

static const char *name_of(enum state s)
{
	switch (s) {
	case START:
		return "start";
	case NUMBER:
		return "number";
	case FRACTION:
		return "fraction";
	case WORD:
		return "word";
	case STRING:
		return "string";
	case ESCAPE:
		return "escape";
	case COMMENT:
		return "comment";
	case OPERATOR:
		return "operator";
	case END:
		break;
	}
	return "end";
}

/* Dense case values with bodies that differ, so that a jump table is worth while. */
static NOINLINE unsigned weigh(unsigned char c, unsigned weight)
{
	switch (c % 16) {
	case 0:
		return weight + 3;
	case 1:
		return weight * 5;
	case 2:
		return weight ^ 0x55;
	case 3:
		return weight - 9;
	case 4:
		return weight << 1 | weight >> 31;
	case 5:
		return ~weight;
	case 6:
		popcorn_migration_point();
		return weight + 1;
	case 7:
		return weight / 3;
	case 8:
		return weight * weight;
	case 9:
		return weight + c;
	case 10:
		return weight | 0x100;
	case 11:
		popcorn_migration_point();
		return weight & 0xffffff;
	case 12:
		return weight % 1000;
	case 13:
		return weight ^ c;
	case 14:
		return weight - c;
	default:
		return weight + 77;
	}
}

int main(void)
{
	enum state s = START;
	unsigned weight = 1;
	int length = 0, tokens = 0;
	for (const char *p = source;;) {
		unsigned char c = (unsigned char)*p;
		enum state before = s;
		weight = weigh(c, weight);
		switch (s) {
		case START:
			if (!c)
				s = END;
			else if (isdigit(c))
				s = NUMBER;
			else if (isalpha(c))
				s = WORD;
			else if (c == '"' || c == '\'')
				s = STRING;
			else if (c == '#')
				s = COMMENT;
			else if (!isspace(c))
				s = OPERATOR;
			length = 0;
			p++;
			break;
		case NUMBER:
			if (c == '.')
				s = FRACTION;
			else if (!isdigit(c))
				s = START;
			p += s != START;
			break;
		case FRACTION:
			if (!isdigit(c))
				s = START;
			p += s != START;
			break;
		case WORD:
			if (!isalnum(c))
				s = START;
			p += s != START;
			break;
		case STRING:
			s = c == '\\' ? ESCAPE : c == '"' || c == '\'' ? START : STRING;
			p++;
			break;
		case ESCAPE:
			s = STRING;
			p++;
			break;
		case COMMENT:
			if (c == '\n')
				s = START;
			p++;
			break;
		case OPERATOR:
			s = START;
			break;
		case END:
			break;
		}
		length++;
		if (s == START && before != START)
			printf("%d %s of %d, weight %u\n", tokens++, name_of(before), length, weight);
		if (s == END)
			break;
	}
	printf("tokens %d weight %u\n", tokens, weight);
	return 0;
}
