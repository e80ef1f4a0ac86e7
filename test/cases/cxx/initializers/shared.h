// What begins before main, of every kind that a header can hold.
#ifndef SHARED_H
#define SHARED_H

#include <string>

extern int begun;

struct Counted {
	std::string text;
	explicit Counted(const char *name)
	    : text(std::string(name) + ", which is too long for a short string")
	{
		begun++;
	}
};

inline Counted variable("inline variable");

template <class T> struct Holder {
	static Counted kept;
};
template <class T> Counted Holder<T>::kept("static member of a template");

struct Class {
	inline static Counted member{"inline static member"};
	inline static Counted other{"second inline static member"};
};

const std::string &second_plain();
bool second_constructed();

#endif
