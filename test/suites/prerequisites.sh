# What the set-up looks for and fetches; the suite `fresh` runs it on clean systems.

# small_tree: the scripts in a tree of their own, and an empty place where a JDK may be.
small_tree() {
	mkdir -p tree/common/src/main
	cp -R "$repository/tools" tree/
	cp -R "$repository/common/src/main/facts" tree/common/src/main/
}

# planted_jdk FOLDER FEATURE PROGRAM...
planted_jdk() {
	local folder_=$1 feature=$2 program
	shift 2
	mkdir -p "$folder_/bin"
	echo "JAVA_VERSION=\"$feature.0.1\"" >"$folder_/release"
	for program in "$@"; do
		printf '#!/bin/sh\necho %s\n' "$folder_" >"$folder_/bin/$program"
		chmod +x "$folder_/bin/$program"
	done
}

quick_aJdkBelowBuildIsFound() {
	small_tree
	planted_jdk "$PWD/tree/build/popcorn/lib/jdk" 21 java javac
	POPCORN_JAVA_HOME= JAVA_HOME= run tree/tools/find-jdk
	expect_equal "$(cat out)" "$PWD/tree/build/popcorn/lib/jdk"
	planted_jdk "$PWD/named" 22 java javac
	POPCORN_JAVA_HOME=$PWD/named JAVA_HOME= run tree/tools/find-jdk
	expect_equal "$(cat out)" "$PWD/named"
}

# Debian's Maven brings a run time, which compiles nothing.
quick_aRunTimeWithoutACompilerIsNoJdk() {
	small_tree
	planted_jdk "$PWD/jre" 21 java
	planted_jdk "$PWD/tree/build/popcorn/lib/jdk" 21 java javac
	POPCORN_JAVA_HOME=$PWD/jre JAVA_HOME= run tree/tools/find-jdk
	expect_equal "$(cat out)" "$PWD/tree/build/popcorn/lib/jdk"
}

quick_anOlderJdkIsNone() {
	small_tree
	planted_jdk "$PWD/old" 17 java javac
	planted_jdk "$PWD/tree/build/popcorn/lib/jdk" 21 java javac
	POPCORN_JAVA_HOME=$PWD/old JAVA_HOME=$PWD/old run tree/tools/find-jdk
	expect_equal "$(cat out)" "$PWD/tree/build/popcorn/lib/jdk"
}

# An installation that was moved takes its own JDK along.
quick_theLauncherUsesTheInstallationsJdk() {
	mkdir -p home/bin
	cp "$popcorn_cc" home/bin/popcorn
	planted_jdk "$PWD/home/lib/jdk" 21 java
	POPCORN_JAVA_HOME= JAVA_HOME= run home/bin/popcorn --version
	expect_status 0
	expect_equal "$(cat out)" "$PWD/home/lib/jdk"
}

# The machine's own mirrors, which hold every release.
quick_anotherReleaseComesFromTheSameMirrors() {
	DEBIAN_APT_SUITE=bookworm run "$repository/tools/debian-apt" twelve indextargets
	expect_status 0
	DEBIAN_APT_SUITE=trixie run "$repository/tools/debian-apt" thirteen indextargets
	expect_status 0
	expect_match thirteen/sources.list '^deb .* trixie main'
	expect_match thirteen/sources.list '^deb-src .* trixie main'
	expect_same_bytes <(sed 's/ trixie / bookworm /' thirteen/sources.list) twelve/sources.list
}

# planted_system NAME...: tools/prerequisites as an ordinary user of a system whose package lists hold these names, and without any JDK.
planted_system() {
	small_tree
	mkdir -p bin
	printf '#!/bin/sh\necho 1000\n' >bin/id
	printf '#!/bin/sh\nprintf "%%s\\n" %s | grep "^$2"\n' "$*" >bin/apt-cache
	printf '#!/bin/sh\nexit 1\n' >tree/tools/find-jdk
	chmod +x bin/id bin/apt-cache
	PATH=$PWD/bin:$PATH run tree/tools/prerequisites
	expect_status 1
}

quick_theOldestJdkThatIsNewEnoughIsInstalled() {
	planted_system openjdk-17-jdk-headless openjdk-25-jdk-headless openjdk-21-jdk-headless openjdk-21-jre
	expect_match err '^  sudo apt-get install --no-install-recommends .*openjdk-21-jdk-headless$'
}

# Nobody knows yet which JDK the system has.
quick_aSystemWithoutListsFetchesThemFirst() {
	planted_system maven
	expect_match err '^  sudo apt-get update$'
	expect_no_match err 'apt-get install'
}
