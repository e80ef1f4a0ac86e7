# Real kernels: each machine of test/machines/table is started once and runs some cases alone and from an image that was written here;
# the images that it writes go on here. At level machines-full there are more kernels, and the programs hop inside.
. "$test_folder/lib/machine.sh"

machine_cases=(malloc-tree tls threads signals setjmp floating-environment named-files page-size)
# Before a second thread lives: later an image waits for its end.
declare -A image_points=([threads]='1 2')

list_jobs() {
	case $1 in
	machines) printf '%s\n' pins arm64 riscv64 ;;
	machines-full) echo pins && sed -n 's/^\([a-z][^ ]*\) .*/\1/p' "$repository/test/machines/table" ;;
	esac
}

run_job() {
	case $1 in
	pins) run_pins ;;
	*) run_machine "$1" ;;
	esac
}

run_machine() {
	local name hops=no
	[ "$POPCORN_TEST_LEVEL" = machines ] || hops=yes
	machine_fields "$1"
	one_test "machines.$1.boots" emulated machine_boots "$hops"
	for name in "${machine_cases[@]}"; do
		one_test "machines.$1.$name.runsAlone" emulated runs_alone "$name"
		one_test "machines.$1.$name.continuesThereAndHere" emulated continues "$name"
		[ $hops = no ] || one_test "machines.$1.$name.hopsInside" emulated hops_inside "$name"
	done
}

emulated() {
	command -v "$emulator" >/dev/null || skip "no $emulator"
	"$@"
}

machine_boots() {
	local name
	need_tool cpio
	for name in "${machine_cases[@]}"; do
		# shellcheck disable=SC2086
		prepare_machine_case "$name" ${image_points[$name]-}
	done
	fetch_machine
	make_initramfs "$1" "${machine_cases[@]}"
	boot
	rm initramfs
	take_results
	expect_match console "^kernel: $isa $pages "
	note "$(grep '^kernel: ' console | cat - stand-ins)"
}

run_pins() {
	one_test machines.pins.anotherChecksumIsRefused another_checksum
	one_test machines.pins.theNewestStandsInForADroppedVersion dropped_version
}

# planted_pin SED-COMMAND: fetches busybox by its pin, which was changed, and no other one.
planted_pin() {
	rm -rf tree
	mkdir -p tree/test
	cp -R "$repository/tools" tree/
	cp -R "$repository/test/machines" tree/test/
	sed -i "/^#/p; /^arm64 trixie busybox-static /!d; $1" tree/test/machines/pins
	run tree/test/machines/fetch arm64 trixie "$PWD/tree/fetched" busybox-static
}

another_checksum() {
	planted_pin 's/.$/x/'
	expect_status 1
	expect_match err '^fetch: error: busybox-static .*: sha256 is [0-9a-f]*, expected [0-9a-f]*x$'
	expect_no_file tree/fetched
}

dropped_version() {
	planted_pin 's/ 1:[^ ]* / 1:0.1 /'
	expect_status 0
	expect_file tree/fetched/usr/bin/busybox
	expect_match tree/fetched/note '^Debian no longer has busybox-static 1:0.1: tested with busybox-static 1:[0-9]'
	run tree/test/machines/renew
	expect_status 0
	expect_match tree/test/machines/pins '^arm64 trixie busybox-static busybox-static 1:[1-9][^ ]* [0-9a-f]{64}$'
	expect_equal "$(wc -l <tree/test/machines/pins)" 2 lines
}
