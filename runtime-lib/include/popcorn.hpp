// The C++ face of popcorn.h: C++11 or newer, header only.
#ifndef _POPCORN_HPP
#define _POPCORN_HPP

#include <popcorn.h>

#include <cerrno>
#include <system_error>

#if __cplusplus >= 201703L
#define _POPCORN_NODISCARD [[nodiscard]]
#else
#define _POPCORN_NODISCARD __attribute__((__warn_unused_result__))
#endif

namespace popcorn {

/// Here the program may move to another ISA.
inline void migration_point() noexcept
{
	::popcorn_migration_point();
}

/// Moves the program to an ISA, here; else says why not, as popcorn_migrate does: an error is true.
_POPCORN_NODISCARD inline std::error_code migrate(const char *isa) noexcept
{
	return ::popcorn_migrate(isa) == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

/// Writes an image file, here; an error is true. What is continued from it finds restored set.
_POPCORN_NODISCARD inline std::error_code checkpoint(const char *path, bool &restored) noexcept
{
	int result = ::popcorn_checkpoint(path);

	restored = result == 1;
	return result >= 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

/// The ISA as which the program runs, here, until it moves.
_POPCORN_NODISCARD inline const char *current_isa() noexcept
{
	return ::popcorn_current_isa();
}

/// While it lives, the thread that has made it does not move.
class no_migration {
public:
	no_migration() noexcept
	{
		::popcorn_forbid_migration();
	}

	~no_migration()
	{
		::popcorn_allow_migration();
	}

	no_migration(const no_migration &) = delete;
	no_migration &operator=(const no_migration &) = delete;
};

} // namespace popcorn

#undef _POPCORN_NODISCARD

#endif
