# What programs cost (make bench): a program that has become slower is named, and so is one that prints something else; the report is
# drawn by a browser.

# planted_benchmark: fib alone, small.
planted_benchmark() {
	mkdir -p samples/benchmarks bench
	cp "$samples/sample.h" samples/
	cp "$samples"/benchmarks/{benchmark.h,fib.c} samples/benchmarks/
	echo 'fib fib.c 20 35 quick' >samples/benchmarks/table
	printf 'fib 20: 20: 6765\nfib 35: 35: 9227465\n' >samples/benchmarks/expected.txt
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

# planted_facts RATIO OTHER: of two programs, with these ratios.
planted_facts() {
	local kind isa
	for kind in instructions cpu text; do
		for isa in "${isas[@]}"; do
			[ $kind != cpu ] || [ "$isa" = "${isas[0]}" ] || continue
			printf '%s %s %s plain 100\n%s %s %s lto 50\n' first $kind "$isa" first $kind "$isa" second $kind "$isa" second $kind "$isa"
			echo "first $kind $isa popcorn $1"
			echo "second $kind $isa popcorn $2"
		done
	done
}

quick_meanAndWorstRatioOfResults() {
	planted_facts 120 270 | jq -Rn -f "$repository/test/bench/results.jq" >results.json
	expect_equal "$(json results.json '.summary.instructions.riscv64' -c)" \
		'{"plain":{"mean":1.8,"worst":{"name":"second","ratio":2.7}},"lto":{"mean":3.6,"worst":{"name":"second","ratio":5.4}}}'
	expect_equal "$(json results.json '.programs.first.text.aarch64' -c)" '{"plain":100,"lto":50,"popcorn":120,"ratio":1.2,"lto_ratio":2.4}'
	jq -r -f "$repository/test/bench/table.jq" results.json >table
	expect_match table '^second +2\.7 +5\.4 '
	expect_match table '^geometric mean +1\.8 +3\.6 '
}

# look_at PAGE: what a browser makes of it goes to the file dom.
look_at() {
	need_tool chromium
	run chromium --headless --no-sandbox --disable-gpu --enable-logging=stderr --user-data-dir="$PWD/profile" --dump-dom "file://$PWD/$1"
	expect_status 0
	cp out dom
	cp err messages
}

full_theReportIsDrawnAndNeedsNothingElse() {
	planted_facts 120 270 | jq -Rn -f "$repository/test/bench/results.jq" >results.json
	run "$repository/test/bench/make-report" results.json report.html
	expect_status 0
	expect_no_match "$repository/test/bench/report.html" "(src|href|url)[=(]"
	look_at report.html
	expect_no_match messages CONSOLE
	expect_equal "$(grep -o '<svg' dom | wc -l)" 3 charts
	# A bar for each program of each chart and ISA, at the least.
	[ "$(grep -o '<path' dom | wc -l)" -ge 14 ] || fail "$(grep -o '<path' dom | wc -l) shapes"
	expect_match dom '<td>instructions</td><td>riscv64</td><td>1\.800</td><td>2\.700</td><td>second</td>'
	sed 's/^showFigures();$/missing();/' report.html >broken.html
	look_at broken.html
	expect_match messages 'CONSOLE.*missing is not defined'
}

quick_everyBenchmarkHasASourceAnOutputAndABaseline() {
	local name source counted timed
	grep -v '^#' "$samples/benchmarks/table" >table
	[ "$(wc -l <table)" -ge 34 ] || fail "$(wc -l <table) benchmarks"
	json "$repository/test/bench/baseline.json" 'to_entries[] | "\(.key) \(.value | length)"' >baselines
	while read -r name source counted timed _; do
		expect_file "$samples/benchmarks/$source"
		expect_match "$samples/benchmarks/expected.txt" "^$name $counted: "
		expect_match "$samples/benchmarks/expected.txt" "^$name $timed: "
		expect_match baselines "^$name ${#isas[@]}$"
	done <table
	expect_same_bytes <(cd "$samples/benchmarks" && printf '%s\n' *.c *.cc | sort) \
		<(awk '{ print $2 }' table | grep -v / | sort) 'sources in the table'
}
