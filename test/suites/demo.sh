# What a visitor types first: the samples do what their README shows, and `make demo` compares honestly. It fails when
# outputs differ and when nothing hopped.

demo() {
	run env POPCORN_DEMO_FOLDER="$PWD/demo" "$repository/test/demo" "$@"
}

quick_showsHopsToEveryIsa() {
	demo
	expect_status 0
	expect_match out '^ +[0-9]+ +x86_64 +aarch64 +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+$'
	expect_match out 'riscv64 +x86_64'
	expect_match out 'bytes of output are equal.* hops between three ISAs'
}

quick_takesAProgramWithArguments() {
	demo "$samples/n-body/n-body.c" 400
	expect_status 0
	expect_match out '^step 400 energy'
}

quick_failsWhenTheOutputsDiffer() {
	# Prints something else when it runs for the second time.
	take differs.c
	demo "$PWD/differs.c" "$PWD/mark"
	expect_status 1
	expect_match err 'outputs differ'
}

quick_failsWhenTooFewHopsAreMade() {
	echo 'int main(void) { return 0; }' >none.c
	demo "$PWD/none.c"
	expect_status 1
	expect_match err 'migration points'
	take shares.c
	demo "$PWD/shares.c"
	expect_status 1
	expect_match err 'only [0-2] hops'
	expect_match out 'put off: shared mapping'
}

# What the README of the samples says is typed and seen: its console blocks, one after the other.
quick_theSamplesDoWhatTheirReadmeShows() {
	sed -n '/^```console$/,/^```$/p' "$samples/README.md" | grep -v '^```' >shown
	expect_equal "$(grep -c '^\$ popcorn-c[c+]' shown)" "$(find "$samples" -name case.conf | wc -l)" 'samples that the README builds'
	ln -s "$samples" samples
	mkdir build
	while read -r line; do
		printf '%s\n' "\$ $line"
		PATH=$POPCORN_HOME/bin:$PATH bash -c "$line"
	done < <(sed -n 's/^\$ //p' shown) >seen 2>&1
	expect_same_bytes seen shown 'what the samples print'
}
