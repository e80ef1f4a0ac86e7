# Real kernels: each machine of test/machines/table is started once and runs all samples alone and from an image that was written here;
# the images that it writes go on here. At level machines-full there are more kernels, and the samples hop inside.
. "$test_folder/lib/machine.sh"

machine_samples=(malloc-tree tls threads signals setjmp floating-environment named-files page-size)
# Before a second thread lives: later an image waits for its end.
declare -A image_points=([threads]='1 2')

list_jobs() {
	case $1 in
	machines) printf '%s\n' arm64 riscv64 ;;
	machines-full) sed -n 's/^\([a-z][^ ]*\) .*/\1/p' "$repository/test/machines/table" ;;
	esac
}

run_job() {
	local name hops=no
	[ "$POPCORN_TEST_LEVEL" = machines ] || hops=yes
	machine_fields "$1"
	one_test "machines.$1.boots" emulated machine_boots "$hops"
	for name in "${machine_samples[@]}"; do
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
	for name in "${machine_samples[@]}"; do
		# shellcheck disable=SC2086
		prepare_machine_sample "$name" ${image_points[$name]-}
	done
	fetch_machine
	make_initramfs "$1" "${machine_samples[@]}"
	boot
	rm initramfs
	take_results
	expect_match console "^kernel: $isa $pages "
}
