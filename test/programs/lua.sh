# Lua: setjmp and longjmp in every pcall, coroutines, one large interpreter loop; the checks in lua/ go over the whole language.
package=lua5.4
executables='src/lua src/luac'
cost=200
least_lines=711
least_hops=150

build_program() {
	make linux CC="$CC" AR="$AR rcu" RANLIB="$RANLIB"
}

check_program() {
	local file
	export LUA_PATH=$programs/lua/?.lua TZ=UTC
	for file in strings numbers tables functions errors coroutines metatables memory; do
		echo "== $file"
		src/lua "$programs/lua/$file.lua"
	done
	echo '== system'
	src/lua "$programs/lua/system.lua" one 'two words'
	# The compiler's output is a program, too.
	src/luac -o compiled "$programs/lua/tables.lua"
	src/lua compiled | tail -n 1
	src/luac -l -p "$programs/lua/check.lua" | sed 's/0x[0-9a-f]*//g'
	echo 'print(1 + 1)' | src/lua -
	src/lua -e 'print(#arg)' -v
}
