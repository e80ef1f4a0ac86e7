# ninja: CMake, with optimization at link time; its own suite in one process, parts of which start others and watch them; then it builds.
package=ninja-build
language=C++
executables='build/ninja build/ninja_test'
cost=250
least_lines=480
least_hops=150

configure_program() {
	cmake -S . -B build -DCMAKE_BUILD_TYPE=Release
}

build_program() {
	cmake --build build --target ninja ninja_test
}

# 382 tests of the parts, 8 of what ninja prints, by their names.
check_program() {
	cd build
	./ninja_test
	python3 ../misc/output_test.py -v 2>&1 | sed -n 's/ \.\.\. / /p'
	build_by_itself
}

# Files that are made of those before, all of them, half of them, none.
build_by_itself() {
	rm -rf project
	mkdir project
	echo first >project/0
	{
		# shellcheck disable=SC2016
		printf 'rule join\n  command = cat $in >$out && echo $out >>$out\n'
		for ((i = 1; i < 60; i++)); do
			echo "build $i: join $((i - 1)) $((i / 2))"
		done
	} >project/build.ninja
	./ninja -C project
	touch project/30
	./ninja -C project
	./ninja -C project
	cksum <project/59
}
