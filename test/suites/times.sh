# --popcorn-time accounts for all of a link.

quick_timesOfPhasesAddUp() {
	write_hello
	local began elapsed sum
	began=$(now_ms)
	run "$popcorn_cc" --popcorn-time -O2 hello.c -o hello
	elapsed=$(($(now_ms) - began))
	expect_status 0
	expect_equal "$(grep -Evc '^popcorn-cc: time: [a-z-]+: [0-9]+ ms, CPU [0-9]+ ms$' err)" 0 'lines of another form'
	expect_equal "$(sed 's/.*time: \([a-z-]*\):.*/\1/' err | sed '/^assembly-comments$/,/^seal$/c passes' | tr '\n' ' ')" \
		'start compile cache merge read passes write generate sites layout lld check keep publish total ' phases
	sum=$(sed -n '$!s/.*: \([0-9]*\) ms, CPU \([0-9]*\) ms/\1 \2/p' err | awk '{ time += $1; cpu += $2 } END { print time, cpu }')
	expect_match err "time: total: ${sum% *} ms, CPU ${sum#* } ms"
	# The launcher's and the JVM's ends are not in it.
	[ "${sum% *}" -le $((elapsed + 20)) ] || fail "${sum% *} ms of $elapsed ms"
	[ "${sum% *}" -ge $((elapsed * 3 / 5)) ] || fail "only ${sum% *} ms of $elapsed ms"
	[ "${sum#* }" -ge 100 ] || fail "only ${sum#* } ms of CPU"
	run "$popcorn_cc" -O2 hello.c -o hello
	[ ! -s err ] || fail "a message without the option: $(cat err)"
}

# Classes that are made or read at run time take longer than all that a small link does with them.
quick_classesComeFromTheArchive() {
	write_hello
	POPCORN_JAVA_OPTIONS=-Xlog:class+load:file=classes run "$popcorn_cc" -O2 -g hello.c -o hello
	expect_status 0
	[ "$(grep -c 'source: shared objects file' classes)" -ge 1000 ] || fail "$(wc -l <classes) classes, and no archive"
	expect_equal "$(grep -v 'source: shared objects file' classes | grep -E '__JVM_LookupDefineClass__|Lambda|TypeSwitch|lib/java/')" '' 'classes not in the archive'
}
