# Native parts (docs/native-parts.md): what they can do; each restriction refuses a program at the link.

# refused_part REGEX PORTABLE NATIVE: the same for a program of these two lines of C.
refused_part() {
	echo "$2" >portable.c
	echo "$3" >part.c
	refused "$1" portable.c --popcorn-native=part.c
}

# A native part in C sees its ISA, shares a header with the program, and calls what a compiler calls; assembly sees macros. Pointers
# to the stack, the heap and to static data mean the same on each ISA; the cache begins anew on each.
quick_nativePartsOfEachKind() {
	take part.h
	take part-one.c "part one.c"
	printf '.globl twice\ntwice:\n\tlea (%%rdi,%%rdi), %%rax\n#ifdef NUMBER\n\tret\n#endif\n' >add.x86_64.S
	printf '.globl twice\ntwice:\n\tadd x0, x0, x0\n#ifdef NUMBER\n\tret\n#endif\n' >add.aarch64.S
	printf '.globl twice\ntwice:\n\tadd a0, a0, a0\n#ifdef NUMBER\n\tret\n#endif\n' >add.riscv64.S
	take program.c
	build -c -O2 program.c --popcorn-native="part one.c"
	# As a build system gives it, in CFLAGS and in LDFLAGS.
	build -O2 -Wall -Werror -std=c11 -DNUMBER=10 --popcorn-native="part one.c" program.o -o program --popcorn-native=add.S --popcorn-native="part one.c"
	run env POPCORN_MIGRATE=every:1,start:x86_64 POPCORN_STATS="$PWD/stats" ./program
	expect_status 0
	expect_equal "$(cat out)" $'11 21 10 2.5 20 1 1\n12 21 10 2.5 20 1 1\n13 21 10 2.5 20 1 1\n11 21 10 2.5 20 1 1'
	expect_equal "$(hops_made stats)" 4 hops
	run "$popcorn" check ./program
	expect_status 0
	build -O0 --popcorn-isas=x86_64,aarch64 -DNUMBER=10 --popcorn-native="part one.c" --popcorn-native=add.S program.o -o two
	run env POPCORN_MIGRATE=every:1,start:aarch64 ./two
	expect_equal "$(cut -c1-5 out | tr '\n' ' ')" '12 21 11 21 12 21 11 21 '
}

# A native part in C++ is compiled without its library, by a standard of C++ if there is one, and is called by the name that its
# declaration has in C++ or C. What it would need the library or libc for is refused as in C.
full_nativePartsInCxx() {
	take part.cc
	take calls-cxx.cc
	run "$popcorn_cxx" -O2 -std=c++20 -Wall -Werror calls-cxx.cc --popcorn-native=part.cc -o program
	expect_status 0
	run env POPCORN_MIGRATE=every:1,start:x86_64 POPCORN_STATS="$PWD/stats" ./program
	expect_status 0
	expect_equal "$(tr '\n' ' ' <out)" '1 7.5 202002 2 7.5 202002 3 7.5 202002 '
	expect_equal "$(hops_made stats)" 3 hops
	echo 'int c_only(int); int main(void) { return c_only(1); }' >program.c
	echo 'extern "C" int c_only(int number) { return number - 1; }' >part.cpp
	build -O2 -std=c11 program.c --popcorn-native=part.cpp -o program
	run ./program
	expect_status 0
	local body
	for body in 'throw number;' 'static int *kept = new int(number); return *kept;' 'static int count; return count++;'; do
		echo "extern \"C\" int c_only(int number) { $body }" >part.cpp
		refused '' program.c --popcorn-native=part.cpp
	done
}

# Builds are the same from every folder, and another native part is another program.
quick_theProgramIdCountsNativeParts() {
	echo 'int f(void); int main(void) { return f(); }' >program.c
	mkdir -p a b
	echo 'int f(void) { return 3; }' | tee a/part.c >b/part.c
	(cd a && build ../program.c --popcorn-native=part.c)
	(cd b && build ../program.c --popcorn-native="$PWD/part.c")
	expect_same_bytes a/a.out b/a.out 'executable'
	echo 'int f(void) { return 4; }' >b/part.c
	export POPCORN_CACHE=$PWD/cache
	(cd a && build ../program.c --popcorn-native=part.c)
	(cd b && build ../program.c --popcorn-native=part.c)
	cp b/a.out a/b.out
	cp a/a.out.aarch64 a/b.out.aarch64
	run env POPCORN_MIGRATE=start:aarch64 a/b.out
	expect_status 4
	expect_match err 'is of another build of the program'
}

