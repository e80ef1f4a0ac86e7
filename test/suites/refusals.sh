# Wrong input: a message with place, reason and way out, the right exit status, no stack trace, nothing half written.

quick_nonEmptyInlineAssembly() {
	take one-instruction.c uses.c
	refused '^uses\.c:5(:[0-9]+)?: error: .*inline assembly' uses.c
	build -c uses.c
	refused '^uses\.c:5(:[0-9]+)?: error: .*inline assembly' uses.o
	expect_match err 'note: .*--popcorn-native=FILE'
}

# The merged program has it as one text; the place is found again by the text.
quick_fileLevelAssembly() {
	printf '\n__asm__(".globl outside\\n\\tnop");\nint main(void) { return 0; }\n' >file_scope.c
	refused "^file_scope\.c:2: error: file-level assembly '\.globl outside' cannot migrate" file_scope.c
	expect_match err 'note: .*--popcorn-native=FILE'
	printf 'int used(void) { return 1; }\n__asm__("wfi");\n' >member.c
	printf 'int used(void);\nint main(void) { return used(); }\n' >main.c
	build -c member.c
	run "$POPCORN_HOME/bin/popcorn-ar" rcs libmember.a member.o
	refused '^member\.c:2: error: file-level assembly' main.c libmember.a
	rm member.c
	refused "error: member\.c: file-level assembly 'wfi'" main.c libmember.a
	printf 'int renamed(void) __asm__("another_name");\nint renamed(void) { return 3; }\nint main(void) { return renamed(); }\n' >names.c
	build names.c -o names
}

quick_jumpsOfInlineAssembly() {
	take asm-goto.c jumps.c
	refused '^jumps\.c:4(:[0-9]+)?: error: inline assembly' jumps.c
}

quick_everyRefusalIsReportedAtOnce() {
	take two-instructions.c uses.c
	refused '^uses\.c:4' uses.c
	expect_match err '^uses\.c:10'
}

# What is written to stop an optimizer, in the ways that programs write it: an empty template is the same on every ISA.
quick_emptyInlineAssemblyIsAllowed() {
	take barrier.c
	local level schedule
	for level in -O0 -O2; do
		build $level barrier.c -o barrier
		for schedule in start:aarch64 start:riscv64 every:1; do
			run env POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/$schedule$level.stats" ./barrier
			expect_status 0
			expect_equal "$(tr '\n' ';' <out)" '4 4 3 2.5 a 1 1 21;5 3 6 2.5 a 1 1 63;6 2 12 2.5 a 1 1 189;'
		done
		[ "$(hops_made "every:1$level.stats")" -ge 3 ] || fail "$(hops_made "every:1$level.stats") hops at $level"
	done
	# A structure in registers, and registers of one ISA.
	take structure.c
	refused '^structure\.c:9(:[0-9]+)?: error: inline assembly' structure.c
	take register.c
	refused '^register\.c:5(:[0-9]+)?: error: inline assembly' register.c
}

quick_targetIntrinsics() {
	take builtin-riscv64.c uses.c
	refused '^uses\.c:4(:[0-9]+)?: error: .*intrinsic' uses.c
	take builtin.c
	refused '^builtin\.c:4:[0-9]+: error: ' builtin.c
}

# What machine stack, registers or code look like differs; the way out is told.
quick_intrinsicsOfTheMachine() {
	take unwind-init.c uses.c
	refused '^uses\.c:4:[0-9]+: error: the intrinsic llvm\.eh\.unwind\.init in .main. is not supported' uses.c
	expect_match err '^uses\.c:4:[0-9]+: note: .*leave it out where __popcorn__ is defined'
}

quick_missingLibraries() {
	write_hello
	refused "^popcorn-cc: error: unable to find library -lnowhere" hello.c -lnowhere
	expect_match err '^popcorn-cc: note: .*-L'
	refused "libhost\.so' is an ELF file for x86_64, not a portable object" hello.c "$(cp /lib/x86_64-linux-gnu/libc.so.6 libhost.so && echo libhost.so)"
	expect_match err '^popcorn-cc: note: compile its source with popcorn-cc'
	# Operations on up to 64 bits are instructions.
	build hello.c -latomic -o hello
}

# They jump within machine code, with registers in a buffer of the program's.
quick_builtinSetjmp() {
	take builtin-setjmp.c uses.c
	refused '^uses\.c:6:[0-9]+: error: __builtin_setjmp is not supported' uses.c
	take builtin-longjmp.c jumps.c
	refused '^jumps\.c:6:[0-9]+: error: __builtin_longjmp is not supported' jumps.c
}

# A variable bound to a machine register exists on one ISA only.
quick_registerVariables() {
	take register-variable.c uses.c
	refused '^uses\.c:6(:[0-9]+)?: error: ' uses.c
}

