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

# run_bench STATUS [LEVEL]
run_bench() {
	limit=900
	run env POPCORN_BENCH_PROGRAMS="$PWD/samples/benchmarks" POPCORN_BENCH_FOLDER="$PWD/bench" POPCORN_BENCH_BASELINE="$PWD/baseline.json" \
		"$repository/test/bench/run" "${2-quick}"
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

full_hopsAndLinksAreMeasured() {
	planted_benchmark
	run_bench 0 full
	json bench/results.json '[
		(.hops | map(select(.megabytes == 0).frames)), (.hops | map(select(.frames == 10).megabytes)), (.links | map(.name)), (.stripped | length)
		]' -c >measured
	expect_equal "$(cat measured)" '[[10,1000,10000,100000],[0,10,100,400],["hello","1,000-lines","10,000-lines"],3]'
	expect_json bench/results.json '.hops | all(.cpu_ms > 0 and .elapsed_ms > 0) and (map(select(.megabytes == 100))[0].bytes > 100000000)'
	expect_json bench/results.json '.links | all(.popcorn > 0 and .clang > 0 and .ratio < 20)'
	expect_json bench/results.json '.programs.fib | (.after | map(.ratio > 0.3 and .ratio < 3) | all)
		and (.response | map(.p50 <= .p99 and .p99 <= .max and .max > 0) | all)'
}

# stretches POINT: what the counter says of a program whose 100 points lie 10,000 turns of a loop apart.
stretches() {
	env -i LD_LIBRARY_PATH="$(echo "$counter"/qemu/usr/lib/*)" "$counter/qemu/usr/bin/qemu-x86_64" \
		-plugin "$counter/icount.so,out=counts,point=$1" ./program >/dev/null || fail "ends with $?"
	sed -n "s/^$2 //p" counts
}

full_stretchesBetweenPointsAreCounted() {
	local counter=$repository/build/bench/counter address p50 p99 longest
	"$repository/test/bench/make-counter" "$counter"
	take stretches.c
	gcc -O0 -static stretches.c -o program
	address=$(nm program | awk '$3 == "point" { print $1 }')
	p50=$(stretches "$address" p50) p99=$(stretches "$address" p99) longest=$(stretches "$address" max)
	# A turn is some instructions. Of 1,290,000 requests, one at each turn, as many wait for more than x turns as lie more than x before a point:
	# 99 (10,000 - x) + (300,000 - x), a half for x = 6,450, a hundredth for x = 287,100.
	expect_match <(awk -v longest="$longest" -v p99="$p99" -v p50="$p50" 'BEGIN {
		turn = longest / 300000
		print (turn > 2 && turn < 12) (p50 / turn > 6300 && p50 / turn < 6600) (p99 / turn > 280000 && p99 / turn < 295000) }') '^111$'
	expect_match <("$llvm/llvm-symbolizer" --obj=program --functions=linkage --no-inlines "0x$(stretches "$address" in | head -n 1)") '^main$'
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
	for isa in "${isas[@]}"; do
		printf '%s\n' "first response $isa "{'p50 100','p99 2000','max 300000','in main'} "second response $isa "{'p50 0','p99 7','max 9','in f'}
	done
	printf '%s\n' "first after ${isas[0]} "{'once 130','thrice 150'}
	printf 'hop %s\n' '10 0 4000 0.25 0.5' '10000 0 90000 2 3' '10 100 100000000 100 120'
	printf 'link %s\n' 'hello 5 0.6 0.15' 'large 10000 18 9'
	echo "stripped ${isas[0]} 330000 20000"
}

quick_meanAndWorstRatioOfResults() {
	planted_facts 120 270 | jq -Rn -f "$repository/test/bench/results.jq" >results.json
	expect_equal "$(json results.json '.summary.instructions.riscv64' -c)" \
		'{"plain":{"mean":1.8,"worst":{"name":"second","ratio":2.7}},"lto":{"mean":3.6,"worst":{"name":"second","ratio":5.4}}}'
	expect_equal "$(json results.json '.programs.first.text.aarch64' -c)" '{"plain":100,"lto":50,"popcorn":120,"ratio":1.2,"lto_ratio":2.4}'
	# Of 130 seconds the hops took 10; without them there are 120.
	planted_facts 120 270 | grep -v '^second after' | jq -Rn -f "$repository/test/bench/results.jq" >results.json
	expect_equal "$(json results.json '[.programs.first.after.x86_64.ratio, .summary.after.x86_64.worst.name, (.programs.second | has("after"))]' -c)" '[1,"first",false]'
	expect_equal "$(json results.json '.summary.response.riscv64' -c)" '{"name":"first","in":"main","max":300000}'
	expect_equal "$(json results.json '[.hops[2].cpu_ms, .links[0].ratio, .stripped[0].clang]' -c)" '[100,4,20000]'
	jq -r -f "$repository/test/bench/table.jq" results.json >table
	expect_match table '^second +2\.7 +5\.4 '
	expect_match table '^geometric mean +1\.8 +3\.6 '
	expect_match table '^first +1 +0\.1 +2 +300 +main'
	expect_match table '^ +10 +100 +100000000 +100 +120'
	expect_match table '^large +10000 +18 +9 +2'
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
	expect_equal "$(grep -o '<svg' dom | wc -l)" 8 charts
	# A bar for each program of each chart and ISA, at the least, and a line for each of those.
	[ "$(grep -o '<path' dom | wc -l)" -ge 27 ] || fail "$(grep -o '<path' dom | wc -l) shapes"
	expect_match dom '<td>instructions</td><td>riscv64</td><td>1\.800</td><td>2\.700</td><td>second</td>'
	expect_match dom '<td>first</td><td>aarch64</td><td>100</td><td>2000</td><td>300000</td><td>main</td>'
	expect_match dom '<td>x86_64</td><td>330000</td><td>20000</td>'
	sed 's/^showFigures();$/missing();/' report.html >broken.html
	look_at broken.html
	expect_match messages 'CONSOLE.*missing is not defined'
}

quick_everyBenchmarkHasASourceAnOutputAndABaseline() {
	local name source counted timed
	grep -v '^#' "$samples/benchmarks/table" >table
	[ "$(wc -l <table)" -ge 38 ] || fail "$(wc -l <table) benchmarks"
	json "$repository/test/bench/baseline.json" 'to_entries[] | "\(.key) \(.value | length)"' >baselines
	while read -r name source counted timed _; do
		case $source in
		real/*) expect_file "$repository/test/bench/$source" ;;
		*) expect_file "$samples/benchmarks/$source" ;;
		esac
		expect_match "$samples/benchmarks/expected.txt" "^$name $counted: "
		expect_match "$samples/benchmarks/expected.txt" "^$name $timed: "
		expect_match baselines "^$name ${#isas[@]}$"
	done <table
	expect_same_bytes <(cd "$samples/benchmarks" && printf '%s\n' *.c *.cc | sort) \
		<(awk '{ print $2 }' table | grep -v / | sort) 'sources in the table'
}
