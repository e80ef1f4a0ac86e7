# What a hop costs, from this machine's ISA to itself, so that no emulator starts: facts `hop FRAMES MEGABYTES BYTES CPU_MS ELAPSED_MS`.

hop_sizes='10 0
1000 0
10000 0
100000 0
10 10
10 100
10 400'

# measure_hops: CPU time is that of all processes, without what the program costs itself; elapsed time is the median.
measure_hops() {
	local name=hop frames megabytes alone hopping
	mkdir -p "$POPCORN_BENCH_FOLDER/hops" && cd "$POPCORN_BENCH_FOLDER/hops" || exit
	"$popcorn_cc" "${c_flags[@]}" "${own_flags[@]}" --popcorn-points=none "$repository/test/bench/hop.c" -o hop || give_up 'popcorn-cc fails'
	while read -r frames megabytes; do
		alone=$(cpu env POPCORN_MIGRATE=count ./hop "$frames" "$megabytes")
		rm -f hop.stats
		hopping=$(cpu env POPCORN_MIGRATE=every:1,same POPCORN_STATS=hop.stats ./hop "$frames" "$megabytes")
		[ "$(hops_made hop.stats)" -ge 8 ] || give_up "$(hops_made hop.stats) hops"
		json hop.stats "map(select(.event == \"hop\" and .frames >= $frames)) | (map(.total_us) | sort | .[length / 2 | floor]) as \$elapsed
			| \"hop $frames $megabytes \\(map(.bytes) | max) \\(($hopping - $alone) * 1000 / length) \\(\$elapsed / 1000)\"" -s
	done <<<"$hop_sizes"
	cd "$POPCORN_BENCH_FOLDER" || exit
}
