# popcorn inspect, check and doctor, and what debuggers find.

# Two functions, one of them inlined; values in registers and in memory, a constant, a wide one.
write_lines_program() {
	cat >lines.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>

		static inline int step(int index)
		{
			popcorn_migration_point();
			return index * 3;
		}

		__attribute__((noinline)) static __int128 work(int count, __int128 big, double weight)
		{
			int total = 0;
			for (int i = 0; i < count; i++) {
				total += step(i);
				big = big * 3 + i;
				weight += total;
			}
			printf("%d %f\n", total, weight);
			return big;
		}

		int main(int argc, char **argv)
		{
			(void)argv;
			__int128 result = work(argc + 3, 5, 0.5);
			printf("%llx\n", (unsigned long long)result);
			return 0;
		}
	C
}

# json_rows FILE ISA: one line "function file:line" per row of that ISA with a line.
json_rows() {
	awk -v wanted="$2" '
		/^ *"isa" *:/ { here = index($0, "\"" wanted "\"") }
		here && /^ *"address" *:/ { name = ""; known = 0 }
		here && !known && /^ *"function" *:/ { split($0, f, "\""); name = f[4] }
		here && !known && /^ *"line" *: *[1-9]/ { gsub(/[^0-9]/, ""); print name, $0; known = 1 }' "$1" | sort -u
}

quick_inspectNamesFunctionAndLineOfEachCallSite() {
	write_lines_program
	build -O2 -g lines.c -o lines
	run "$popcorn" inspect lines --json
	expect_status 0
	local isa
	for isa in "${isas[@]}"; do
		json_rows out $isa >$isa.rows
		# The point in the inlined function, and the calls of printf and of work.
		for row in 'work 6' 'work.popcorn_resume 6' 'work 18' 'work.popcorn_resume 18' 'main 25' 'main.popcorn_resume 25'; do
			grep -qx "$row" $isa.rows || fail "no row '$row' on $isa: $(tr '\n' ';' <$isa.rows)"
		done
	done
	run "$popcorn" inspect lines
	expect_status 0
	expect_match out '0x[0-9a-f]+ +work +lines\.c:6 '
}
