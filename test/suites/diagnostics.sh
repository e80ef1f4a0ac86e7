# How messages look: clang's form, with colors on a terminal only.

escape=$'\033\\['

# at_terminal COMMAND...: with a terminal as standard error and output; both are in the file out.
at_terminal() {
	need_tool script
	run script --quiet --return --command "$(printf '%q ' "$@")" /dev/null
	tr -d '\r' <out >shown
	mv shown out
}

# each_message COMMAND...: runs the command with arguments that make messages of clang, of the launcher and of the link, and shows them in
# the file messages. The source is warned of, and refused when it is linked.
each_message() {
	export TERM=${TERM-xterm}
	take source.c
	: >messages
	local arguments
	for arguments in '-Wall -march=native -c source.c' '-Wall source.c' '-c -m32 nowhere.c' '-c nowhere.c'; do
		# shellcheck disable=SC2086
		"$@" $arguments
		cat out err >>messages
	done
	expect_equal "$(grep -Ec 'warning: .*uninitialized' messages)" 2 'warnings of clang'
	expect_match messages 'popcorn-cc: .*warning: .*-march=native'
	expect_match messages 'source\.c:5.*error: .*inline assembly'
	expect_match messages 'popcorn-cc: .*error: .*-m32'
	expect_match messages 'popcorn-cc: .*error: .*nowhere\.c'
}

quick_filesGetNoColors() {
	each_message run "$popcorn_cc"
	expect_no_match messages "$escape"
	run "$popcorn" install nowhere place
	expect_no_match err "$escape"
}

quick_terminalsGetColors() {
	unset NO_COLOR
	export TERM=xterm
	each_message at_terminal "$popcorn_cc"
	expect_equal "$(grep -Ec '(warning|error): ' messages)" "$(grep -Ec "(warning|error): $escape" messages)" 'colored messages'
	expect_match messages "^${escape}1mpopcorn-cc: ${escape}0m${escape}0;1;31merror: ${escape}0m${escape}1m.*-m32"
	expect_match messages "^${escape}1mpopcorn-cc: ${escape}0m${escape}0;1;35mwarning: ${escape}0m${escape}1m-march=native"
	expect_match messages "^${escape}1msource\.c:5(:[0-9]+)?: ${escape}0m${escape}0;1;31merror: ${escape}0m${escape}1m"
	expect_match messages "${escape}0;1;36mnote: ${escape}0m"
	at_terminal "$popcorn" install nowhere place
	expect_match out "^${escape}1mpopcorn: "
}

quick_colorsCanBeChosen() {
	unset NO_COLOR
	export TERM=xterm
	each_message at_terminal "$popcorn_cc" -fcolor-diagnostics -fno-color-diagnostics
	expect_no_match messages "$escape"
	each_message at_terminal env NO_COLOR=1 "$popcorn_cc"
	expect_no_match messages "$escape"
	at_terminal "$popcorn_cc" -fdiagnostics-color=never -c -m32 nowhere.c
	expect_no_match out "$escape"
	at_terminal env TERM=dumb "$popcorn_cc" -Wall -c source.c
	expect_match out '^source\.c:6:.*warning: '
	each_message run "$popcorn_cc" -fcolor-diagnostics
	expect_equal "$(grep -Ec '(warning|error): ' messages)" "$(grep -Ec "(warning|error): $escape" messages)" 'colored messages'
	run env NO_COLOR=1 "$popcorn_cc" -fdiagnostics-color=always -c -m32 nowhere.c
	expect_match err "$escape"
}

# As wide as the terminal is, as clang does where it sees one.
quick_longLinesAreCutToTheTerminal() {
	printf 'int main(void) { int x; return x + %s1; }\n' "$(printf '1 + %.0s' {1..100})" >source.c
	at_terminal env COLUMNS=60 "$popcorn_cc" -fno-color-diagnostics -Wall -c source.c
	expect_match out '^ +1 \| .*\.\.\.'
	run "$popcorn_cc" -Wall -c source.c
	expect_match err '1 \+ 1; }$'
}
