# One of libc++'s own tests: built, run alone on each ISA and with hops. To be sourced by program.sh.
#
# Such a test asserts; it prints nothing and ends with 0 everywhere. Comments of it say which editions of C++ have what it tests, what the
# machine must offer, and options.

libcxx_tests=$corpus_folder/libcxx
libcxx_std=$libcxx_tests/libcxx/test/std

# libcxx_comment WORD FILE: what stands behind that word, a line each.
libcxx_comment() {
	sed -n "s!^// $1: *!!p" "$2"
}

# The newest edition that has what the test is about, 23 before 26, which this library does not know well.
libcxx_edition() {
	local edition unsupported
	unsupported=$(libcxx_comment UNSUPPORTED "$1" | tr '\n,' '  ')
	if libcxx_comment REQUIRES "$1" | grep -q '^c++'; then
		echo 14
		return
	fi
	for edition in 23 20 17 14 11 26; do
		[[ " $unsupported " == *" c++$edition "* ]] || break
	done
	echo $edition
}

# Options that the test asks for, from this compiler.
libcxx_options() {
	libcxx_comment 'ADDITIONAL_COMPILE_FLAGS\((has-fconstexpr-steps)\|(clang)\)\{0,1\}' "$1" | tr '\n' ' '
}

# libcxx_program NAME LEVEL START, in the current folder. What permissions deny is denied to root, too.
libcxx_program() {
	local source isa limit=$corpus_seconds as_user=()
	[ "$(id -u)" != 0 ] || as_user=(setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search)
	source=$libcxx_std/${1#*/}.pass.cpp
	find "$(dirname "$source")" -maxdepth 1 -name '*.dat' -exec cp {} . \;
	# shellcheck disable=SC2046
	run "$popcorn_cxx" -w "-$2" -std=c++"$(libcxx_edition "$source")" $(libcxx_options "$source") "$(corpus_points "$1")" \
		-I"$libcxx_tests/libcxx/test/support" "$source" -o program
	[ "$status" = 0 ] || fail "it does not build: $(grep -m1 -E 'error:' err | cut -c1-250)"
	for isa in "${isas[@]}"; do
		run_program "$isa.out" env POPCORN_MIGRATE="count,start:$isa" POPCORN_STATS="$PWD/$isa.stats" ./program
		[ "$status" = 0 ] || fail "alone on $isa: $(tail -n 2 "$isa.out" | cut -c1-250)"
	done
	ln -s "${isas[$3]}.out" alone.out
	ln -s "${isas[$3]}.stats" alone.stats
	points=$(points_passed alone.stats)
	run_with_hops "$3"
}
