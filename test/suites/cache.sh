# A second link of unchanged objects copies the executables of the first, and never a wrong one: whatever can change
# them makes another key. Damaged entries, a full disk, links side by side.

# A cache of the test's own; one object.
prepare() {
	export POPCORN_CACHE=$PWD/cache
	unset POPCORN_CACHE_LIMIT
	write_hello
	POPCORN_CACHE=off build -O2 -c hello.c
}

# linked ARGUMENT...: links hello.o to ./hello; `outcome` is "hit" if the executables were kept, else "made".
linked() {
	run "$popcorn_cc" --popcorn-time hello.o "$@" -o hello
	expect_status 0
	outcome=made
	grep -q 'time: merge' err || outcome=hit
}

expect_hit() {
	linked "$@"
	expect_equal "$outcome" hit "a link with $*"
}

expect_made() {
	linked "$@"
	expect_equal "$outcome" made "a link with $*"
}

quick_secondLinkIsTheFirstOne() {
	prepare
	umask 022
	POPCORN_CACHE=off linked -O2
	mkdir first && mv hello hello.*64 first
	expect_made -O2
	for file in "${suffixes[@]/#/hello}"; do expect_same_bytes first/$file $file; done
	rm hello hello.*64
	(umask 027 && expect_hit -O2)
	for file in "${suffixes[@]/#/hello}"; do expect_same_bytes first/$file $file; done
	expect_equal "$(stat -c %a hello)" 750 'mode under umask 027'
	run ./hello
	expect_equal "$(cat out)" hello
	# The folder, the output's name and the host do not count.
	mkdir other && cp hello.o other
	(cd other && run env POPCORN_HOST_ISA=riscv64 "$popcorn_cc" --popcorn-time -O2 hello.o -o renamed && expect_no_match err 'time: merge')
	expect_same_bytes first/hello other/renamed.x86_64
	expect_same_bytes first/hello.riscv64 other/renamed
	expect_equal "$(ls cache | wc -l)" 1 'entries'
}

# Whatever can change the executables makes another key.
quick_changesAreSeen() {
	prepare
	expect_made -O2
	expect_made -O1
	expect_made -O2 -s
	expect_made -O2 -g
	expect_made -O2 --popcorn-points=all
	expect_made -O2 --popcorn-isas=x86_64,riscv64
	expect_made -O2 -Wl,--undefined=puts
	sed 's/hello/hallo/' hello.c >hallo.c
	POPCORN_CACHE=off build -O2 -c hallo.c
	run "$popcorn_cc" -O2 hallo.o -o hello
	run ./hello
	expect_equal "$(cat out)" hallo
	cp hallo.o hello.o
	expect_hit -O2
	run ./hello
	expect_equal "$(cat out)" hallo
	# An archive counts by its members.
	echo 'int extra(void) { return 1; }' >extra.c
	POPCORN_CACHE=off build -O2 -c extra.c
	"$POPCORN_HOME/bin/popcorn-ar" rcs libextra.a extra.o
	expect_made -O2 -L. -lextra
	expect_hit -O2 -L. -lextra
	echo 'int extra(void) { return 2; }' >extra.c
	POPCORN_CACHE=off build -O2 -c extra.c
	"$POPCORN_HOME/bin/popcorn-ar" rcs libextra.a extra.o
	expect_made -O2 -L. -lextra
}

# copy_installation FOLDER: an installation that may be changed; LLVM's programs are links.
copy_installation() {
	mkdir -p "$1/lib"
	cp -a "$POPCORN_HOME/bin" "$POPCORN_HOME/sysroot" "$1/"
	cp -a "$POPCORN_HOME/lib/java" "$POPCORN_HOME/lib/popcorn" "$1/lib/"
	cp -al "$POPCORN_HOME/lib/llvm" "$1/lib/llvm" 2>/dev/null || cp -as "$POPCORN_HOME/lib/llvm" "$1/lib/llvm"
}

