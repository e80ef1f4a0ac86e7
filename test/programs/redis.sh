# redis: a Makefile; threads, epoll, an embedded Lua. The server's hops are put off once its threads run; redis-cli hops.
package=redis
executables='src/redis-server src/redis-cli'

build_program() {
	make CC="$CC" AR="$AR" RANLIB="$RANLIB" MALLOC=libc OPTIMIZATION=-O2 DEBUG= redis-server redis-cli
}

# 200 commands to one server, then some to another one that loads what the first one saved.
check_program() {
	rm -f dump.rdb
	serve "$programs/redis/commands"
	serve "$programs/redis/commands-after-restart"
}

# serve COMMANDS: a server on a socket in this folder answers them until they shut it down.
serve() {
	local server tries=0
	rm -f redis.sock server.log
	src/redis-server --port 0 --unixsocket ./redis.sock --save '' --enable-debug-command local >server.log 2>&1 &
	server=$!
	while ! grep -qs 'ready to accept connections' server.log; do
		tries=$((tries + 1))
		if [ $tries -gt 600 ] || ! kill -0 $server; then
			cat server.log
			return 1
		fi
		sleep 0.1
	done
	# The client says how long it took when that was long.
	grep -v '^#' "$1" | src/redis-cli --no-raw -s ./redis.sock | sed '/^([0-9.]*s)$/d'
	wait $server
	grep '^popcorn: ' server.log >&2 || :
}
