# Real programs, built by their own build systems and tested by their own suites; test/suites/real.sh runs them.
#
# A program is a file test/programs/NAME.sh that defines
#
#   package=PACKAGE            its line in test/programs/sources
#   language=C++               where it has parts in C++
#   executables='FILE...'      what its build links, seen from the folder of the sources; sizes and link time are those of the first one
#   cost=SECONDS               CPU time of its job at level real, roughly; it decides how often the program takes its turn
#   least_lines=N              what its suite prints at least, so that one that tests nothing is noticed
#   least_hops=N               hops at least in each run with a number of hops, over all processes of the suite; with a seed chance decides, so 1
#   most_skips=N               tests that its suite may skip (0)
#   configure_program()        leave it out where there is nothing to configure
#   build_program()            at level real-full called again when the first executable is gone, to measure its link
#   check_program()            its suite; standard output is compared
#
# The functions run in the folder of the untouched sources, in a shell of their own under `set -euo pipefail`, with the compiler in CC, AR, RANLIB, NM
# and STRIP (CXX, too, where a part is in C++) and on PATH. With popcorn-cc what is installed for build systems is named, too: CONFIG_SITE, which
# configure scripts read, CMAKE_TOOLCHAIN_FILE, which cmake reads, and MESON_NATIVE_FILE (empty with plain musl:
# `meson setup ${MESON_NATIVE_FILE:+--native-file="$MESON_NATIVE_FILE"}`).
# $programs is the folder test/programs; $level is real or real-full: a suite may leave out at level real what takes minutes under an emulator.
#
# Each program is built twice, in the same folder: by the bundled clang with plain musl for x86-64, then by popcorn-cc. The suite's
# output with the plain build is what every other run must print; a suite that prints times, process numbers or its folder filters them out
# itself. Nothing in it may depend on POPCORN_MIGRATE and POPCORN_STATS, which hold for every process that it starts.
#
# facts holds what the report needs: lines `configure plain|popcorn SECONDS`, `build ...`, `link ...` (CPU, user and system, of all processes),
# `size plain|ISA BYTES` (stripped), `sites NUMBER`, and `run plain|NAME PASS|FAIL SECONDS POINTS HOPS PUT_OFF` for each run of the suite (CPU, too).

programs=$repository/test/programs
plain=$repository/build/plain
real_runs_of_hops=(hops20 hops200 seed)

# At level real the cheap programs are tested at each commit, the others by turns: as many as fit into real_budget together. CPU seconds.
real_cheap=100
real_budget=2000

