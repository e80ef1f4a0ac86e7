# docs/extending.md is true: what it says is taken out of it, compiled and used as it says.

# Each block of the document in a language, whose first line names its file, into that file.
extract_examples() {
	awk -v language="$1" '
		$0 == "```" language { inside = 1; next }
		/^```$/ { inside = 0; file = ""; next }
		inside && file == "" && /^\/\/ / { file = $2; next }
		inside && file != "" { print > file }' "$repository/docs/extending.md"
}

# The commands of the document that hold a word, as they stand there, without those that build or run a program.
commands_with() {
	awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$repository/docs/extending.md" |
		grep -F -- "$1" | grep -v 'popcorn-cc\|POPCORN_MIGRATE'
}

# Both jars of the document, by its commands.
make_plugins() {
	mkdir -p example
	extract_examples java
	[ "$(wc -l <example/OutermostLoops.java)" -lt 60 ] || fail 'the strategy has 60 lines or more'
	local J H=$POPCORN_HOME
	J=$("$repository/tools/find-jdk")
	"$J/bin/javac" --release 21 -Xlint:all,-classfile,-processing -Werror -cp "$H/lib/java/*" -d lint example/*.java ||
		fail 'javac has something to say'
	local class jar
	for class in OutermostLoops:outermost NoInlineRemoval:passes; do
		jar=${class#*:}.jar class=${class%:*}
		rm -rf classes
		{
			commands_with "javac" | grep "$class"
			echo 'mkdir -p classes/META-INF/services'
			commands_with "echo example.$class"
			commands_with "$jar"
		} >commands
		expect_equal "$(wc -l <commands)" 4 "commands for $class in the document"
		(J=$J H=$H && . ./commands) || fail "the commands for $class fail"
		expect_file "$jar"
	done
}

# points_with OPTION...: builds the sample with it; the number of points it passes goes to $points.
points_with() {
	build_case sparse-matrix -O2 "$@"
	run_case sparse-matrix count,start:x86_64 count.stats
	points=$(points_passed count.stats)
}

quick_theStrategyOfTheDocumentWorks() {
	make_plugins
	local points default
	points_with
	default=$points
	points_with --popcorn-plugin=outermost.jar --popcorn-points=outermost
	echo "$points points, $default by default"
	[ "$points" -gt 0 ] || fail 'the strategy chose no point'
	[ "$points" -lt $((default / 2)) ] || fail "$points points with outermost loops only, $default by default"
	local schedule
	for schedule in every:9,start:x86_64 every:9,reverse,start:riscv64; do
		run_case sparse-matrix "$schedule" "$schedule.stats"
		[ "$(hops_made "$schedule.stats")" -ge 6 ] || fail "$(hops_made "$schedule.stats") hops"
	done
}

# The jar's own strategies only where they are asked for; the built-in ones stay as they are.
quick_aPluginAloneChangesNothing() {
	make_plugins
	build_case tls -O2
	mkdir plain
	mv tls tls.* plain
	build_case tls -O2 --popcorn-plugin=outermost.jar
	local suffix
	for suffix in "${suffixes[@]}"; do
		expect_same_bytes "tls$suffix" "plain/tls$suffix" "executable tls$suffix"
	done
}

refused() {
	run "$popcorn_cc" "$@" hello.c -o hello
	expect_status 1
	expect_no_file hello
	expect_no_stack_trace
}

quick_badPluginsAreReported() {
	write_hello
	refused --popcorn-plugin=missing.jar
	expect_match err "^popcorn-cc: error: no such file or directory: 'missing.jar'"
	refused --popcorn-plugin=hello.c
	expect_match err "^popcorn-cc: error: cannot use plugin 'hello.c': "
	refused --popcorn-plugin=
	expect_match err 'a jar is expected'
	refused --popcorn-points=outermost
	expect_match err "^popcorn-cc: error: invalid value 'outermost' in '--popcorn-points=outermost': known are default, all, none$"
	make_plugins
	refused --popcorn-plugin=outermost.jar --popcorn-points=innermost
	expect_match err 'known are default, all, none, outermost$'
	refused --popcorn-plugin=outermost.jar --popcorn-plugin=outermost.jar
	expect_match err "cannot use plugin 'outermost.jar': a strategy 'outermost' is there already"
}

# A program whose one call is of a function that must not be inlined; called() counts the calls in what popcorn-cc prints.
write_call() {
	cat >call.c <<-'EOF'
		__attribute__((noinline)) static int square(int x) { return x * x; }
		int main(int argc, char **argv) { return square(argc + 6) - 49; }
	EOF
}

called() {
	grep -c 'call.* @square' "$1"
}

quick_thePassOfTheDocumentWorks() {
	make_plugins
	write_call
	local pass=no-inline-removal
	run "$popcorn_cc" -O2 --popcorn-stop-after=middle-end call.c -o plain.ll
	expect_equal "$(called plain.ll)" 1 'calls without the pass'
	run "$popcorn_cc" -O2 --popcorn-plugin=passes.jar --popcorn-pass=$pass --popcorn-stop-after=middle-end call.c -o call.ll
	expect_status 0
	expect_equal "$(called call.ll)" 0 'calls with the pass'
	run "$popcorn_cc" -O2 --popcorn-plugin=passes.jar --popcorn-pass="$pass<except=square>" --popcorn-stop-after=middle-end call.c -o call.ll
	expect_equal "$(called call.ll)" 1 'calls with the parameter'
	run "$popcorn_cc" -O2 --popcorn-plugin=passes.jar --popcorn-pass="$pass@after:middle-end" --popcorn-stop-after=seal call.c -o call.ll
	expect_status 0
	[ "$(called call.ll)" -ge 1 ] || fail 'the pass did not run where it was asked for'
	# Build systems give their options twice.
	run "$popcorn_cc" -O2 --popcorn-plugin=passes.jar --popcorn-pass=$pass --popcorn-pass=$pass call.c -o call
	expect_status 0
	run "$popcorn_cc" -O2 --popcorn-plugin=passes.jar --popcorn-pass=$pass --popcorn-pass="$pass@late" call.c -o two
	expect_status 1
	expect_match err "'--popcorn-pass=$pass@late': it is asked for twice$"
	run "$popcorn_cc" -O2 --popcorn-plugin=passes.jar --popcorn-pass="$pass@late" --popcorn-stop-after=$pass call.c -o two
	expect_status 1
	expect_match err "invalid value '$pass' in '--popcorn-stop-after=$pass': known are "
	run "$popcorn_cc" -O2 -c call.c
	run "$popcorn_cc" -r --popcorn-plugin=passes.jar --popcorn-pass=$pass call.o -o part.o
	expect_status 0
	expect_match err "warning: '--popcorn-pass=$pass' has no effect: with -r no program is made"
	run ./call
	expect_status 0
}

# Two ISAs share the sealed module, the third has a copy of its own.
quick_aLatePassChangesTheModuleOfItsIsaAlone() {
	make_plugins
	write_call
	run "$popcorn_cc" -O2 -save-temps --popcorn-plugin=passes.jar --popcorn-pass=no-inline-removal@late:aarch64 call.c -o call
	expect_status 0
	expect_file call.portable.bc
	expect_file call.portable.aarch64.bc
	expect_no_file call.portable.x86_64.bc
	"$POPCORN_HOME/lib/llvm/llvm-dis" call.portable.bc -o - | grep -q noinline || fail 'the sealed module has changed'
	! "$POPCORN_HOME/lib/llvm/llvm-dis" call.portable.aarch64.bc -o - | grep -q noinline || fail 'the copy has not changed'
	run env POPCORN_MIGRATE=every:1 ./call
	expect_status 0
	local id
	id=$("$popcorn" inspect --json call | tr ',' '\n' | grep '"program')
	run "$popcorn_cc" -O2 call.c -o call
	[ "$("$popcorn" inspect --json call | tr ',' '\n' | grep '"program')" != "$id" ] || fail 'two programs have one id'
}

quick_whatGoesWrongInAPluginNamesIt() {
	mkdir -p example classes/META-INF/services
	cat >example/Bad.java <<-'EOF'
		package example;

		import java.util.Map;
		import java.util.Set;
		import org.popcorn.llvm.CallInstruction;
		import org.popcorn.llvm.Instruction;
		import org.popcorn.llvm.LlvmModule;
		import org.popcorn.pass.Pass;
		import org.popcorn.pass.PassContext;
		import org.popcorn.pass.PassPlugin;
		import org.popcorn.pass.PassPosition;

		public final class Bad implements PassPlugin {
		  public String name() {
		    if (System.getenv("NAME") != null) throw new IllegalStateException("a nameless pass");
		    return "bad";
		  }
		  public PassPosition position() { return new PassPosition.After(System.getenv("WHERE")); }
		  public Set<String> parameters() { return System.getenv("PARAMETERS") == null ? Set.of("how") : null; }
		  public Pass create(Map<String, String> parameters) {
		    String how = parameters.getOrDefault("how", "");
		    if (how.isEmpty()) throw new IllegalArgumentException("how?");
		    return new Pass() {
		      public String name() { return "bad"; }
		      public void run(LlvmModule module, PassContext context) {
		        Instruction end = module.function("main").orElseThrow().entry().terminator().orElseThrow();
		        if (how.equals("throw")) throw new IllegalStateException("as it was asked to");
		        if (how.equals("break")) end.erase();
		        if (how.equals("site"))
		          for (Instruction one : module.function("main").orElseThrow().instructions())
		            if (one instanceof CallInstruction call && call.hasOperandBundle("deopt")) { call.erase(); return; }
		      }
		    };
		  }
		}
	EOF
	local jdk how
	jdk=$("$repository/tools/find-jdk")
	"$jdk/bin/javac" --release 21 -cp "$POPCORN_HOME/lib/java/*" -d classes example/Bad.java
	echo example.Bad >classes/META-INF/services/org.popcorn.pass.PassPlugin
	"$jdk/bin/jar" --create --file bad.jar -C classes .
	cat >hello.c <<-'EOF'
		#include <popcorn.h>
		int main(void) { popcorn_migration_point(); return 0; }
	EOF
	WHERE=lunch refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<how=throw>'
	expect_match err "there is no pass 'lunch': known are assembly-comments, "
	export WHERE=seal
	refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<how=throw>'
	expect_match err "^popcorn-cc: error: cannot use plugin 'bad.jar': pass 'bad': .*as it was asked to \\(Bad.java:[0-9]*\\)"
	refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<how=break>'
	expect_match err "^popcorn-cc: error: cannot use plugin 'bad.jar': pass 'bad': .*does not have terminator"
	refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<how=site>'
	expect_match err "^popcorn-cc: error: cannot use plugin 'bad.jar': pass 'bad': .*it changes call sites"
	NAME=none refused --popcorn-plugin=bad.jar --popcorn-pass=good
	expect_match err "^popcorn-cc: error: cannot use plugin 'bad.jar': example.Bad: .*a nameless pass \\(Bad.java:[0-9]*\\)"
	PARAMETERS=none refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<how=throw>'
	expect_match err "^popcorn-cc: error: cannot use plugin 'bad.jar': example.Bad: .*NullPointerException"
	refused --popcorn-plugin=bad.jar --popcorn-pass=bad
	expect_match err "invalid value 'bad' in '--popcorn-pass=bad': how[?]$"
	refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<when=now>'
	expect_match err "'bad' has no parameter 'when': known are how$"
	refused --popcorn-plugin=bad.jar '--popcorn-pass=bad<how=throw>@before:lunch'
	expect_match err "there is no pass 'lunch': known are assembly-comments, "
	refused --popcorn-plugin=bad.jar '--popcorn-pass=good'
	expect_match err "known are bad$"
	refused --popcorn-pass=bad
	expect_match err 'no --popcorn-plugin offers a pass$'
	refused '--popcorn-pass=bad<how'
	expect_match err 'the form is NAME<key=value;...>@POSITION$'
}

quick_thePipelineIsPrintedVerifiedAndStopped() {
	write_call
	run "$popcorn_cc" -O2 --popcorn-print-after=all --popcorn-print-before=seal --popcorn-verify-each call.c -o call
	expect_status 0
	sed -n 's/^; [*]* the module after \(.*\) [*]*$/\1/p' err >passes
	[ "$(wc -l <passes)" -ge 25 ] || fail "$(wc -l <passes) passes"
	expect_match err 'the module before seal'
	local pass
	# Each of them can be stopped at, and what is written is a module.
	for pass in $(sed -n '1p;$p' passes) insert-points; do
		run "$popcorn_cc" -O2 --popcorn-stop-after="$pass" call.c -o call.ll
		expect_status 0
		"$POPCORN_HOME/lib/llvm/llvm-as" call.ll -o call.bc || fail "no module after $pass"
	done
	expect_match call.ll '__pc_poll_flag'
	write_hello
	refused --popcorn-stop-after=lunch
	expect_match err "^popcorn-cc: error: invalid value 'lunch' in '--popcorn-stop-after=lunch': known are "
	refused --popcorn-print-after=lunch
	expect_match err "^popcorn-cc: error: invalid value 'lunch' in '--popcorn-print-after=lunch': known are .*, seal, all$"
}

# The table of stages in the contracts has the passes of the list, in its order.
quick_theContractsListThePasses() {
	write_call
	run "$popcorn_cc" -O2 --popcorn-print-after=all call.c -o call
	sed -n 's/^; [*]* the module after \(.*\) [*]*$/\1/p' err >passes
	sed -n '/^## 3/,/^## 4/s/^- `\([a-z-]*\)` .*/\1/p' "$repository/docs/design/0001-contracts.md" >documented
	expect_same_bytes documented passes 'passes in the contracts, and in the pipeline'
}

# LLVM's own plug-ins, by the document's commands. Its headers are in the jar that the compiler was built from.
full_aPassInCppSeesTheMergedModule() {
	local jar I=$PWD/headers H=$POPCORN_HOME jdk
	jdk=$("$repository/tools/find-jdk")
	jar=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/bytedeco/llvm" -name 'llvm-20.1.7-*-linux-x86_64.jar' | head -1)
	[ -n "$jar" ] || fail 'no jar of LLVM'
	mkdir -p "$I"
	(cd "$I" && "$jdk/bin/jar" xf "$jar" org/bytedeco/llvm/linux-x86_64/include)
	extract_examples cpp
	(I=$I && eval "$(commands_with list-functions.cpp)") || fail 'g++ fails'
	echo 'int twice(int x) { return x + x; }' >twice.c
	echo 'int twice(int); int main(int c, char **v) { return twice(c) - 2; }' >main.c
	run "$popcorn_cc" -O2 -c twice.c -fpass-plugin=./list-functions.so
	expect_equal "$(cat err)" 'function twice' 'at the compilation of a source'
	run "$popcorn_cc" -O2 -c main.c
	run "$popcorn_cc" -O2 main.o twice.o -Wl,--load-pass-plugin=./list-functions.so -o app
	expect_status 0
	expect_equal "$(sort err | tr '\n' ' ')" 'function main function twice ' 'at the link'
	run env POPCORN_MIGRATE=every:1 ./app
	expect_status 0
	run "$popcorn_cc" -O2 main.o twice.o -Wl,--load-pass-plugin=./gone.so -o gone
	expect_status 1
	expect_equal "$(cat err)" "popcorn-cc: error: no such file or directory: './gone.so'" message
	expect_no_file gone
	run "$popcorn_cc" -O2 main.o twice.o -fpass-plugin=./list-functions.so -mllvm -inline-threshold=9 -o app
	expect_status 0
	expect_match err "warning: .*-fpass-plugin=./list-functions.so.* no source is compiled"
	expect_match err "warning: .*'-mllvm -inline-threshold=9'.* no source is compiled"
	run "$popcorn_cc" -O2 main.o twice.o -Wl,-mllvm,-inline-threshold=9 -o app
	expect_match err "warning: .*'-Wl,-mllvm=-inline-threshold=9'.* it is for plug-ins"
	run "$popcorn_cc" -r main.o twice.o -Wl,--load-pass-plugin=./list-functions.so -o part.o
	expect_match err "warning: '-Wl,--load-pass-plugin=./list-functions.so' has no effect: with -r no program is made"
}