# Nothing hops in a handler, nor below the native function that the signal has interrupted.
quick_aHandlerAboveANativeFunctionHoldsHopsOff() {
	take part.c
	take handler.c program.c
	build -O2 program.c --popcorn-native=part.c -o program
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./program
	expect_status 0
	expect_equal "$(cat out)" 2
	expect_equal "$(hops_made stats) $(put_off_reasons stats | tr '\t' ' ')" '1 signal handler 1'
}

# A native function that calls back by a pointer, which no link can see, holds hops off until it returns.
quick_aNativeFunctionThatCallsBackIsNotLeft() {
	echo 'int apply(int (*f)(int), int x) { return f(x) + 1; }' >part.c
	take callback.c program.c
	build -O2 program.c --popcorn-native=part.c -o program
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/stats" ./program
	expect_status 0
	expect_equal "$(cat out)" 9
	expect_equal "$(hops_made stats) $(put_off_reasons stats | tr '\t' ' ')" '1 native frame 1'
}

quick_filesOfNativeParts() {
	echo 'int f(void); int main(void) { return f(); }' >program.c
	printf '\t.globl f\nf:\tret\n' | tee f.x86_64.s f.aarch64.s >f.riscv64.s
	rm f.aarch64.s
	refused "error: native part 'f\.s' has no file 'f\.aarch64\.s' for aarch64" program.c --popcorn-native=f.s
	expect_match err 'note: each ISA of the program needs one; a native part in C is one file for all'
	refused "error: invalid value 'f\.x86_64\.s' in .*give f\.s, which stands for one such file for each ISA" program.c --popcorn-native=f.x86_64.s
	refused "error: invalid value 'f\.o'.*a \.c, \.cc, \.s or \.S file is expected" program.c --popcorn-native=f.o
	refused "error: invalid value ''" program.c --popcorn-native=
	refused "has no file 'nowhere\.c'" program.c --popcorn-native=nowhere.c
	echo 'int f(void) { return 1 }' >f.c
	refused "^f\.c:1:.* error: expected ';'" program.c --popcorn-native=f.c
	expect_equal "$(grep -c 'error: ' err)" 1 'messages'
	printf '#include <stdio.h>\nint f(void) { return puts("x"); }\n' >f.c
	refused "^f\.c:1:.*'stdio.h' file not found" program.c --popcorn-native=f.c
	printf '\t.globl f\nf:\tnonsense\n' >f.riscv64.s
	cp f.x86_64.s f.aarch64.s
	refused '^f\.riscv64\.s:2:[0-9]+: error: unrecognized' program.c --popcorn-native=f.s
}

quick_nativePartsHaveNoState() {
	local main='int f(void); int main(void) { return f(); }'
	refused_part "error: part\.c: section '\.bss' of the native part is writable" "$main" 'static int n; int f(void) { return n++; }'
	expect_match err 'note: .*\.bss\.popcorn_cache'
	refused_part "error: part\.c: section '\.data' of the native part is writable" "$main" 'int n = 1; int f(void) { return n++; }'
	refused_part "error: part\.c: a native part cannot have section '\.tbss'" "$main" 'static _Thread_local int n; int f(void) { return n++; }'
	refused_part "error: part\.c: a native part cannot have section '\.init_array'" "$main" '__attribute__((constructor)) int f(void) { __asm__ volatile("nop"); return 1; }'
	printf '\t.globl f\nf:\tret\n\t.comm n, 4, 4\n' | tee f.x86_64.s f.aarch64.s >f.riscv64.s
	refused "error: f\.aarch64\.s: section 'COMMON'" portable.c --popcorn-native=f.s
}

quick_nativePartsAreLeaves() {
	refused_part "error: part\.c: a native part cannot use 'portable'" 'int f(void); int portable(void) { return 1; } int main(void) { return f(); }' \
		'int portable(void); int f(void) { return portable(); }'
	refused_part "error: part\.c: a native part cannot use 'malloc'" 'void *f(void); int main(void) { return !f(); }' 'void *malloc(unsigned long); void *f(void) { return malloc(8); }'
	refused_part "error: part\.c: a native part cannot use 'nowhere'" 'int f(void); int main(void) { return f(); }' 'extern int nowhere; int f(void) { return nowhere; }'
	refused_part "error: part\.c: a native part cannot define 'strlen'" 'int main(void) { return 0; }' 'unsigned long strlen(const char *s) { return !s; }'
}

