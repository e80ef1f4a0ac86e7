# Programs that nobody here wrote: a part of gcc's torture programs, of csmith's random ones and of random ones in C++, with the outcome that gcc
# gives them, and of libc++'s own tests, on each ISA and under hops. `make test-corpus` tests all of them; docs/testing.md says how it works.
. "$test_folder/corpus/program.sh"

torture_programs=200
csmith_programs=45
cxx_programs=15
libcxx_programs=30
libcxx_all=1578
at_a_time=10

batches() {
	seq -f 'torture-%.0f' $((torture_programs / at_a_time))
	seq -f 'csmith-%.0f' $(((csmith_programs + at_a_time - 1) / at_a_time))
	seq -f 'cxx-%.0f' $(((cxx_programs + at_a_time - 1) / at_a_time))
	seq -f 'libcxx-%.0f' $((libcxx_programs / at_a_time))
}

list_jobs() {
	[ "$1" = full ] || return 0
	echo exclusions
	batches
	echo totals
}

results_of_all=$POPCORN_TEST_SCRATCH/corpus-results

run_job() {
	case $1 in
	exclusions) one_test corpus.exclusionsAreFewAndHaveReasons exclusions_are_sound ;;
	totals) one_test corpus.programsReallyHop totals_suffice ;;
	*)
		batch "${1%-*}" "${1#*-}"
		touch "$results_of_all/$1.done"
		;;
	esac
}

# The sample, in the order of the list.
sample() {
	"$corpus/fetch-torture" "$torture" "$corpus_folder/fetch" >&2 &&
		"$corpus/fetch-libcxx" "$libcxx_tests" "$corpus_folder/fetch" >&2 && "$corpus/list" sample
}

batch() {
	local all name level start
	mkdir -p "$results_of_all"
	all=$(sample) || return 1
	while read -r name level start; do
		[ -z "$(excluded_because "$name")" ] || continue
		program "$name" "$level" "$start"
	done < <(grep "^$1/" <<<"$all" | tail -n +$((($2 - 1) * at_a_time + 1)) | head -n $at_a_time)
}

# One program, one test; binaries of those that pass are not kept, and only what fails is in the job's log.
program() {
	local home=$PWD
	mkdir -p "${1//\//.}" && cd "${1//\//.}" || return 1
	one_test "corpus.${1//\//.}.$2.givesTheSameOutcomeWithHops" corpus_program "$@" >log 2>&1
	[ $outcome = PASS ] || { echo "$1 -$2:" && tail -n 8 log; }
	corpus_record "$@" $outcome 0 >"$results_of_all/${1//\//.}.tsv"
	rm -f "$folder/.reason"
	[ $outcome != PASS ] || rm -f reference program program.aarch64 program.riscv64
	cd "$home" || return 1
}

# A line is NAME GROUP: REASON; it names a program that exists, once; at most 15 % are excluded, of all and of the sample, and 10 % of libc++'s.
exclusions_are_sound() {
	local selection total excluded
	sample >sample
	"$corpus/list" all >all
	sed -E '/^(#|$)/d' "$corpus/exclusions" >lines
	grep -vE '^(torture|csmith|cxx|libcxx)/[^ ]+ [a-z-]+: .{10,}$' lines >malformed || :
	[ ! -s malformed ] || fail "no 'NAME GROUP: REASON': $(head -n 1 malformed)"
	cut -d' ' -f1 lines | sort >names
	expect_equal "$(uniq -d names)" '' 'programs that are excluded twice'
	expect_equal "$(cut -d' ' -f1 all | sort | comm -13 - names)" '' 'excluded, but in no corpus'
	for selection in sample all; do
		total=$(wc -l <$selection)
		excluded=$(cut -d' ' -f1 $selection | sort | comm -12 - names | wc -l)
		[ $((excluded * 100)) -le $((total * 15)) ] || fail "$excluded of $total programs are excluded ($selection)"
	done
	[ "$(grep -c '^libcxx/' names || :)" -le $((libcxx_all / 10)) ] || fail "more than a tenth of libc++'s tests are excluded"
	expect_equal "$(wc -l <all)" $((2092 + 200 + libcxx_all)) 'programs in all'
	expect_equal "$(wc -l <sample)" $((torture_programs + csmith_programs + cxx_programs + libcxx_programs)) 'programs in the sample'
}

# After all batches, which were started before this job: 2,000 hops at least, and at most a tenth of the programs without one.
totals_suffice() {
	local name tested hops without
	for name in $(batches); do
		expect_file "$POPCORN_TEST_SCRATCH/corpus.$name.log"
		while [ ! -e "$results_of_all/$name.done" ]; do
			[ $SECONDS -lt 3600 ] || fail "$name does not end"
			sleep 1
		done
	done
	sample >"$results_of_all/list"
	"$corpus/summary" "$results_of_all" sample | tee table || :
	read -r tested hops without < <(awk '/^(csmith|cxx|libcxx|torture) / { t += $4; h += $5; w += $7 } END { print t, h, w }' table)
	[ "$tested" -ge $(((torture_programs + csmith_programs + cxx_programs + libcxx_programs) * 85 / 100)) ] || fail "only $tested programs were tested"
	[ "$hops" -ge 2000 ] || fail "$hops hops by $tested programs, at least 2000 expected"
	[ $((without * 10)) -le "$tested" ] || fail "$without of $tested programs made no hop, at most a tenth may"
}
