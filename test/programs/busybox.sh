# busybox: Kbuild, which merges the objects of each folder by the linker; 400 applets in one executable, headers of the kernel. Its suite is scripts that
# start it some thousand times by the applets' names.
package=busybox
executables='busybox_unstripped busybox'
cost=700
least_lines=790
most_skips=10
least_hops=300

configure_program() {
	make defconfig HOSTCC=gcc
}

# Kbuild finds out by a link for each which libraries it can do without: all of them are in libc. What it has linked it copies, for this machine only.
build_program() {
	local linker=ld
	[ "$CC" != popcorn-cc ] || linker=popcorn-ld
	make CC="$CC" LD=$linker AR="$AR" NM="$NM" STRIP="$STRIP" HOSTCC=gcc LDLIBS= SKIP_STRIP=y busybox
	[ "$CC" != popcorn-cc ] || popcorn install busybox_unstripped busybox
}

# Without what asks for a network (wget), for loop devices and rights (mount, mdev), and at level real without what takes minutes under an emulator: bc's
# lists of numbers, sums of a thousand texts.
check_program() {
	local applets left_out='mdev|mount|wget'
	[ "$level" = real-full ] || left_out="$left_out|bc|md5sum|sha[0-9]+sum"
	applets=busybox\ $(./busybox --list | grep -vxE "$left_out")
	cd testsuite
	# shellcheck disable=SC2086
	./runtest $applets </dev/null >results 2>&1 || :
	grep '^popcorn: ' results >&2 || :
	sed -nE 's/^SKIPPED:/SKIP:/; /^(PASS|FAIL|SKIP|UNTESTED):/p' results
}