# The C ABI that portable calls are made by is not that of each ISA.
quick_nativeFunctionsTakeScalars() {
	refused_part "error: native function 'f' cannot be called as 'fp128 \(fp128\)'" \
		'long double f(long double); int main(void) { return (int)f(1); }' 'long double f(long double x) { return x; }'
	refused_part "error: native function 'f' cannot be called as 'i32 \(i32, \.\.\.\)'" 'int f(int, ...); int main(void) { return f(1, 2); }' 'int f(int x, ...) { return x; }'
	refused_part "error: native function 'f' cannot be called as 'i32 \(\.\.\.\)'" 'int f(); int main(void) { return f(1); }' 'int f(int x) { return x; }'
	refused_part "error: native function 'f' is called as 'i32 \(i32, float\)', but is 'i32 \(i64\)' on x86_64" \
		'struct s { int i; float f; }; int f(struct s); int main(void) { struct s s = {1, 2}; return f(s); }' 'struct s { int i; float f; }; int f(struct s s) { return s.i; }'
	refused_part "error: native function 'f' is called as 'i32 \(ptr\)', but is 'a function of structures by value' on x86_64" \
		'struct s { long i[4]; }; int f(struct s); int main(void) { struct s s = {{1}}; return f(s); }' 'struct s { long i[4]; }; int f(struct s s) { return (int)s.i[0]; }'
	refused_part "error: native function 'f' is called as 'i32 \(i32\)', but is 'i32 \(i64\)'" 'int f(int); int main(void) { return f(1); }' 'int f(long x) { return (int)x; }'
}

# Their addresses differ from ISA to ISA, so none may get into memory that moves.
quick_addressesOfNativePartsAreRefused() {
	local native='const int data[2] = {1, 2}; int f(void) { return data[0]; }'
	refused_part "error: 'main' holds the address of 'f', which differs from ISA to ISA" 'int f(void); int main(void) { int (*volatile p)(void) = f; return p(); }' "$native"
	expect_match err 'note: if it is a function, take the address of one of the program'
	refused_part "error: 'table' holds the address of 'f'" 'int f(void); int (*volatile table[])(void) = {f}; int main(void) { return table[0](); }' "$native"
	refused_part "error: data of a native part, 'data', has another address on each ISA" 'extern const int data[]; int main(void) { return data[1]; }' "$native"
	# Assembly need not say that it is a function.
	printf '\t.globl f\nf:\tret\n' | tee f.x86_64.s f.aarch64.s >f.riscv64.s
	echo 'int f(void); int main(void) { int (*volatile p)(void) = f; return p(); }' >portable.c
	refused "error: 'main' holds the address of 'f'" portable.c --popcorn-native=f.s
	echo 'int f(void); static int by(void) { return f(); } int main(void) { int (*volatile p)(void) = by; return p(); }' >portable.c
	build -O2 portable.c --popcorn-native=f.s -o by
}

# Names count as those of objects do: one definition, archives give way.
quick_namesOfNativeParts() {
	echo 'int f(void) { return 7; }' >part.c
	echo 'int f(void); int main(void) { return f(); }' >main.c
	echo 'int f(void) { return 8; }' >other.c
	refused 'duplicate symbol: f' main.c other.c --popcorn-native=part.c
	expect_match err 'part\.c'
	build -c other.c
	run "$POPCORN_HOME/bin/popcorn-ar" rcs libother.a other.o
	build main.c libother.a --popcorn-native=part.c -o native
	run ./native
	expect_status 7
	printf '\t.globl f\nf:\tret\n' | tee f.x86_64.s >f.aarch64.s
	printf '\t.globl g\ng:\tret\n' >f.riscv64.s
	refused "error: native function 'f' is not defined for riscv64" main.c --popcorn-native=f.s
}

# Commands are shown as all others are.
quick_dryRunsOfNativeParts() {
	echo 'int f(void) { return 7; }' >part.c
	echo 'int f(void); int main(void) { return f(); }' >main.c
	run "$popcorn_cc" '-###' main.c --popcorn-native=part.c -o shown
	expect_status 0
	expect_match err 'target=aarch64-linux-musl.*part\.c'
	expect_no_file shown
}
