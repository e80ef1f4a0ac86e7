# ccache in front of popcorn-cc, on real programs: a second build of untouched sources compiles nothing.

list_jobs() {
	[[ $1 == real* ]] || return 0
	printf '%s\n' zlib lua5.4
}

run_job() {
	one_test "real-ccache.$1.theSecondBuildHits" the_second_build_hits "$1"
}

# compile PACKAGE: every object of its library; prints hits and misses.
compile() {
	local goal=libz.a folder=source archiver=popcorn-ar
	[ "$1" = zlib ] || goal=liblua.a folder=source/src archiver='popcorn-ar rcu'
	rm -f "$folder/$goal" "$folder"/*.o
	ccache -z >/dev/null
	run env PATH="$POPCORN_HOME/bin:$PATH" make -C "$folder" CC='ccache popcorn-cc' AR="$archiver" RANLIB=popcorn-ranlib $goal
	expect_status 0
	expect_file "$folder/$goal"
	ccache_results >counted
}

the_second_build_hits() {
	need_tool ccache
	export CCACHE_DIR=$PWD/cache CCACHE_CONFIGPATH=$PWD/no-configuration
	export CCACHE_COMPILERTYPE=clang CCACHE_COMPILERCHECK='%compiler% --popcorn-build-id'
	"$repository/test/programs/fetch-source" "$1" source "$repository/build/programs" || fail "no sources of $1"
	if [ "$1" = zlib ]; then
		run sh -c 'cd source && PATH="$1/bin:$PATH" CC=popcorn-cc ./configure --static' sh "$POPCORN_HOME"
		expect_status 0
	fi
	local hits misses objects
	compile "$1"
	read -r hits _ misses _ <counted
	[ "$hits" = 0 ] && [ "$misses" -ge 15 ] || fail "first build: $hits hits, $misses misses"
	objects=$(cat source/*.o source/src/*.o 2>/dev/null | cksum)
	compile "$1"
	expect_equal "$(cat counted)" "$misses hits, 0 misses" 'second build'
	expect_equal "$(cat source/*.o source/src/*.o 2>/dev/null | cksum)" "$objects" 'sum of the objects'
	echo "$1: $misses objects"
}
