# Results and assertions. Inside one_test an assertion that does not hold ends the test with its reason.

now_ms() {
	local seconds=${EPOCHREALTIME/./}
	echo $((seconds / 1000))
}

# report KIND NAME MILLISECONDS REASON
report() {
	printf '%s\t%s\t%d.%d\t%s\n' "$1" "$2" $(($3 / 1000)) $(($3 % 1000 / 100)) "${4//$'\n'/ }" >>"$results"
}

# one_test NAME COMMAND...: runs the command in a subshell and reports it; sets $outcome to PASS, FAIL or SKIP. Not to be called in a
# condition: there bash ignores `set -e`, and a failing command inside would pass unnoticed.
one_test() {
	local name=$1 began status reason
	shift
	outcome=FAIL
	began=$(now_ms)
	rm -f "$folder/.reason" "$folder/.fault"
	(
		set -e
		"$@"
	)
	status=$?
	reason=$(cat "$folder/.reason" 2>/dev/null)
	# What is wrong with a file that was read, even if the test did not mind.
	[ ! -s "$folder/.fault" ] || { status=1 && reason="$(cat "$folder/.fault")${reason:+; $reason}"; }
	case $status in
	0) outcome=PASS ;;
	77) outcome=SKIP ;;
	*) : "${reason:=a command failed with status $status}" ;;
	esac
	report $outcome "$name" $(($(now_ms) - began)) "$reason"
}

# Ends the test with its reason, which the results show.
fail() {
	printf '%s' "$*" >"$folder/.reason"
	exit 1
}

# What is worth knowing of a test that passes; the results show it.
note() {
	printf '%s' "$*" >"$folder/.reason"
}

# Ends the test as skipped; it counts as a failure unless POPCORN_ALLOW_SKIP names the test.
skip() {
	printf '%s' "$*" >"$folder/.reason"
	exit 77
}

need_tool() {
	command -v "$1" >/dev/null || fail "missing tool: $1"
}

# run COMMAND...: the status goes to $status, the output to the files out and err. Ends after $limit seconds.
limit=120
run() {
	echo "+ $*"
	status=0
	timeout --kill-after=5 "$limit" "$@" >out 2>err || status=$?
	sed 's/^/err: /' err | head -n 12
}

expect_status() {
	[ "$status" = "$1" ] || fail "exit status $status, expected $1: $(head -c 300 err)"
}

expect_equal() {
	[ "$1" = "$2" ] || fail "${3-values}: '$1', expected '$2'"
}

# expect_match FILE REGEX
expect_match() {
	grep -Eq -- "$2" "$1" || fail "no line of $1 matches '$2': $(head -c 400 "$1")"
}

expect_no_match() {
	if grep -Eq -- "$2" "$1"; then
		fail "a line of $1 matches '$2': $(grep -Em1 -- "$2" "$1")"
	fi
}

# Byte for byte; the log shows the first difference.
expect_same_bytes() {
	if ! cmp -s "$1" "$2"; then
		diff -a "$1" "$2" | head -n 20
		fail "${3-output} differs: $(cmp "$1" "$2" 2>&1 | head -n 1)"
	fi
}

expect_file() {
	[ -e "$1" ] || fail "no file $1"
}

expect_no_file() {
	[ ! -e "$1" ] || fail "file $1 should not exist"
}

# The folder holds exactly these names.
expect_folder() {
	local folder_=$1 found wanted
	shift
	found=$(ls -A "$folder_" | sort | tr '\n' ' ')
	wanted=$([ $# = 0 ] || printf '%s\n' "$@" | sort | tr '\n' ' ')
	expect_equal "$found" "$wanted" "files in $folder_"
}

# No stack trace, whatever went wrong.
expect_no_stack_trace() {
	expect_no_match err '^[[:space:]]+at [a-z]+\.|Exception in thread|\(Unknown Source\)'
}
