# Machines of another ISA with a kernel of their own, by full-system emulation: started once, with all programs in the first file system;
# what comes back over the console is judged here.

# machine_fields MACHINE: sets isa, architecture, release, kernel, kernel_options, emulator, cpu, pages and options from the table.
machine_fields() {
	read -r machine isa architecture release kernel emulator cpu pages options < <(grep "^$1 " "$repository/test/machines/table")
	kernel_options=${kernel#"${kernel%%:*}"}
	kernel_options=${kernel_options#:}
	kernel=${kernel%%:*}
}

# prepare_machine_case NAME [FIRST SECOND]: in work/NAME, the program, an image of it at point FIRST, what it had printed by then, and
# SECOND for the machine's own image; at a third and two thirds of all points where none are given.
prepare_machine_case() (
	name=$1
	mkdir -p "work/$name/image" && cd "work/$name"
	build_case "$name" -O2
	rm -f out err
	cd image
	run env POPCORN_MIGRATE=count POPCORN_STATS="$PWD/count.stats" "../$name"
	expect_status 0
	points=$(points_passed count.stats)
	image_run 75 POPCORN_MIGRATE="at:${2-$((points / 3 + 1))}=image:first.image" "../$name"
	mv out first.out
	rm out err count.stats 2>/dev/null || :
	printf 'points=%s\nsecond=%s\n' "$points" "${3-$((points * 2 / 3 + 1))}" >../settings
)

# fetch_machine: kernel and userland, once for all tests; what stands in for a pinned package goes to the file stand-ins.
fetch_machine() {
	local store=$repository/build/machines
	local kernel_folder=$store/$kernel-$release
	userland=$store/userland-$architecture
	mkdir -p "$store"
	(
		flock 9
		"$repository/test/machines/fetch" "$architecture" trixie "$userland" busybox-static qemu-user
		"$repository/test/machines/fetch" "$architecture" "$release" "$kernel_folder" "$kernel"
		[ -z "$kernel_options" ] || build_kernel
	) 9>"$store/lock"
	cat "$kernel_folder/note" "$userland/note" >stand-ins 2>/dev/null || :
	[ -z "$kernel_options" ] || kernel_folder=$store/$machine
	kernel_file=$(echo "$kernel_folder"/boot/vmlinu*)
}

# build_kernel: for what no kernel of Debian has.
build_kernel() {
	# shellcheck disable=SC2086
	"$repository/test/machines/build-kernel" "$kernel_folder" "$store/$machine" "$llvm" ${kernel_options//,/ }
}

# make_initramfs HOPS CASE...: the file initramfs. The programs lie where they lie here, because an image names folders.
make_initramfs() {
	local hops=$1 foreign
	shift
	mkdir -p "root/bin" "root/dev" "root$PWD"
	cp "$repository/test/machines/init" root/init
	cp "$userland/usr/bin/busybox" root/bin/
	ln -s busybox root/bin/sh
	if [ "$hops" = yes ]; then
		for foreign in "${isas[@]}"; do
			[ "$foreign" = "$isa" ] || cp "$userland/usr/bin/qemu-$foreign" "root/bin/qemu-$foreign-static"
		done
	fi
	printf "isa=%s\nwork='%s'\ncases='%s'\nhops=%s\n" "$isa" "$PWD/work" "$*" "$hops" >root/settings
	cp -a work "root$PWD/"
	(cd root && find . | cpio --quiet --create --format=newc) | gzip -1 >initramfs
	rm -rf root
}

# boot: runs the machine until it switches itself off; its console goes to the file console. Its clock counts instructions, one in a nanosecond:
# what runs into a limit of time there does not depend on what else this machine does.
boot() {
	timeout --kill-after=5 3000 "$emulator" -machine virt -cpu "$cpu" -m 2048 -icount shift=0,sleep=off -nographic -no-reboot -net none \
		-kernel "$kernel_file" -initrd initramfs -append "quiet panic=-1 rdinit=/init $options" </dev/null 2>&1 | tr -d '\r' >console
}

# take_results: what the machine sends, into the folder back.
take_results() {
	sed '/^RESULTS-BEGIN$/,/^RESULTS-END$/d' console
	[ "$(grep -c '^RESULTS-END$' console)" = 1 ] || fail "the machine did not come to the end: $(tail -n 3 console)"
	rm -rf back && mkdir back
	sed -n '/^RESULTS-BEGIN$/,/^RESULTS-END$/p' console | grep -v '^RESULTS-' | base64 -d | tar -xz -C back ||
		fail 'what the machine sent is damaged'
}

# machine_ran FOLDER NAME STATUS: without a message.
machine_ran() {
	expect_file "back/$1/$2.status"
	expect_equal "$(cat "back/$1/$2.status")" "$3" "status of $2, which says '$(head -c 300 "back/$1/$2.err")'"
	[ ! -s "back/$1/$2.err" ] || fail "unexpected message of $2: $(head -c 300 "back/$1/$2.err")"
}

# runs_alone CASE
runs_alone() {
	machine_ran "$1/alone" alone 0
	expect_same_bytes "back/$1/alone/alone.out" "$(case_folder "$1")/expected.txt" "output of $1 alone"
}

# continues CASE: from our image on the machine, and from the machine's image here; the three parts are the whole output.
continues() {
	local folder=$PWD
	machine_ran "$1/image" second 75
	expect_json "back/$1/image/second.stats" ".event == \"restore\" and .to == \"$isa\""
	cp -a "back/$1/image/." "work/$1/image/"
	cd "work/$1/image"
	image_run 0 POPCORN_RESTORE=second.image "../$1"
	[ ! -s err ] || fail "unexpected message: $(head -c 300 err)"
	cat first.out second.out out >whole
	expect_same_bytes whole "$(case_folder "$1")/expected.txt" "output of $1 in three parts"
	cd "$folder"
}

# hops_inside CASE: on the machine, by emulators that run there.
hops_inside() {
	machine_ran "$1/hops" hops 0
	expect_same_bytes "back/$1/hops/hops.out" "$(case_folder "$1")/expected.txt" "output of $1 with hops"
	[ "$(hops_made "back/$1/hops/hops.stats")" -gt 0 ] || fail "no hop of $1; put off: $(put_off_reasons "back/$1/hops/hops.stats")"
}
