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
	local options
	for options in -O2 '-O2 -g'; do
		# A link that is made, and kept.
		# shellcheck disable=SC2086
		POPCORN_CACHE=$PWD/cache POPCORN_JAVA_OPTIONS=-Xlog:class+load:file=classes run "$popcorn_cc" $options hello.c -o hello
		expect_status 0
		[ "$(grep -c 'source: shared objects file' classes)" -ge 1000 ] || fail "$options: $(wc -l <classes) classes, and no archive"
		# None is the rule, of which grep makes a status.
		grep -v 'source: shared objects file' classes | grep -E '__JVM_LookupDefineClass__|Lambda|TypeSwitch|lib/java/' >made || true
		# java.security makes the generator of temporary names by reflection, for which there are two.
		[ "$(grep -c 'LambdaForm$MH' made)" -le 2 ] || fail "$options: $(cat made)"
		expect_equal "$(grep -v 'LambdaForm$MH' made)" '' "$options: classes not in the archive"
	done
}