quick_assemblerSource() {
	printf '\t.globl main\nmain:\tret\n' >main.s
	refused 'main\.s: .*assembly.*--popcorn-native=' main.s
	cp main.s main.S
	refused 'main\.S: .*assembly' main.S
	refused 'main\.S: .*assembly' -c main.S
	refused 'main\.s: .*assembly' -x assembler main.s
	refused 'main\.s: .*assembly' -c main.s -o main.o
	expect_no_file main.o
	cp main.s pair.c
	refused 'main\.S: .*assembly' -c main.S pair.c
	expect_no_file pair.o
	# What is left must be nothing: no code, no data, no symbol.
	local line
	for line in '.globl f' '.weak f' 'f:' '.byte 1' '.data; .long 2' '.section .init_array; .quad f' '.set a, 1' '.incbin "main.s"'; do
		printf '# comment\n\t.text\n\t%s\n' "$line" >some.s
		refused 'some\.s: .*assembly' -c some.s
	done
}

# Sources of libraries hold code for the ISAs that they know, and nothing for others; notes to linkers stay.
quick_assemblerSourceWithoutAssemblyIsAnEmptyObject() {
	cat >empty.S <<-'S'
		#include "macros.h"
		#if defined(FOR_X86)
			.globl f
		f:	ret
		#endif
		/* two
		   lines */
		.section .note.GNU-stack,"",%progbits
		.pushsection ".note.gnu.property", "a"
		.p2align 3
		.long 1f - 0f
		0: .asciz "GNU; # no comment"
		1: .popsection
		.ident "none" ; .file "empty.S" // no more
	S
	sed '1,5d' empty.S >plain.s
	printf '#ifdef __x86_64__\n#define FOR_X86\n#endif\n' >macros.h
	take main.c
	build -c -O2 empty.S
	build -c plain.s
	expect_file empty.o
	expect_file plain.o
	run "$POPCORN_HOME/bin/popcorn-nm" empty.o plain.o
	expect_no_match out ' [A-Za-z] '
	run "$POPCORN_HOME/bin/popcorn-ar" rcs libempty.a empty.o
	expect_status 0
	build main.c empty.S plain.s libempty.a -o main
	run ./main
	expect_equal "$(cat out)" ok
	# With the options of make: what it depends on is the source and its headers.
	build -MMD -MP -MF empty.d -MT other.o -c empty.S -o other.o
	expect_match empty.d '^other\.o: empty\.S'
	mkdir objects
	build -MD -c empty.S -o objects/empty.o
	expect_match objects/empty.d '^objects/empty\.o: empty\.S'
	expect_match objects/empty.d 'macros\.h'
	build -c -x assembler-with-cpp empty.S -o named.o
	build -c -x assembler plain.s -o named.o
	build -c main.c empty.S
	expect_file main.o
	printf '#error no code\n' >wrong.S
	refused 'wrong\.S:1:2: error: no code' -c wrong.S
	refused 'no such file' -c missing.S
}

# A comment is no instruction of any ISA, though one assembler's comment is another one's code.
quick_commentsInInlineAssemblyAreAllowed() {
	take comments.c
	local level schedule
	for level in -O0 -O2; do
		build $level comments.c -o comments
		for schedule in start:aarch64 start:riscv64 every:1; do
			run env POPCORN_MIGRATE=$schedule ./comments
			expect_equal "$(tr '\n' ';' <out)" '1 2;1 3;1 4;'
		done
	done
	take comment-and-instruction.c uses.c
	refused '^uses\.c:4(:[0-9]+)?: error: .*inline assembly' uses.c
	take instruction-between-comments.c uses.c
	refused '^uses\.c:4(:[0-9]+)?: error: .*inline assembly' uses.c
}

quick_unknownOptions() {
	write_hello
	refused "error: .*--frobnicate" --frobnicate hello.c
	refused "error: .*-fno-such-thing" -fno-such-thing hello.c
	refused "error: .*--popcorn-nonsense" --popcorn-nonsense=1 hello.c
	refused "error: .*--popcorn-nonsense" -c --popcorn-nonsense=1 hello.c
	refused "error: .*sometimes" --popcorn-points=sometimes hello.c
}

# Each names the option, the reason and a way out.
quick_kindsOfOutputThatCannotBe() {
	write_hello
	refused "error: '-shared' is not supported: .*--disable-shared" -shared hello.c
	refused "error: '-nostdlib' is not supported: .*leave it out" -nostdlib hello.c
	refused "error: '-Tscript.ld' is not supported: .*leave it out" -Tscript.ld hello.c
	refused "error: '-e start' is not supported: .*leave it out" -e start hello.c
	refused "error: '--shared' is not supported: .*--disable-shared" -Wl,--shared hello.c
	refused "error: '--defsym=x=1' is not supported: .*another name" -Wl,--defsym=x=1 hello.c
	refused "error: '--entry=x' is not supported: .*leave it out" -Wl,--entry=x hello.c
	refused "error: '-init=x' is not supported: .*leave it out" -Wl,-init=x hello.c
	refused "error: '-oother' is not supported: .*use -o of popcorn-cc" -Wl,-o,other hello.c
	expect_folder . err hello.c out
}

