# One benchmark: its variants, what they print and what they cost. A fact is a line `NAME KIND ISA VARIANT NUMBER` in programs/NAME/facts;
# kinds are instructions, text (bytes) and cpu (seconds). Functions end the shell when something is wrong.

programs=$repository/test/programs
variants=(plain lto popcorn)

# The same arithmetic in all variants: a product and a sum are two operations, with a rounding each.
c_flags=(-std=gnu11 -O2 -ffp-contract=off -Wall -Wextra -Werror)
cxx_flags=(-std=c++20 -O2 -ffp-contract=off -Wall -Wextra -Werror)

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

# build SOURCE: all variants, in the current folder.
build() {
	local isa plain=musl-clang popcorn=$popcorn_cc flags=("${c_flags[@]}")
	if [[ $1 == *.cc ]]; then
		plain=musl-clang++ popcorn=$popcorn_cxx flags=("${cxx_flags[@]}")
	fi
	"$popcorn" "${flags[@]}" "$1" -o popcorn -lm || give_up 'popcorn-cc fails'
	for isa in "${isas[@]}"; do
		"$(plain_of "$isa")/bin/$plain" "${flags[@]}" "$1" -o "plain.$isa" -lm &&
			"$(plain_of "$isa")/bin/$plain" "${flags[@]}" -flto "$1" -o "lto.$isa" -lm || give_up 'clang fails'
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

# The environment's size would be in the counts.
count() {
	local emulator=$counter/qemu/usr/bin/qemu-$2
	env -i LD_LIBRARY_PATH="$(echo "$counter"/qemu/usr/lib/*)" "$emulator" -plugin "$counter/icount.so,out=instructions" \
		"./$(binary "$1" "$2")" "$3" >out </dev/null || give_up "$1 on $2 ends with $?"
	expect_output "$3" out
	echo "$name instructions $2 $1 $(cat instructions)"
	echo "$name text $2 $1 $("$llvm/llvm-size" "$(binary "$1" "$2")" | awk 'NR == 2 { print $1 }')"
}

program_is_built_and_counted() {
	local name=$1 variant isa
	mkdir "$POPCORN_BENCH_FOLDER/programs/$1" && cd "$POPCORN_BENCH_FOLDER/programs/$1" || exit
	build "$POPCORN_BENCH_PROGRAMS/$2"
	for variant in "${variants[@]}"; do
		for isa in "${isas[@]}"; do
			count "$variant" "$isa" "$3"
		done
	done >facts
}

# cpu COMMAND...: its seconds, user and system, which its standard error gets.
cpu() {
	local TIMEFORMAT='%U %S'
	{ time "$@" >out 2>&3 </dev/null; } 3>&2 2>time || give_up "$1 ends with $?"
	awk '{ print $1 + $2 }' time
}

# program_is_timed NAME SIZE ROUNDS: by turns, so that all variants meet the same machine; the least of all rounds counts.
program_is_timed() {
	local name=$1 round variant
	cd "$POPCORN_BENCH_FOLDER/programs/$1" || exit
	for ((round = 0; round < $3; round++)); do
		for variant in "${variants[@]}"; do
			cpu "./$(binary "$variant" "${isas[0]}")" "$2" >>"cpu.$variant"
			expect_output "$2" out
		done
	done
	for variant in "${variants[@]}"; do
		echo "$name cpu ${isas[0]} $variant $(sort -g "cpu.$variant" | head -n 1)"
	done >>facts
	cd "$POPCORN_BENCH_FOLDER" || exit
}
