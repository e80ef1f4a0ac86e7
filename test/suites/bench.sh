# What programs cost (make bench): a program that has become slower is named, and so is one that prints something else.

# planted_benchmark: fib alone, small.
planted_benchmark() {
	mkdir -p samples/benchmarks bench
	cp "$samples/sample.h" samples/
	cp "$samples"/benchmarks/{benchmark.h,fib.c} samples/benchmarks/
	echo 'fib fib.c 20 25 quick' >samples/benchmarks/table
	printf 'fib 20: 20: 6765\nfib 25: 25: 75025\n' >samples/benchmarks/expected.txt
	echo '{}' >baseline.json
}

# run_bench STATUS
run_bench() {
	limit=600
	run env POPCORN_BENCH_PROGRAMS="$PWD/samples/benchmarks" POPCORN_BENCH_FOLDER="$PWD/bench" POPCORN_BENCH_BASELINE="$PWD/baseline.json" \
		"$repository/test/bench/run" full
	expect_status "$1"
}

# slow_down MACRO: the variant that defines it does half as much again.
slow_down() {
	cp "$samples/benchmarks/fib.c" samples/benchmarks/
	sed -i "/fib(20) ==/a #ifdef $1\\n\\tCHECK(fib(n - 1) > 0);\\n#endif" samples/benchmarks/fib.c
}

full_whatHasBecomeSlowerIsNamed() {
	planted_benchmark
	run_bench 0
	expect_equal "$(grep -c '^new: fib, ' out)" 3 'programs without a baseline'
	expect_match out '^geometric mean '
	json bench/results.json '.programs.fib | [(.instructions[].ratio | . > 0.5 and . < 3), (.cpu.x86_64 | .plain > 0), (.text[].popcorn > 0)] | all' >sane
	expect_equal "$(cat sane)" true 'ratios that can be'
	json bench/results.json '.programs | map_values(.instructions | map_values(.ratio))' >baseline.json
	slow_down __popcorn__
	run_bench 1
	expect_equal "$(grep -c '^risen: fib, ' out)" 3 'slower programs'
	# Against clang's: when that does more, too, nothing has risen.
	slow_down __linux__
	run_bench 0
	expect_no_match out '^(risen|fallen): '
}

full_otherOutputIsNoticed() {
	planted_benchmark
	sed -i 's/6765/6764/' samples/benchmarks/expected.txt
	run_bench 1
	expect_match err "^fib: size 20: prints '20: 6765', expected '20: 6764'"
	planted_benchmark
	sed -i '/fib(20) ==/a #ifdef __popcorn__\n\tputs("");\n#endif' samples/benchmarks/fib.c
	run_bench 1
	expect_match err '^fib: size 20: the variants print different things'
	planted_benchmark
	sed -i 's/CHECK(fib(20) == 6765)/CHECK(fib(20) == 6764)/' samples/benchmarks/fib.c
	run_bench 1
	expect_match err '^fib: plain on x86_64 ends with 99'
}

# results RATIO: of one program.
results() {
	echo '{"programs":{"p":{"instructions":{"x86_64":{"ratio":'"$1"'}}}}}'
}

quick_changesOfThreePercentAreNamed() {
	echo '{"p":{"x86_64":1.2}}' >baseline.json
	local ratio status_ said
	while read -r ratio status_ said; do
		results "$ratio" >results.json
		run "$repository/test/bench/compare" results.json baseline.json
		expect_status "$status_"
		expect_equal "$(cat out)" "$said"
	done <<-'END'
		1.23 0
		1.24 1 risen: p, x86_64: 1.2, now 1.24
		1.17 0
		1.16 0 fallen: p, x86_64: 1.2, now 1.16
	END
	results 1.24 >results.json
	echo '{}' >baseline.json
	run "$repository/test/bench/compare" results.json baseline.json
	expect_status 0
	expect_equal "$(cat out)" 'new: p, x86_64: 1.24'
	: >baseline.json
	run "$repository/test/bench/compare" results.json baseline.json
	[ "$status" != 0 ] || fail 'no baseline, and nothing said'
}

quick_everyBenchmarkHasASourceAnOutputAndABaseline() {
	local name source counted timed
	grep -v '^#' "$samples/benchmarks/table" >table
	[ "$(wc -l <table)" -ge 34 ] || fail "$(wc -l <table) benchmarks"
	while read -r name source counted timed _; do
		expect_file "$samples/benchmarks/$source"
		expect_match "$samples/benchmarks/expected.txt" "^$name $counted: "
		expect_match "$samples/benchmarks/expected.txt" "^$name $timed: "
		json "$repository/test/bench/baseline.json" ".[\"$name\"] | keys | length" >keys
		expect_equal "$(cat keys)" "${#isas[@]}" "ratios of $name"
	done <table
	expect_same_bytes <(cd "$samples/benchmarks" && printf '%s\n' *.c *.cc | sort) \
		<(awk '{ print $2 }' table | grep -v / | sort) 'sources in the table'
}
