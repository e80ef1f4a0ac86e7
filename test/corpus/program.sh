# One program of a corpus: built, run alone and with hops, compared. To be sourced after lib/assertions.sh and lib/statistics.sh.
#
# A program is a line of test/corpus/list: NAME LEVEL START, where NAME is torture/X, csmith/SEED, cxx/SEED or libcxx/X (libcxx.sh), START the number of
# the ISA to begin on. All but the last must give the same output and exit status in three runs: compiled by gcc or g++ for this machine (the reference, which shares nothing with
# the toolchain but the source), alone on START, and with hops from there.

corpus=$repository/test/corpus
corpus_folder=${POPCORN_CORPUS_FOLDER:-$repository/build/corpus}
torture=$corpus_folder/torture
csmith_headers=/usr/include/csmith
corpus_hops=12
corpus_seconds=600
# In front of each program; empty but for those of libc++.
as_user=()
. "$corpus/libcxx.sh"

# corpus_points NAME: every point that is possible for seven programs of eight, so that hops reach every place; the eighth has the points of
# ordinary programs, with loops that ask between short strips.
corpus_points() {
	[ $(($(cksum <<<"$1" | cut -d' ' -f1) % 8)) = 0 ] && echo --popcorn-response=100ns || echo --popcorn-points=all
}

# What clang has made errors since these programs were written.
corpus_old_c='-Wno-error=implicit-int -Wno-error=implicit-function-declaration -Wno-error=int-conversion -Wno-error=return-mismatch
	-Wno-error=incompatible-function-pointer-types -Wno-error=incompatible-pointer-types'
# Where x86-64 and the portable machine may differ, and C does not say.
corpus_same_meaning='-fsigned-char -ffp-contract=off'

# excluded_because NAME: the reason in the file of exclusions; nothing for a program that is tested.
excluded_because() {
	awk -v name="$1" '$1 == name { sub(/^[^ \t]+[ \t]+/, ""); print; exit }' "$corpus/exclusions"
}

# The options that a torture program asks for and that change its meaning.
torture_options() {
	sed -nE '/dg-(additional-)?options/ { /target/d; s/.*"([^"]*)".*/\1/p }' "$1" | tr ' ' '\n' |
		grep -E '^-(std=|f(wrapv|gnu89-inline|no-strict-|no-builtin|no-common|no-inline|fast-math|non-call-exceptions|instrument-functions))' |
		tr '\n' ' '
}

# take_source NAME: makes $source and the reference here, and sets $options, $compiler and $reference_compiler.
take_source() {
	local attempt seed
	source=program.c compiler=$popcorn_cc reference_compiler=gcc
	case $1 in
	torture/*)
		cp "$torture/${1#*/}.c" program.c
		options="-I$torture $(torture_options program.c)"
		make_reference
		;;
	csmith/*)
		options=-I$csmith_headers
		# One in twelve of csmith's programs never ends: another one stands in for it.
		for attempt in 0 1 2 3 4 5; do
			seed=$((${1#*/} + attempt * 100000))
			# shellcheck disable=SC2046
			csmith --seed $seed $(csmith_variant $seed) -o program.c >/dev/null
			make_reference
			! (ulimit -t 2 && ./reference) >/dev/null 2>&1 || return 0
		done
		fail "csmith makes no program that ends"
		;;
	cxx/*)
		source=program.cc compiler=$popcorn_cxx reference_compiler=g++
		options=-std=c++20
		"$corpus/make-cxx" "${1#*/}" >program.cc
		make_reference
		;;
	esac
}

# csmith_variant SEED: shapes of programs in turn.
csmith_variant() {
	local variants=('--max-funcs 6' '' '--packed-struct --bitfields --max-funcs 5' '--float --max-funcs 5'
		'--no-inline-function --max-funcs 8 --max-block-depth 3' '--no-volatiles --max-funcs 5'
		'--max-array-dim 2 --max-struct-fields 12 --max-funcs 5' '--inline-function-prob 20 --max-funcs 6')
	echo "${variants[$1 % ${#variants[@]}]}"
}

# run_program OUT COMMAND...: $status and the file OUT, which holds what the program wrote to both streams and its status.
run_program() {
	local out=$1
	shift
	echo "+ $*"
	status=0
	# A shell of its own says nothing of how the program ended.
	(timeout --kill-after=5 "$corpus_seconds" "${as_user[@]}" "$@" </dev/null >"$out" 2>"$out.err") 2>/dev/null || status=$?
	{ cat "$out.err" && echo "status $status"; } >>"$out"
}

# The program without the toolchain.
make_reference() {
	# shellcheck disable=SC2086
	$reference_compiler -w -O1 $corpus_same_meaning $options $source -o reference -lm || fail "the reference compiler refuses it"
}

# Its outcome; fails when the program is of no use as a test.
reference_run() {
	run_program reference.out ./reference
	[ "$status" = 0 ] || fail "the reference ends with status $status"
}

# The outcome alone, with the number of points it passes.
run_alone() {
	run_program alone.out env POPCORN_MIGRATE="count,start:$1" POPCORN_STATS="$PWD/alone.stats" ./program
	expect_same_bytes alone.out reference.out "outcome without hops on $1"
	points=$(points_passed alone.stats)
}

# Hops until there are 12: spread over all points, or at every point where there are fewer, which takes more runs; at most one from each
# ISA in each direction.
run_with_hops() {
	local first=$1 round schedule wanted
	for round in 0 1 2 3 4 5; do
		wanted=$((corpus_hops - $(hops_made hops.stats)))
		[ "$wanted" -le "$points" ] || wanted=$points
		[ "$wanted" -gt 0 ] || return 0
		schedule=start:${isas[(first + round) % 3]},hops:$wanted,points:$points
		[ "$round" -lt 3 ] || schedule+=,reverse
		run_program hops.out env POPCORN_MIGRATE="$schedule" POPCORN_STATS="$PWD/hops.stats" ./program
		expect_same_bytes hops.out alone.out "outcome under $schedule"
	done
}

# corpus_program NAME LEVEL START, in the current folder.
corpus_program() {
	case $1 in
	libcxx/*) libcxx_program "$@" ;;
	*) compared_program "$@" ;;
	esac
}

# The same, of a program that another compiler knows, too.
compared_program() {
	local options= source compiler reference_compiler limit=$corpus_seconds
	take_source "$1"
	reference_run
	# shellcheck disable=SC2086
	run "$compiler" -w "-$2" "$(corpus_points "$1")" $corpus_old_c $options $source -o program -lm
	[ "$status" = 0 ] || fail "it does not build: $(grep -m1 -E 'error:' err | cut -c1-250)"
	run_alone "${isas[$3]}"
	run_with_hops "$3"
}

# corpus_record NAME LEVEL START PASS|FAIL SECONDS: one line for test/corpus/summary, after corpus_program in the same folder.
corpus_record() {
	printf '%s\t' "$@" "$(hops_made hops.stats)" "$(points_passed alone.stats)" "$(put_off_reasons hops.stats | tr '\t\n' '= ')"
	tr '\t\n' '  ' <<<"$(cat "$folder/.reason" 2>/dev/null)"
	echo
}
