# redis: a Makefile; threads, epoll, an embedded Lua. The server's hops are put off once its threads run; redis-cli hops.
package=redis
executables='src/redis-server src/redis-cli'
cost=300
least_lines=427
least_hops=10

build_program() {
	make CC="$CC" AR="$AR" RANLIB="$RANLIB" MALLOC=libc OPTIMIZATION=-O2 DEBUG= redis-server redis-cli
}

# 200 commands to one server, 13 of them wrong ones, then some to another one that loads what the first one saved.
check_program() {
	rm -f dump.rdb
	server=
	trap stop_server EXIT
	serve "$programs/redis/commands" 13
	serve "$programs/redis/commands-after-restart" 0
}

# serve COMMANDS ERRORS: a server on a socket in this folder answers them until they shut it down; as many replies may be errors.
serve() {
	local tries=0 errors
	rm -f redis.sock server.log
	src/redis-server --port 0 --unixsocket ./redis.sock --save '' --enable-debug-command local >server.log 2>&1 &
	server=$!
	while ! grep -qs 'ready to accept connections' server.log; do
		tries=$((tries + 1))
		[ $tries -le 600 ]
		kill -0 $server
		sleep 0.1
	done
	# The client says how long it took when that was long.
	grep -v '^#' "$1" | src/redis-cli --no-raw -s ./redis.sock | sed '/^([0-9.]*s)$/d' | tee replies
	wait $server
	server=
	grep '^popcorn: ' server.log >&2 || :
	errors=$(grep -c '(error)' replies || :)
	echo "$errors errors"
	[ "$errors" -le "$2" ]
}

# At the end, however it comes: no server goes on, and what the last one said is seen when something failed.
stop_server() {
	local status=$?
	[ $status = 0 ] || cat server.log >&2
	[ -z "$server" ] || kill -KILL "$server" || :
}
