# Rows of the list of hazards that no sample shows by its output; docs/hazards-tests.md has the whole table.

# Row 4: every site of the catalog is in each ISA's table, also where the program was compiled without optimization.
quick_sitesAreTheSameOnEveryIsaWithoutOptimization() {
	build_sample pointers-to-locals -O0
	run "$popcorn" inspect pointers-to-locals --json
	expect_status 0
	local isa
	for isa in "${isas[@]}"; do
		awk -v wanted="$isa" '/"isa" *:/ { here = index($0, "\"" wanted "\"") } here && /"id" *:/' out | sort >$isa.sites
		[ -s $isa.sites ] || fail "no site on $isa"
		expect_same_bytes $isa.sites x86_64.sites "sites on $isa"
		expect_equal "$(uniq -d $isa.sites | wc -l)" 0 "sites that stand twice on $isa"
	done
}

# Row 7: complex arithmetic comes from portable code, and no floating-point routine of libgcc is linked but the soft quad ones.
quick_noNativeFloatingPointRoutines() {
	build_sample complex -O2
	local suffix
	for suffix in '' .aarch64 .riscv64; do
		"$llvm/llvm-nm" "complex$suffix" | awk 'NF == 3 { print $1, $3 }' >all
		joint_symbols "complex$suffix" >joint
		# Multiplication, division and powers of floats, doubles and their complex forms.
		grep -E ' __(mul|div)[sdxt]c3$| __powi[sdxt]f2$' all >routines || :
		while read -r routine; do
			grep -qxF "$routine" joint || fail "complex$suffix: $routine is native"
		done <routines
	done
}

# Row 29: constructors run once on each ISA, also with -g and in several files.
quick_constructorsRunOnceWithDebugInformation() {
	printf '#include <stdio.h>\nstatic int n;\n__attribute__((constructor)) static void up(void) { n++; }\nint other(void);\nint main(void) { printf("%%d %%d\\n", n, other()); return 0; }\n' >one.c
	printf 'static int n;\n__attribute__((constructor)) static void up(void) { n += 10; }\nint other(void) { return n; }\nint alias(void) __attribute__((alias("other")));\n' >two.c
	build -g -O2 one.c two.c -o both
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./both
		expect_equal "$(cat out)" '1 10'
	done
}

# Row 30: what LLVM makes of these calls late must be linked already; -Os prefers other forms than -O3.
quick_lateLibraryCallsNeedNoNewSymbols() {
	cat >late.c <<-'C'
		#include <math.h>
		#include <stdio.h>
		#include <string.h>
		int main(int argc, char **argv)
		{
			char text[64];
			char big[4096];
			for (int i = 0; i < 4096; i++)
				big[i] = 0;
			for (int i = 0; i < 63; i++)
				text[i] = (char)('a' + argc);
			text[63] = 0;
			printf("%s\n", text);
			printf("%d\n", sprintf(text, "%s%s", argv[0] ? "x" : "", "yz"));
			double s = sin(argc), c = cos(argc);
			printf("%.3f %.3f %.3f\n", s, c, pow(2.0, argc) + ldexp(1.0, argc));
			return big[argc] + (int)strlen(text) - 3;
		}
	C
	local level
	for level in -O1 -Os -Oz -O3; do
		build $level late.c -o late -lm
		run env POPCORN_MIGRATE=start:riscv64 ./late
		expect_status 0
		expect_match out '^0\.841 0\.540 4\.000$'
	done
}

# Row 32: a call with many arguments in every combination of levels and alignment; the hop happens with arguments pushed.
full_callFrameRulesHoldAtEveryLevel() {
	local level
	for level in O1 O3 Os Oz; do
		build_sample minsize -$level
		run_sample minsize every:1,start:x86_64 minsize.stats
		[ "$(hops_made minsize.stats)" -gt 0 ] || fail 'no hop was made'
	done
}

# Row 25: deeper than the source's stack limit allows, on each ISA, from each ISA.
full_deepStacksAreRebuiltUnderASmallLimit() {
	build_sample deep-recursion -O2
	local isa
	for isa in "${isas[@]}"; do
		run_sample deep-recursion start:$isa,at:99000=x86_64,at:99500=aarch64,at:99900=riscv64,at:99950=x86_64 deep.stats
		[ "$(hops_made deep.stats)" -ge 3 ] || fail "$(hops_made deep.stats) hops"
		grep -qE '"frames":(9[0-9]{4}|1[0-9]{5})' deep.stats || fail "no hop with 90,000 frames or more"
	done
}

# Row 9: fast-math flags that come from the user, at link or at compile time, after ours.
quick_fastMathAtLinkTimeChangesNothing() {
	local isa
	build_sample fast-math -O3 -ffast-math -ffp-contract=fast -funsafe-math-optimizations
	for isa in "${isas[@]}"; do
		run_sample fast-math "count,start:$isa" "$isa.stats"
	done
}
