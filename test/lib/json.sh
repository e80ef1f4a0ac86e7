# The one reader of JSON in the tests: statistics, probes, images and what `inspect --json` and --popcorn-layout say.

# json FILE FILTER [OPTION...]: what jq's filter prints, strings without quotes. A file that is no JSON, or in which an object has a
# key twice, fails the test, even where nobody looks at the status.
json() {
	local file=$1 filter=$2 twice
	shift 2
	twice=$(keys_given_twice "$file") || { json_fault "$file is no JSON" && return 1; }
	[ -z "$twice" ] || { json_fault "$file: a key is given twice: $twice" && return 1; }
	jq -r "$@" "$filter" "$file" || { json_fault "$file: jq cannot do '$filter'" && return 1; }
}

# Of a key that an object has twice, readers keep the one or the other: jq's events tell. A path is finished with its value, or with
# the end of what it holds; what is finished again is there again, until the outermost value ends.
keys_given_twice() (
	set -o pipefail
	jq -c --stream 'if length == 2 then .[0] else .[0][:-1] end' "$1" | awk '$0 == "[]" { delete seen; next } seen[$0]++'
)

json_fault() {
	echo "$*" >&2
	[ -z "${results-}" ] || printf '%s' "$*" >"$folder/.fault"
}

# expect_json FILE CONDITION: a filter that yields true, for one value of the file at least.
expect_json() {
	[[ $(json "$1" "$2") == *true* ]] || fail "$1 has nothing for which '$2' is true: $(head -c 400 "$1")"
}

# json_count FILE CONDITION: for how many of the file's values, lines of statistics for example, it is true.
json_count() {
	json "$1" "map(select($2)) | length" -s
}