# real_costs: "COST NAME" of every program, the longest first, so that none is alone at the end.
real_costs() {
	local file
	for file in "$programs"/*.sh; do
		echo "$(sed -n 's/^cost=//p' "$file") $(basename "$file" .sh)"
	done | sort -k1,1nr -k2
}

# real_selection NUMBER <COSTS: the programs of a commit's turn, in the same order. The dear ones make groups that fit, one of which has its turn; what
# is left goes to others, from another one on at each number.
real_selection() {
	awk -v number="$1" -v cheap=$real_cheap -v budget=$real_budget '
		function choose(i) {
			chosen[i] = 1
			budget -= cost[i]
		}
		{ cost[NR] = $1; name[NR] = $2 }
		$1 <= cheap { choose(NR); next }
		{ dear[dears++] = NR }
		END {
			for (i = 0; i < dears; i++) {
				for (group = 0; sum[group] && sum[group] + cost[dear[i]] > budget; group++)
					;
				sum[group] += cost[dear[i]]
				group_of[i] = group
				groups = group >= groups ? group + 1 : groups
			}
			for (i = 0; i < dears; i++)
				if (group_of[i] == number % groups)
					choose(dear[i])
			for (i = 0; i < dears; i++) {
				at = dear[(number + i) % dears]
				if (!(at in chosen) && cost[at] <= budget)
					choose(at)
			}
			for (i = 1; i <= NR; i++)
				if (i in chosen)
					print name[i]
		}'
}

# real_runs LEVEL: names of the runs.
real_runs() {
	local number foreign
	if [ -n "${POPCORN_REAL_RUNS-}" ]; then
		echo "$POPCORN_REAL_RUNS"
		return
	fi
	if [ "$1" = real-full ]; then
		echo "${isas[*]} ${real_runs_of_hops[*]}"
		return
	fi
	number=$(commit_number)
	foreign=$((number % 2 + 1))
	echo "x86_64 ${isas[$foreign]} ${real_runs_of_hops[$((number / 2 % 3))]}"
}

# real_schedule RUN: its schedule; the 200 hops are spread over as many points as the longest process passes on x86-64.
real_schedule() {
	case $1 in
	hops20) echo hops:20 ;;
	hops200) echo "hops:200,points:$(longest_process x86_64.stats)" ;;
	seed) echo "seed:$(commit_number),max:20,blocking" ;;
	*) echo "start:$1" ;;
	esac
}

# real_compiler COMPILER: what a build system is told of it (array compiler) and the folders of its tools (tools); COMPILER is plain or popcorn.
real_compiler() {
	local cxx
	case $1 in
	plain)
		tools=$plain/bin:$llvm
		compiler=(CC=musl-clang AR=llvm-ar RANLIB=llvm-ranlib NM=llvm-nm STRIP=llvm-strip CONFIG_SITE=/dev/null MESON_NATIVE_FILE=)
		cxx=musl-clang++
		;;
	popcorn)
		tools=$POPCORN_HOME/bin
		compiler=(CC=popcorn-cc AR=popcorn-ar RANLIB=popcorn-ranlib NM=popcorn-nm STRIP=popcorn-strip
			CONFIG_SITE="$POPCORN_HOME/share/popcorn/config.site" CMAKE_TOOLCHAIN_FILE="$POPCORN_HOME/share/popcorn/popcorn.cmake"
			MESON_NATIVE_FILE="$POPCORN_HOME/share/meson/native/popcorn")
		cxx=popcorn-c++
		;;
	esac
	[ -z "${language-}" ] || compiler+=(CXX=$cxx)
}

# real_step COMPILER FUNCTION: a function of the program, with COMPILER plain or popcorn; sets $seconds to its CPU time.
real_step() {
	local TIMEFORMAT='%U %S' tools compiler
	real_compiler "$1"
	limit=${real_limit-3600}
	{
		time run env -u POPCORN_CACHE "${compiler[@]}" PATH="$tools:$PATH" XDG_CACHE_HOME="$folder/cache" programs="$programs" level="$POPCORN_TEST_LEVEL" "$test_folder/lib/real-step" "$program" "$2" 2>&3
	} 3>&2 2>time
	seconds=$(awk '{ printf "%.1f", $1 + $2 }' time)
	echo "$seconds" >cpu
	[ "$status" = 0 ] || tail -n 30 out err
	expect_status 0
}

real_executables_exist() {
	local file
	for file in $executables; do
		expect_file "source/$file"
	done
}

# real_build COMPILER: configure, build, at level real-full link once more to measure it; ./source holds the result.
real_build() {
	rm -rf source cache
	"$programs/fetch-source" "$package" source "$repository/build/programs" || fail "no sources of $package"
	real_step "$1" configure_program
	echo "configure $1 $seconds" >>facts
	real_step "$1" build_program
	echo "build $1 $seconds" >>facts
	real_executables_exist
	[ "$POPCORN_TEST_LEVEL" = real-full ] || return 0
	rm -rf cache "source/${executables%% *}"
	real_step "$1" build_program
	echo "link $1 $seconds" >>facts
	real_executables_exist
}

# real_size LABEL FILE
real_size() {
	"$POPCORN_HOME/bin/popcorn-strip" -o stripped "source/$2"
	echo "size $1 $(stat -c %s stripped)" >>facts
}

# What the other runs are compared with says that something was tested: skipped on both sides would be equal, too.
real_expects() {
	local lines skips
	lines=$(wc -l <"$1")
	[ "$lines" -ge "$least_lines" ] || fail "the suite prints $lines lines, expected $least_lines"
	skips=$(grep -Ec '^SKIP: |: SKIP$|\*\*\*(Skipped|Not Run)' "$1" || :)
	[ "$skips" -le "${most_skips-0}" ] || fail "the suite skips $skips tests"
	mv "$1" expected
}

real_builds_plainly() {
	"$programs/make-plain" "$plain" || fail 'no clang with plain musl'
	[ -z "${language-}" ] || "$programs/make-plain-cxx" "$plain" || fail 'no libc++ with plain musl'
	real_build plain
	real_size plain "${executables%% *}"
	real_step plain check_program
	echo "run plain PASS $seconds - -" >>facts
	real_expects out
	rm -rf plain-source
	mv source plain-source
}

real_builds() {
	local file isa
	real_build popcorn
	for file in $executables; do
		for isa in "${foreign_isas[@]}"; do
			expect_file "source/$file.$isa"
		done
	done
	file=${executables%% *}
	real_size x86_64 "$file"
	real_size aarch64 "$file.aarch64"
	real_size riscv64 "$file.riscv64"
	run "$popcorn" inspect "source/$file"
	expect_status 0
	expect_match out 'call sites [0-9]+,'
	echo "sites $(sed -n '2s/.*call sites \([0-9]*\),.*/\1/p' out)" >>facts
	touch built
}

# real_passes RUN: the suite under its schedule prints what it prints with the plain build; a run with hops makes enough of them.
real_passes() {
	local schedule hops least=$least_hops stats=$PWD/$1.stats
	expect_file built
	expect_file expected
	schedule=$(real_schedule "$1")
	echo "schedule: $schedule"
	rm -f "$stats"
	POPCORN_MIGRATE=$schedule POPCORN_STATS=$stats real_step popcorn check_program
	expect_same_bytes out expected "output of the suite under $schedule"
	[ "$(points_passed "$stats")" -gt 0 ] || fail 'no process passed a migration point'
	case $1 in
	hops* | seed)
		# Where a seed's hops fall is chance, and another one at each commit.
		[ "$1" != seed ] || least=1
		hops=$(hops_made "$stats")
		[ "$hops" -ge "$least" ] || fail "$hops hops, expected $least; put off: $(put_off_reasons "$stats" | tr '\n\t' ' :')"
		;;
	*) expect_equal "$(exits_on "$1" "$stats")" "$(exits_on '[a-z0-9_]*' "$stats")" "processes that ended on $1" ;;
	esac
	# Nothing may be amiss that the run time only warns of.
	expect_no_match err '^popcorn: '
}

# real_program NAME RUN...: all its tests.
real_program() {
	local name=real.$1 run_
	program=$1
	. "$programs/$program.sh"
	shift
	one_test "$name.buildsWithPlainMusl" real_builds_plainly
	one_test "$name.builds" real_builds
	for run_ in "$@"; do
		rm -f cpu
		one_test "$name.passes.$run_" real_passes "$run_"
		echo "run $run_ $outcome $(cat cpu || echo -) $(points_passed "$run_.stats") $(hops_made "$run_.stats")" \
			"$(put_off_reasons "$run_.stats" | sed 's/ /-/g; s/\t/:/' | paste -sd,)" >>facts
	done
}