# With -c as well: a check that only compiles gets the right answer, too.
quick_optionsThatNeedARunTimeOfTheirOwn() {
	write_hello
	build -c hello.c -o fine.o
	local option
	for option in -fsanitize=address -fsanitize=undefined,address --coverage -fprofile-arcs -ftest-coverage -fprofile-generate \
		-fprofile-instr-generate -pg -fopenmp -gsplit-dwarf -m32 --driver-mode=g++; do
		refused "^popcorn-cc: error: '${option/++/..}' is not supported: .*: (leave it out|use )" $option hello.c
		refused "^popcorn-cc: error: '${option/++/..}' is not supported: " $option fine.o
		run "$popcorn_cc" $option -c hello.c
		expect_status 1
		expect_no_file hello.o
	done
	build -fsanitize=undefined -fsanitize-trap=all -fopenmp-simd hello.c -o traps
	run ./traps
	expect_status 0
}

quick_missingFiles() {
	write_hello
	refused 'error: .*nowhere\.c' nowhere.c
	refused 'error: .*nowhere\.o' hello.c nowhere.o
	refused 'error: .*nowhere' hello.c -lnowhere
	refused 'error: ' @nowhere.response
	run "$popcorn_cc"
	expect_status 1
	run "$popcorn_cc" hello.c -o missing/folder/hello
	expect_status 1
	expect_match err 'error: .*missing/folder'
	expect_no_stack_trace
}

quick_syntaxErrorsAreThoseOfClang() {
	printf 'int main(void) {\n\treturn 0\n}\n' >wrong.c
	refused "^wrong\.c:2:10: error: expected ';'" wrong.c
}

quick_objectsOfAnotherKind() {
	write_hello
	gcc -c hello.c -o host.o
	refused 'host\.o' host.o
	"$llvm/clang" --target=riscv64-linux-musl -emit-llvm -c -nostdinc -x c - -o plain.o <<<'int main(void) { return 0; }'
	refused 'plain\.o' plain.o
	echo 'this is text' >text.o
	refused 'text\.o' text.o
	: >empty.o
	refused 'empty\.o' empty.o
	build -c hello.c -o whole.o
	head -c 700 whole.o >cut.o
	refused 'cut\.o' cut.o
	gcc -c hello.c -o member.o && ar rcs libhost.a member.o
	echo 'int main(void) { return 0; }' >main.c
	refused 'libhost\.a|member\.o' main.c libhost.a -Wl,--whole-archive libhost.a
}

quick_undefinedSymbols() {
	take nowhere.c uses.c
	refused 'error: undefined symbol: nowhere' uses.c
	expect_match err 'uses\.c:6'
}

quick_duplicateSymbols() {
	echo 'int twice(void) { return 1; } int main(void) { return twice(); }' >one.c
	echo 'int twice(void) { return 2; }' >two.c
	refused 'duplicate symbol: twice' one.c two.c
	echo 'int not_main(void) { return 1; }' >without.c
	refused 'undefined symbol: main' without.c
}

# An intrinsic that only a garbage collector's passes understand: the verifier lets it through, the code generators stop the process.
quick_llvmAbortKeepsWhatIsNeededToRepeatIt() {
	cat >aborts.ll <<-'IR'
		target triple = "riscv64-popcorn-linux-musl"
		declare ptr @llvm.experimental.gc.get.pointer.base.p0.p0(ptr)
		define i32 @main(i32 %count, ptr %arguments) {
		  %base = call ptr @llvm.experimental.gc.get.pointer.base.p0.p0(ptr %arguments)
		  %bits = ptrtoint ptr %base to i64
		  %result = trunc i64 %bits to i32
		  ret i32 %result
		}
	IR
	run "$popcorn_cc" aborts.ll -o aborts
	expect_status 70
	expect_no_stack_trace
	expect_no_file aborts
	expect_no_file aborts.aarch64
	local kept
	kept=$(ls -d popcorn-crash-*)
	expect_match err "$kept"
	expect_match <(ls -R "$kept") '\.(bc|ll)$'
	expect_match <(cat "$kept"/* 2>/dev/null) 'popcorn-cc.*aborts'
}

quick_wrongSchedules() {
	write_counting_program
	build counting.c -o counting
	local schedule
	for schedule in every every:0 every:x at:1 at:1=vax seed:1 start: nonsense every:1,every:2 at:5=aarch64,at:3=riscv64; do
		run "$popcorn" run --migrate="$schedule" ./counting
		expect_status 2
		expect_match err 'error: '
		expect_no_stack_trace
		run env POPCORN_MIGRATE="$schedule" ./counting
		[ "$status" != 0 ] || expect_match err popcorn
		expect_no_match err 'core dumped'
	done
}

quick_programsThatCannotStart() {
	run "$popcorn" run ./nowhere
	expect_status 125
	expect_match err 'error: .*nowhere'
	expect_no_stack_trace
	run "$popcorn" run /bin/true
	expect_status 125
	expect_no_stack_trace
	run "$popcorn" no-such-command
	expect_status 2
	run "$popcorn" inspect nowhere
	expect_status 1
	expect_no_stack_trace
}
