# What a link for three ISAs costs, against three links by clang -flto with plain musl, one for each: facts `link NAME LINES POPCORN CLANG`, CPU seconds; and how
# large a program is that does next to nothing: `stripped ISA BYTES CLANG_BYTES`.

plain_links() {
	local isa
	for isa in "${isas[@]}"; do
		"$(plain_of "$isa")/bin/musl-clang" -O2 -flto "${plain_objects[@]/%/.$isa.o}" -o "linked.$isa" -lm || return
	done
}

# measure_link NAME ROUNDS SOURCE...: in the current folder; objects are compiled before, and the least of all rounds counts.
measure_link() {
	local name=$1 isa source plain_objects=("${@:3}") objects=("${@:3}") round
	objects=("${objects[@]/%/.o}")
	for source in "${@:3}"; do
		"$popcorn_cc" -w -O2 "${flags[@]}" -c "$source" -o "$source.o" || give_up 'popcorn-cc fails'
		for isa in "${isas[@]}"; do
			"$(plain_of "$isa")/bin/musl-clang" -w -O2 -flto "${flags[@]}" -c "$source" -o "$source.$isa.o" || give_up 'clang fails'
		done
	done
	: >cpu.popcorn && : >cpu.clang
	for ((round = 0; round < $2; round++)); do
		cpu "$popcorn_cc" -O2 "${objects[@]}" -o linked.popcorn -lm >>cpu.popcorn
		cpu plain_links >>cpu.clang
	done
	echo "link $name $(cat "${@:3}" | wc -l) $(least popcorn) $(least clang)"
}

measure_links() {
	local name=hello isa flags=()
	mkdir -p "$POPCORN_BENCH_FOLDER/links" && cd "$POPCORN_BENCH_FOLDER/links" || exit
	cp "$repository/test/cases/common/hello.c" .
	"$repository/test/bench/make-source" 1000 >thousand.c
	"$repository/test/bench/make-source" 10000 >ten-thousand.c
	measure_link hello 5 hello.c
	"$popcorn_cc" -O2 -s hello.c.o -o stripped
	for isa in "${isas[@]}"; do
		"$(plain_of "$isa")/bin/musl-clang" -O2 -s hello.c -o "stripped.plain.$isa"
		echo "stripped $isa $(stat -c %s "$([ "$isa" = "${isas[0]}" ] && echo stripped || echo "stripped.$isa")") $(stat -c %s "stripped.plain.$isa")"
	done
	measure_link 1,000-lines 3 thousand.c
	measure_link 10,000-lines 1 ten-thousand.c
	# Where the benchmark has been built.
	if [ -d ../programs/sqlite3/source ]; then
		cd ../programs/sqlite3 && read_recipe real/sqlite3.sh
		measure_link sqlite3 1 source/sqlite3.c source/test/speedtest1.c
	fi
	cd "$POPCORN_BENCH_FOLDER" || exit
}
