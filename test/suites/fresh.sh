# Fresh machines: a clean Debian 12, whose packages have no JDK that is new enough, and a clean Debian 13. The first
# command does all the set-up. Level fresh-full tests both, level fresh the one whose turn it is.
. "$test_folder/lib/root.sh"

list_jobs() {
	local releases=(bookworm trixie)
	case $1 in
	fresh) echo "${releases[$(($(commit_number) % 2))]}" ;;
	fresh-full) printf '%s\n' "${releases[@]}" ;;
	esac
}

run_job() {
	limit=3600
	one_test "fresh.$1.aUserIsToldWhatToInstall" as_root a_user_is_told "$1"
	one_test "fresh.$1.theDemoDoesAllTheSetUp" as_root the_demo_sets_up "$1"
	one_test "fresh.$1.theInstallationStandsAlone" as_root the_installation_stands_alone
	one_test "fresh.$1.aUserNeedsNoMore" as_root a_user_needs_no_more "$1"
	rm -rf --one-file-system root
}

as_root() {
	[ "$(id -u)" = 0 ] || skip 'only root can make a clean system'
	"$@"
}

a_user_is_told() {
	make_root "$1"
	copy_sources root/home/user/popcorn
	chroot root chown -R user: /home/user/popcorn
	in_root user 'cd popcorn && make demo'
	expect_status 2
	expect_match err '^  sudo apt-get update$'
	in_root root 'apt-get update'
	expect_status 0
	in_root user 'cd popcorn && make demo'
	expect_status 2
	expect_match err '^  sudo apt-get install --no-install-recommends .* maven '
	[ "$1" = bookworm ] || expect_match err ' openjdk-21-jdk-headless( |$)'
	in_root root "$(sed -n 's/^  sudo \(apt-get install\) /\1 --simulate /p' err)"
	expect_status 0
	expect_match out '^Inst maven '
}

the_demo_sets_up() {
	copy_sources root/root/popcorn
	in_root root 'cd popcorn && make demo'
	cp out demo.out
	expect_status 0
	expect_match out 'bytes of output are equal.* hops between three ISAs$'
	expect_equal "$(grep -o '^\[[1-4]/4\]' out | tr -d '\n')" '[1/4][2/4][3/4][4/4]' 'steps of the build'
	expect_no_match out $'WARNING|\e'
	case $1 in
	bookworm) expect_file root/root/popcorn/build/popcorn/lib/jdk/bin/java ;;
	trixie) expect_no_file root/root/popcorn/build/popcorn/lib/jdk ;;
	esac
}

# The tree is gone, and with it what may have been used from there.
the_installation_stands_alone() {
	in_root root 'cd popcorn && make install PREFIX=/opt/popcorn && rm -rf ~/popcorn'
	expect_status 0
	write_counting_program root/home/user/counting.c
	in_root user '/opt/popcorn/bin/popcorn-cc -O2 counting.c -o counting && POPCORN_MIGRATE=every:1 POPCORN_STATS=hops ./counting'
	expect_status 0
	expect_same_bytes out counting.expected
	expect_equal "$(hops_made root/home/user/hops)" 6 hops
	in_root user '/opt/popcorn/bin/popcorn doctor'
	expect_status 0
}

# The packages are there now; a JDK that no package has goes below build/.
a_user_needs_no_more() {
	in_root user 'cd popcorn && tools/prerequisites && tools/find-jdk'
	expect_status 0
	case $1 in
	bookworm) expect_match out '^/home/user/popcorn/build/popcorn/lib/jdk$' ;;
	trixie) expect_match out '^/usr/lib/jvm/' ;;
	esac
}
