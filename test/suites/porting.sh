# What another ISA needs: a row for a fourth one in a copy of the sources; what is missing then is what docs/porting.md lists.
porting=$repository/docs/porting.md

# copy_of_the_sources: main sources and tables, in a folder `tree`, with the row of an ISA that we do not have.
copy_of_the_sources() {
	mkdir tree
	(cd "$repository" && git ls-files -co --exclude-standard '*/src/main/*' runtime-lib tools Makefile) |
		while read -r file; do [ ! -f "$repository/$file" ] || echo "$file"; done >files
	(cd "$repository" && tar -cf - -T -) <files | tar -xf - -C tree
	sed -n '/^```$/,/^```$/{//!p}' "$porting" >row
	[ "$(grep -c '^isa ' row)" = 1 ] || fail 'docs/porting.md has no example of a row'
	expect_equal "$(sed -n 's/^number  *//p' row)" ${#isas[@]} 'number in the example'
	new_isa=$(sed -n 's/^isa  *//p' row)
	(echo && cat row) >>tree/common/src/main/facts/isas.def
	tree/common/src/main/sh/make-facts facts
}

# Classes that the generated sources name and nobody has written: as paths.
missing_classes() {
	local jdk
	jdk=$("$repository/tools/find-jdk")
	find tree/common/src/main/java facts/java -name '*.java' >sources
	"$jdk/bin/javac" -proc:none -nowarn -d classes -cp "$POPCORN_HOME/lib/java/*" @sources >log 2>&1 && return
	# Nothing else may be wrong.
	[ "$(grep -c 'error:' log)" = "$(grep -c 'error: cannot find symbol' log)" ] || fail "$(cat log)"
	sed -n 's/^ *symbol: *class \(.*\)/\1/p' log | sort -u | while read -r class; do
		echo "common/src/main/java/$(grep -l "new $class()" -r facts/java | sed 's|^facts/java/||; s|[^/]*$||')$class.java"
	done
}

# With the missing class, all modules know the ISA.
all_modules_compile() {
	local class jdk
	jdk=$("$repository/tools/find-jdk")
	for class in $(missing_classes); do
		sed "s/RiscvRelocationTypes/$(basename "$class" .java)/g" tree/common/src/main/java/org/popcorn/elf/RiscvRelocationTypes.java >"tree/$class"
	done
	find tree/*/src/main/java facts/java -name '*.java' >sources
	rm -rf classes
	"$jdk/bin/javac" -proc:none -nowarn -d classes -cp "$(find "$POPCORN_HOME/lib/java" -name '*.jar' ! -name 'popcorn-*' | tr '\n' :)" @sources >log 2>&1 ||
		fail "$(cat log)"
	cat >Ask.java <<-END
		public class Ask {
		  public static void main(String[] arguments) {
		    var isa = org.popcorn.target.Isa.parse("$new_isa");
		    System.out.println(isa.next() + " " + isa.qemuVariable() + " " + org.popcorn.facts.IsaNames.LIST);
		  }
		}
	END
	expect_equal "$("$jdk/bin/java" -cp classes Ask.java)" "${isas[0]} POPCORN_QEMU_$new_isa $(IFS=,; echo "${isas[*]}" | sed 's/,/, /g'), $new_isa"
}

# compile_natives ISA: the run time's parts of all ISAs, checked by the compiler for this one.
compile_natives() {
	(cd tree/runtime-lib && "$llvm/clang" --target="$1-linux-musl" -std=c11 -ffreestanding -fno-pic -nostdlibinc -Wall -Wextra -Werror \
		-fsyntax-only -Isrc/$1 -Isrc/$1/kernel -Isrc/generic -Isrc -I../../facts/c/$1 -I../../facts/c -I"$repository/build/native" \
		$(find src -name '*.c' ! -path '*64/*')) >log 2>&1
}

# Headers that the run time's common parts include, and nobody has written.
missing_headers() {
	compile_natives "$new_isa" && fail "the common parts need nothing of $new_isa"
	sed -n "s/.*fatal error: '\(.*\)' file not found.*/\1/p" log | sort -u
}

# Files that each ISA has one of: with <isa> for its name.
files_per_isa() {
	local file isa
	(cd "$repository" && git ls-files -co --exclude-standard) | grep -F "${isas[0]}" | while read -r file; do
		for isa in "${isas[@]}"; do
			[ -f "$repository/${file//${isas[0]}/$isa}" ] || continue 2
		done
		echo "${file//${isas[0]}/<isa>}"
	done
}

# listed SECTION: the paths in that section's list.
listed() {
	awk -v section="## $1" '/^## / { inside = $0 == section } inside && /^(-|[0-9]+\.) `/ { print }' "$porting" | sed 's/^[^`]*`\([^`]*\)`.*/\1/' | sort
}

full_aNewIsaNeedsWhatTheDocumentSays() {
	local header
	copy_of_the_sources
	(echo common/src/main/facts/isas.def && missing_classes | sed 's|/[A-Za-z0-9]*RelocationTypes|/<Isa>RelocationTypes|' && files_per_isa) |
		sort >found
	[ "$(wc -l <found)" -ge 15 ] || fail "$(cat found)"
	listed 'What to write' >wanted
	expect_same_bytes found wanted 'places that a new ISA needs (docs/porting.md)'
	for header in $(missing_headers); do
		grep -q "/$header\$" found || fail "$header is missing, and nobody says so"
	done
	all_modules_compile
	compile_natives riscv64 || fail "$(cat log)"
	expect_match facts/make/isas.mk "^ISAS := ${isas[*]} $new_isa\$"
}

# Code of C and Java without comments, scripts without theirs.
without_comments() {
	awk 'FNR == 1 { inside = 0 }
	{
		gsub(/\/\*([^*]|\*[^\/])*\*\//, "")
		if (inside && sub(/^.*\*\//, ""))
			inside = 0
		if (inside || /^[ \t]*#([^a-z]|$)/)
			next
		sub(/(^|[ \t])\/\/.*/, "")
		if (sub(/\/\*.*/, ""))
			inside = 1
		print FILENAME ": " $0
	}' "$@"
}

# No list of ISAs is repeated: who names one of them has a reason.
quick_codeThatNamesAnIsaIsListed() {
	local file
	printf '%s\n' '/* aarch64' ' * riscv64 */' '# riscv64' 'int a; // riscv64' >commented
	without_comments commented | grep -qE 'aarch64|riscv64' && fail 'comments count as code'
	(cd "$repository" && git ls-files -co --exclude-standard '*/src/main/*' runtime-lib/Makefile 'runtime-lib/src/*' 'runtime-lib/tools/*' \
		'runtime-lib/libc/*' 'runtime-lib/host/*' 'runtime-lib/include/*' 'tools/*' Makefile) |
		grep -vE '/(x86_64|aarch64|riscv64)/|/facts/isas\.def$|/org/popcorn/elf/' | while read -r file; do
			[ ! -f "$repository/$file" ] || echo "$file"
		done >files
	# shellcheck disable=SC2046
	(cd "$repository" && without_comments $(cat "$OLDPWD/files")) | sed -nE '/: .*(aarch64|riscv64|AARCH64|RISCV64)/s/: .*//p' | sort -u >found
	listed 'What names an ISA and stays' >wanted
	expect_same_bytes found wanted 'files that name an ISA (docs/porting.md)'
}
