# One benchmark: its variants, what they print and what they cost. A fact is a line `NAME KIND ISA WHICH VALUE` in programs/NAME/facts:
#
#   instructions, text   of the variant plain, lto or popcorn: instructions of the counted run, bytes
#   cpu                  of a variant: seconds of the timed run
#   response             p50, p99, max: instructions between migration points (icount.c), in: the function that most of the longest stretch is in
#   after                once, thrice: seconds of the timed run with a hop there and back near its begin, and with three of them
#
# Functions end the shell when something is wrong.

programs=$repository/test/programs
variants=(plain lto popcorn)

# The same arithmetic in all variants: a product and a sum are two operations, with a rounding each.
c_flags=(-std=gnu11 -O2 -ffp-contract=off)
cxx_flags=(-std=c++20 -O2 -ffp-contract=off)
own_flags=(-Wall -Wextra -Werror)

plain_of() {
	[ "$1" = "${isas[0]}" ] && echo "$repository/build/plain" || echo "$repository/build/plain-$1"
}

give_up() {
	echo "$name: $*" >&2
	exit 1
}

# binary VARIANT ISA
binary() {
	case $1 in
	popcorn) [ "$2" = "${isas[0]}" ] && echo popcorn || echo "popcorn.$2" ;;
	*) echo "$1.$2" ;;
	esac
}

