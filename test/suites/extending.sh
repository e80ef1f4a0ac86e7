# docs/extending.md is true: what it says is taken out of it, compiled and used as it says.

# Each Java block of the document whose first line names its file, into that file; the longest one counts.
extract_examples() {
	awk '
		/^```java$/ { inside = 1; next }
		/^```$/ { inside = 0; file = ""; next }
		inside && file == "" && /^\/\/ / { file = $2; next }
		inside && file != "" { print > file }' "$repository/docs/extending.md"
}

make_plugin() {
	mkdir -p example classes/META-INF/services
	extract_examples
	expect_file example/OutermostLoops.java
	expect_file example/NoInlineRemoval.java
	[ "$(wc -l <example/OutermostLoops.java)" -lt 60 ] || fail 'the strategy has 60 lines or more'
	local jdk
	jdk=$("$repository/tools/find-jdk")
	run "$jdk/bin/javac" --release 21 -Xlint:all,-classfile,-processing -Werror -cp "$POPCORN_HOME/lib/java/*" -d classes \
		example/OutermostLoops.java example/NoInlineRemoval.java
	expect_status 0
	echo example.OutermostLoops >classes/META-INF/services/org.popcorn.migration.MigrationPointStrategy
	run "$jdk/bin/jar" --create --file outermost.jar -C classes .
	expect_status 0
}

# points_with OPTION...: builds the sample with it; the number of points it passes goes to $points.
points_with() {
	build_case sparse-matrix -O2 "$@"
	run_case sparse-matrix count,start:x86_64 count.stats
	points=$(points_passed count.stats)
}

quick_theStrategyOfTheDocumentWorks() {
	make_plugin
	local points default
	points_with
	default=$points
	points_with --popcorn-plugin=outermost.jar --popcorn-points=outermost
	echo "$points points, $default by default"
	[ "$points" -gt 0 ] || fail 'the strategy chose no point'
	[ "$points" -lt $((default / 2)) ] || fail "$points points with outermost loops only, $default by default"
	local schedule
	for schedule in every:9,start:x86_64 every:9,reverse,start:riscv64; do
		run_case sparse-matrix "$schedule" "$schedule.stats"
		[ "$(hops_made "$schedule.stats")" -ge 6 ] || fail "$(hops_made "$schedule.stats") hops"
	done
}

# The jar's own strategies only where they are asked for; the built-in ones stay as they are.
quick_aPluginAloneChangesNothing() {
	make_plugin
	build_case tls -O2
	mkdir plain
	mv tls tls.* plain
	build_case tls -O2 --popcorn-plugin=outermost.jar
	local suffix
	for suffix in '' .aarch64 .riscv64; do
		expect_same_bytes "tls$suffix" "plain/tls$suffix" "executable tls$suffix"
	done
}

refused() {
	run "$popcorn_cc" "$@" hello.c -o hello
	expect_status 1
	expect_no_file hello
	expect_no_stack_trace
}

quick_badPluginsAreReported() {
	write_hello
	refused --popcorn-plugin=missing.jar
	expect_match err "^popcorn-cc: error: no such file or directory: 'missing.jar'"
	refused --popcorn-plugin=hello.c
	expect_match err "^popcorn-cc: error: cannot use plugin 'hello.c': "
	refused --popcorn-plugin=
	expect_match err 'a jar is expected'
	refused --popcorn-points=outermost
	expect_match err "^popcorn-cc: error: invalid value 'outermost' in '--popcorn-points=outermost': known are default, all, none$"
	make_plugin
	refused --popcorn-plugin=outermost.jar --popcorn-points=innermost
	expect_match err 'known are default, all, none, outermost$'
	refused --popcorn-plugin=outermost.jar --popcorn-plugin=outermost.jar
	expect_match err "cannot use plugin 'outermost.jar': a strategy 'outermost' is there already"
}
