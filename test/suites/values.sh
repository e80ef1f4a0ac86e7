# Values that C leaves undefined: each ISA gives what docs/values.md says.

values=$repository/test/cases/values

# What is undefined is not warned about here; what constants would be is not what is meant.
build_values() {
	build -w "$@" "$values/values.c" -o values -lm
}

# values_of ISA: what the program prints there.
values_of() {
	run env POPCORN_MIGRATE="start:$1" ./values
	expect_status 0
}

quick_eachIsaGivesTheValuesOfTheTable() {
	local level isa
	for level in -O0 -O2; do
		build_values $level
		for isa in "${isas[@]}"; do
			values_of "$isa"
			expect_same_bytes out "$values/$isa.txt" "values on $isa with $level"
		done
	done
}

# A number that its new type cannot hold becomes the nearest one that it can.
quick_floatCastsAreAlikeWithTheirOption() {
	local level isa
	for level in -O0 -O2; do
		build_values $level -fno-strict-float-cast-overflow
		for isa in "${isas[@]}"; do
			values_of "$isa"
			grep -E '^\((int|unsigned|long|unsigned long)\)' out >casts
			expect_same_bytes casts "$values/casts.txt" "conversions on $isa with $level"
		done
	done
}
