# Lua 5.4: one large interpreter loop, a collector, setjmp in every pcall.
package=lua5.4
flags=(-w -DLUA_COMPAT_5_3 -DLUA_USE_POSIX)

list_sources() {
	printf '%s\n' source/src/*.c | grep -v /luac.c
}

run_program() {
	"${@:2}" "$repository/test/bench/real/work.lua" "$1"
}