full_changedInstallationsAreSeen() {
	prepare
	copy_installation copy
	local popcorn_cc=$PWD/copy/bin/popcorn-cc file
	linked -O2
	expect_hit -O2
	for file in lib/java/popcorn-passes.jar lib/popcorn/aarch64/libc.a; do
		touch "copy/$file"
		expect_made -O2
		expect_hit -O2
	done
	# Another build with the same times and sizes, as packages have them.
	tr '0-9a-f' '1-9a-f0' <copy/lib/popcorn/libc/link-id >other
	touch -r copy/lib/popcorn/libc/link-id other
	mv other copy/lib/popcorn/libc/link-id
	expect_made -O2
	expect_hit -O2
}

# C++'s library comes with its first use, and counts for what is linked with it alone.
full_cxxLibraryCountsForCxxAlone() {
	prepare
	copy_installation copy
	local popcorn_cc=$PWD/copy/bin/popcorn-cc built=copy/lib/popcorn file
	mkdir kept
	for file in libcxx libcxx.made {x86_64,aarch64,riscv64}/{libcxx.a,libcxx.sites,unwind.a}; do
		mkdir -p "kept/$(dirname $file)"
		mv "$built/$file" "kept/$file"
	done
	linked -O2
	expect_hit -O2
	cp -r kept/. "$built/"
	expect_hit -O2
	expect_made -O2 -lc++
	expect_hit -O2 -lc++
	for file in aarch64/libcxx.a x86_64/unwind.a libcxx/sites; do
		touch "$built/$file"
		expect_hit -O2
		expect_made -O2 -lc++
		expect_hit -O2 -lc++
	done
	tr '0-9a-f' '1-9a-f0' <$built/libcxx/link-id >other
	touch -r $built/libcxx/link-id other
	mv other $built/libcxx/link-id
	expect_made -O2 -lc++
}

# What a link may have read besides its inputs is not known, so nothing is kept.
full_unknownFilesAreNotKept() {
	prepare
	expect_made -O2
	rm -r cache
	echo '{ puts; };' >list
	expect_made -O2 -Wl,--dynamic-list=list
	echo 'int extra(void) { return 1; }' >extra.c
	POPCORN_CACHE=off build -O2 -c extra.c
	"$POPCORN_HOME/bin/popcorn-ar" rcsT libthin.a extra.o
	expect_made -O2 libthin.a
	expect_made -O2 --popcorn-layout=layout
	expect_made -O2 -Wl,-Map=map
	expect_made -O2 -save-temps
	expect_made -O2 -v
	expect_no_file cache
	expect_made -O2 --popcorn-no-cache
	POPCORN_CACHE=off expect_made -O2
	expect_no_file cache
	expect_no_file off
}

# The types of a native part decide what is refused, though its code may be the same.
quick_typesOfNativePartsCount() {
	prepare
	echo 'int f(long); int main(void) { return f(3); }' >hello.c
	POPCORN_CACHE=off build -O2 -c hello.c
	echo 'int f(long x) { return x == 3; }' >part.c
	expect_made --popcorn-native=part.c
	expect_hit --popcorn-native=part.c
	echo 'int f(char *x) { return x == (char *)3; }' >part.c
	run "$popcorn_cc" hello.o --popcorn-native=part.c -o hello
	expect_status 1
	expect_match err "native function 'f' is called as 'i32 \(i64\)', but is 'i32 \(ptr\)'"
}

# A source may name libraries to linkers that look there; what it names is no input, so it need not be looked at.
quick_onlyTheCommandLineNamesInputs() {
	prepare
	echo 'int extra(void) { return 1; }' >extra.c
	POPCORN_CACHE=off build -c extra.c
	"$POPCORN_HOME/bin/popcorn-ar" rcs libextra.a extra.o
	printf '#pragma comment(lib, "%s/libextra.a")\n#pragma comment(lib, "nowhere")\n' "$PWD" >hello.c
	echo 'int extra(void); int main(void) { return extra(); }' >>hello.c
	POPCORN_CACHE=off build -c hello.c
	run "$popcorn_cc" hello.o -o hello
	expect_status 1
	expect_match err 'undefined symbol: extra'
	expect_made -L. -lextra
	expect_hit -L. -lextra
}

