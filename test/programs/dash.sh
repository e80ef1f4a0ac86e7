# dash: autotools with generators that run; fork, exec, pipes, signals, traps. It has no suite of its own, so that of its nearest relative, busybox's
# ash, tests it: 300 scripts with what they must print, in 1,000 processes. What dash lacks fails alike with the plain build.
package=dash
executables=src/dash
cost=160
least_lines=1500
least_hops=500

configure_program() {
	"$programs/fetch-source" busybox busybox "$programs/../../build/programs"
	choose_scripts busybox/shell/ash_test
	./configure
}

build_program() {
	make
}

# A result for each script, and what the failing ones printed.
check_program() {
	local tests=busybox/shell/ash_test
	rm -f $tests/*.fail
	ln -sf "$PWD/src/dash" $tests/ash
	(cd $tests && ./run-all)
	sed '/^--- /d; /^+++ /d' $tests/*.fail
}

# choose_scripts FOLDER: without those that count on being first after a short sleep; those that print which signals are ignored, since make starts its
# children with two of libc's own ignored, which emulators number otherwise; those that start 10,000 processes; one that reads itself again
# without end, since dash has no LINENO in its environment; and one that asks for the kernel's name of a process, which is the emulator's where that
# begins on a foreign ISA.
choose_scripts() {
	grep -lE '\<sleep|SigIgn' "$1"/*/*.tests | xargs rm
	rm -rf "$1/ash-z_slow" "$1/ash-vars/var_LINENO1.tests" "$1/ash-comm/comm.tests"
	touch "$1/.config"
}