# read_recipe SOURCE: how the program is built and run. One of ours is a file that gets its size as the argument; a real one is a file test/bench/real/NAME.sh
# that defines package (test/programs/sources) and flags, and list_sources, make_input SIZE and run_program SIZE COMMAND... anew.
read_recipe() {
	case $1 in
	real/*) package= flags=() ;;
	*) package= flags=("${own_flags[@]}") own_source=$POPCORN_BENCH_PROGRAMS/$1 ;;
	esac
	language=c
	[[ $1 != *.cc ]] || language=cxx
	list_sources() { echo "$own_source"; }
	make_input() { :; }
	run_program() { "${@:2}" "$1"; }
	[[ $1 != real/* ]] || . "$repository/test/bench/$1"
}

# build: all variants, in the current folder.
build() {
	local isa plain=musl-clang popcorn=$popcorn_cc options=("${c_flags[@]}" "${flags[@]}") sources
	if [ $language = cxx ]; then
		plain=musl-clang++ popcorn=$popcorn_cxx options=("${cxx_flags[@]}" "${flags[@]}")
	fi
	[ -z "$package" ] || "$programs/fetch-source" "$package" source "$repository/build/programs" || give_up 'no sources'
	mapfile -t sources < <(list_sources)
	"$popcorn" "${options[@]}" "${sources[@]}" -o popcorn -lm || give_up 'popcorn-cc fails'
	for isa in "${isas[@]}"; do
		"$(plain_of "$isa")/bin/$plain" "${options[@]}" "${sources[@]}" -o "plain.$isa" -lm &&
			"$(plain_of "$isa")/bin/$plain" "${options[@]}" -flto "${sources[@]}" -o "lto.$isa" -lm || give_up 'clang fails'
	done
}

# expect_output SIZE OUTPUT: its last line is the one that expected.txt has, and all of it is what other variants have printed.
expect_output() {
	local wanted
	wanted=$(sed -n "s/^$name $1: //p" "$POPCORN_BENCH_PROGRAMS/expected.txt")
	[ "$(tail -n 1 "$2")" = "$wanted" ] || give_up "size $1: prints '$(tail -n 1 "$2")', expected '$wanted'"
	[ -e "output.$1" ] || cp "$2" "output.$1"
	cmp "$2" "output.$1" >&2 || give_up "size $1: the variants print different things"
}

# counted_run VARIANT ISA SIZE PLUGIN_OPTION VARIABLE...: in an environment of these variables alone, as its size would be in the counts.
counted_run() {
	run_program "$3" env -i LD_LIBRARY_PATH="$(echo "$counter"/qemu/usr/lib/*)" "${@:5}" "$counter/qemu/usr/bin/qemu-$2" \
		-plugin "$counter/icount.so,out=counts$4" "./$(binary "$1" "$2")" >out </dev/null || give_up "$1 on $2 ends with $?"
	expect_output "$3" out
}

count() {
	counted_run "$1" "$2" "$3" ''
	echo "$name instructions $2 $1 $(sed -n 's/^instructions //p' counts)"
	echo "$name text $2 $1 $("$llvm/llvm-size" "$(binary "$1" "$2")" | awk 'NR == 2 { print $1 }')"
}

# measure_response ISA SIZE: with statistics each point makes its call.
measure_response() {
	local point which
	point=$("$llvm/llvm-nm" "$(binary popcorn "$1")" | awk '$3 == "__pc_migration_point" { print $1 }')
	counted_run popcorn "$1" "$2" ",point=$point" POPCORN_STATS=/dev/null
	for which in p50 p99 max; do
		echo "$name response $1 $which $(sed -n "s/^$which //p" counts)"
	done
	# Of each address three lines, the first one the function.
	echo "$name response $1 in $(sed -n 's/^in /0x/p' counts | "$llvm/llvm-symbolizer" --obj="$(binary popcorn "$1")" --functions=linkage \
		--no-inlines | awk 'NR % 3 == 1' | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }')"
}

program_is_built_and_counted() {
	local name=$1 variant isa
	mkdir "$POPCORN_BENCH_FOLDER/programs/$1" && cd "$POPCORN_BENCH_FOLDER/programs/$1" || exit
	read_recipe "$2"
	build
	make_input "$3"
	for isa in "${isas[@]}"; do
		for variant in "${variants[@]}"; do
			count "$variant" "$isa" "$3"
		done
		measure_response "$isa" "$3"
	done >facts
}

# cpu COMMAND...: its seconds, user and system, which its standard error gets.
cpu() {
	local TIMEFORMAT='%U %S'
	{ time "$@" >out 2>&3 </dev/null; } 3>&2 2>time || give_up "$1 ends with $?"
	awk '{ print $1 + $2 }' time
}

# timed_run WHICH SIZE COMMAND...
timed_run() {
	cpu run_program "${@:2}" >>"cpu.$1"
	expect_output "$2" out
}

# plan_hops SIZE: sets once and thrice to schedules of a hop to another ISA and back, and three of them; to nothing when there are too few points. Until
# the last of them each point is counted, which takes time: so they are early.
plan_hops() {
	local points first i
	once='' thrice=''
	run_program "$1" env POPCORN_STATS=points.stats ./popcorn >out </dev/null || give_up "popcorn ends with $?"
	points=$(points_passed points.stats)
	[ "$points" -ge 200 ] || return 0
	first=$((points < 1000000 ? points / 50 : 20000))
	for i in 0 2 4; do
		thrice+=${thrice:+,}at:$((first + i))=${isas[1]},at:$((first + i + 1))=${isas[0]}
		once=${once:-$thrice}
	done
}

# least WHICH
least() {
	sort -g "cpu.$1" | head -n 1
}

# program_is_timed NAME SOURCE SIZE ROUNDS: a hop that is not made is an error. By turns, so that all variants meet the same machine; the least of all rounds counts.
program_is_timed() {
	local name=$1 round variant which once thrice
	cd "$POPCORN_BENCH_FOLDER/programs/$1" || exit
	read_recipe "$2"
	make_input "$3"
	plan_hops "$3"
	for ((round = 0; round < $4; round++)); do
		for variant in "${variants[@]}"; do
			timed_run "$variant" "$3" "./$(binary "$variant" "${isas[0]}")"
		done
		[ -z "$once" ] || timed_run once "$3" env POPCORN_STRICT=1 POPCORN_MIGRATE="$once" ./popcorn
		[ -z "$once" ] || timed_run thrice "$3" env POPCORN_STRICT=1 POPCORN_MIGRATE="$thrice" ./popcorn
	done
	{
		for variant in "${variants[@]}"; do
			echo "$name cpu ${isas[0]} $variant $(least "$variant")"
		done
		for which in ${once:+once thrice}; do
			echo "$name after ${isas[0]} $which $(least $which)"
		done
	} >>facts
	cd "$POPCORN_BENCH_FOLDER" || exit
}