quick_messagesAreSaidEachTime() {
	prepare
	echo 'int main(void) { return __builtin_return_address(0) != 0; }' >hello.c
	POPCORN_CACHE=off build -O2 -c hello.c
	for _ in 1 2; do
		expect_made -O2
		expect_match err 'warning: .*reads as 0'
	done
}

full_damagedEntriesAreMadeAgain() {
	prepare
	expect_made -O2
	cp hello first
	local entry size
	entry=$(echo cache/*.link)
	size=$(stat -c %s "$entry")
	cp "$entry" good
	for damage in 'truncate -s 100' 'truncate -s -1' 'truncate -s +1'; do
		cp good "$entry"
		$damage "$entry"
		expect_made -O2
		expect_hit -O2
		expect_same_bytes first hello
	done
	for offset in 0 $((size / 2)); do
		cp good "$entry"
		printf '\xa5' | dd of="$entry" bs=1 seek="$offset" conv=notrunc status=none
		expect_made -O2
		expect_hit -O2
		expect_same_bytes first hello
	done
}

quick_placesThatCannotBeWrittenAreNoFault() {
	prepare
	unset POPCORN_CACHE XDG_CACHE_HOME
	HOME=/nonexistent expect_made -O2
	expect_no_file /nonexistent
	HOME= expect_made -O2
	mkdir home
	HOME=$PWD/home expect_made -O2
	HOME=$PWD/home expect_hit -O2
	expect_file home/.cache/popcorn
	XDG_CACHE_HOME=$PWD/shared expect_made -O2
	XDG_CACHE_HOME=$PWD/shared expect_hit -O2
	expect_equal "$(stat -c %a shared/popcorn)" 700 'mode of the folder'
	export POPCORN_CACHE=$PWD/place
	echo >place
	expect_made -O2
	[ ! -s err ] || expect_no_match err 'error|warning'
	POPCORN_CACHE=/proc/nowhere expect_made -O2
	rm place && mkdir place
	run unshare --mount --map-root-user sh -c '
		mount --bind place place && mount -o remount,bind,ro place && exec "$1" hello.o -o hello' sh "$popcorn_cc"
	expect_status 0
	[ ! -s err ] || fail "a message: $(head -c 200 err)"
	with_small 300 place sh -c '"$1" hello.o -o hello && ls -A place' sh "$popcorn_cc"
	expect_status 0
	expect_equal "$(cat out)" '' 'files of a cache on a full disk'
	run env POPCORN_CACHE_LIMIT=much "$popcorn_cc" hello.o -o hello
	expect_status 1
	expect_match err "invalid value 'much' in 'POPCORN_CACHE_LIMIT=much'"
}

full_oldEntriesMakeRoom() {
	prepare
	expect_made -O2
	local size
	size=$(stat -c %s cache/*.link)
	export POPCORN_CACHE_LIMIT=$((size * 5 / 2))
	touch -d '1 hour ago' cache/*.link
	expect_made -O1
	touch -d '30 minutes ago' cache/*.link
	touch -d '2 hours ago' cache/abandoned.new
	# Used again, so the other one is the older now.
	expect_hit -O2
	expect_made -O3
	expect_equal "$(ls cache/*.link | wc -l)" 2 'entries'
	expect_no_file cache/abandoned.new
	expect_hit -O2
	expect_hit -O3
	POPCORN_CACHE_LIMIT=1k expect_made -O0
	expect_equal "$(ls cache | wc -l)" 0 'entries below 1 KiB'
}

full_linksSideBySide() {
	prepare
	local i
	for i in 1 2 3 4; do
		mkdir "$i"
		"$popcorn_cc" -O2 hello.o -o "$i/hello" 2>"$i/err" &
	done
	wait
	for i in 1 2 3 4; do
		expect_equal "$(cat "$i/err")" ''
		expect_same_bytes 1/hello.aarch64 "$i/hello.aarch64"
	done
	expect_equal "$(ls cache | wc -l)" 1 'entries'
	expect_hit -O2
}
