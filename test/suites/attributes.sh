# Credentials and other attributes of a process that an exec changes. Each is a row of attribute.c and is the same after
# hops, or puts them off, as the row says and docs/state-across-a-hop.md.

list_jobs() {
	echo rows
}

run_job() {
	one_test attributes.theProgramBuilds build_rows
	[ $outcome = PASS ] || return 0
	local name kind where
	while read -r name kind where; do
		one_test "attributes.$name.$kind" row "$name" "$kind" "$where"
	done < <(./attribute)
}

build_rows() {
	take kernel-state/attribute.c
	build -O1 attribute.c -o attribute --popcorn-points=none
}

starts() {
	case $1,$POPCORN_TEST_LEVEL in
	kernel,*) echo x86_64 ;;
	*,full) echo "${isas[@]}" ;;
	*) echo 'x86_64 aarch64' ;;
	esac
}

# Some rows leave root: whoever they become writes the statistics.
row() {
	[ "$(id -u)" = 0 ] || skip 'only root can set every attribute'
	local name=$1 kind=$2 open isa
	open=$(mktemp -d)
	trap "rm -rf '$open'" EXIT
	chmod 711 "$open"
	for isa in $(starts "$3"); do
		rm -f "$name.stats"
		install -m 666 /dev/null "$open/stats"
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$open/stats" ./attribute "$name"
		cp "$open/stats" "$name-$isa.stats"
		expect_status 0
		[ ! -s err ] || fail "from $isa on: $(cat err)"
		expect_equal "$(sort -u out | wc -l)" 1 "from $isa on: different values, $(paste -sd'|' out)"
		expect_equal "$(outcome_of "$name-$isa.stats")" "$kind" "from $isa on"
	done
}

# held: no hop, and why; kept: a hop at each of the three points.
outcome_of() {
	case $(hops_made "$1"),$(put_off_reasons "$1") in
	0,"kernel state"$'\t'*) echo held ;;
	3,) echo kept ;;
	*) echo "$(hops_made "$1") hops, put off $(put_off_reasons "$1")" ;;
	esac
}
