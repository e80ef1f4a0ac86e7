# The ISAs: enum Isa (from Isa.java beside the table) and what asks it, isas.h and <isa>/isa.h, isas.mk.

BEGIN {
	FACTS = "number machine jvm page layout tls relocations lld emulators libgcc stack frame return pushed zero saved registers count"
	OPTIONAL = "llc clang runtime"
	isas = 0
}

{
	if ($1 == "isa")
		ids[isas++] = $2
	else if (isas == 0)
		fail("a fact before the first isa")
	else if (index(" " FACTS " " OPTIONAL " ", " " $1 " ") == 0)
		fail("'" $1 "' is no fact of an ISA")
	else if ((isas - 1, $1) in fact)
		fail("'" $1 "' stands twice")
	if (NF < 2)
		fail("'" $1 "' has no value")
	fact[isas - 1, $1] = rest_from(2)
}

END {
	if (failed)
		exit 1
	check_rows()
	write_enum()
	write_names()
	write_relocations()
	write_header()
	write_own_headers()
	write_make()
}

function check_rows(    i, f, words, n) {
	n = split(FACTS, words, " ")
	for (i = 0; i < isas; i++) {
		for (f = 1; f <= n; f++)
			if (!((i, words[f]) in fact))
				fail(ids[i] " has no '" words[f] "'")
		if (fact[i, "number"] != i)
			fail("the number of " ids[i] " is not " i)
		if (fact[i, "page"] !~ /^(4096|8192|16384|32768|65536)$/)
			fail("the page of " ids[i] " is no power of 2 from 4096 to 65536")
	}
}

# All values of a fact, or the names, with a separator between.
function joined(key, before, after, separator,    i, list) {
	for (i = 0; i < isas; i++)
		list = list (i > 0 ? separator : "") before fact[i, key] after
	return list
}

# Room for any of them and its end, in eights.
function room(prefix, key,    i, n, words, w, most) {
	for (i = 0; i < isas; i++) {
		n = split(fact[i, key], words, " ")
		for (w = 1; w <= n; w++)
			if (length(prefix words[w]) > most)
				most = length(prefix words[w])
	}
	return int(most / 8) * 8 + 8
}

function strings(i, key) {
	return "List.of(" quoted_words(fact[i, key]) ")"
}

function write_enum(    file, line, i) {
	file = java_file("org.popcorn.target", "Isa")
	print "// " generated name() " and Isa.java." > file
	while ((getline line < (tables "/Isa.java")) > 0) {
		print line > file
		if (line !~ /\/\/ The rows of isas\.def\./)
			continue
		for (i = 0; i < isas; i++)
			print row(i) (i < isas - 1 ? "," : "") > file
	}
	close(file)
}

function row(i) {
	return "  " toupper(ids[i]) "(" fact[i, "number"] ", " quoted(ids[i]) ", " quoted(fact[i, "layout"]) ", " \
		fact[i, "machine"] ", " quoted(fact[i, "jvm"]) ", " fact[i, "page"] ",\n      " \
		"new Registers(" fact[i, "stack"] ", " fact[i, "frame"] ", " fact[i, "return"] ", " fact[i, "zero"] ", " \
		fact[i, "count"] ", registers(" quoted(fact[i, "saved"]) "), " quoted(fact[i, "registers"]) "),\n      " \
		fact[i, "pushed"] ", TlsVariant." fact[i, "tls"] ", " quoted(fact[i, "lld"]) ", " \
		strings(i, "llc") ",\n      " strings(i, "clang") ", " strings(i, "emulators") ")"
}

function write_names(    file) {
	file = java_file("org.popcorn.facts", "IsaNames")
	print "// " generated name() "." > file
	print "package org.popcorn.facts;\n" > file
	print "/** The names of the ISAs where only a constant will do. */" > file
	print "public final class IsaNames {" > file
	print "  /** All, in the order of their numbers. */" > file
	print "  public static final String LIST = " quoted(joined("isa", "", "", ", ")) ";\n" > file
	print "  private IsaNames() {}\n}" > file
	close(file)
}

function write_relocations(    file, i) {
	file = java_file("org.popcorn.elf", "RelocationTypesByIsa")
	print "// " generated name() "." > file
	print "package org.popcorn.elf;\n" > file
	print "import org.popcorn.target.Isa;\n" > file
	print "/** Which class knows the relocation types of an ISA. */" > file
	print "final class RelocationTypesByIsa {" > file
	print "  private RelocationTypesByIsa() {}\n" > file
	print "  static RelocationTypes of(Isa isa) {\n    return switch (isa) {" > file
	for (i = 0; i < isas; i++)
		print "      case " toupper(ids[i]) " -> new " fact[i, "relocations"] "();" > file
	print "    };\n  }\n}" > file
	close(file)
}

function write_header(    file, i, most, n, words) {
	file = out "/c/facts/isas.h"
	begin_header(file, "PC_FACTS_ISAS_H", "The ISAs by number, as in files.")
	print "enum pc_isa {" > file
	for (i = 0; i < isas; i++)
		print "\tPC_" toupper(ids[i]) "," > file
	print "\tPC_ISAS,\n};\n" > file
	print "/* By number: names, and what says of each where its emulator is; with room for the longest. */" > file
	print "#define PC_ISA_NAME_SIZE " room("", "isa") > file
	print "#define PC_ISA_NAMES " joined("isa", "\"", "\"", ", ") > file
	print "#define PC_ISA_LIST " quoted(joined("isa", "", "", ", ")) " /* for messages */" > file
	print "#define PC_EMULATOR_VARIABLE_SIZE " room("POPCORN_QEMU_", "isa") > file
	print "#define PC_EMULATOR_VARIABLES " joined("isa", "\"POPCORN_QEMU_", "\"", ", ") > file
	for (i = 0; i < isas; i++)
		if ((n = split(fact[i, "emulators"], words, " ")) > most)
			most = n
	print "#define PC_EMULATOR_PROGRAMS " most " /* for each ISA, best first */" > file
	print "#define PC_EMULATOR_NAME_SIZE " room("", "emulators") > file
	print "#define PC_EMULATOR_NAMES \\" > file
	for (i = 0; i < isas; i++)
		print "\t{" quoted_words(fact[i, "emulators"]) "}" (i < isas - 1 ? ", \\" : "") > file
	end_header(file)
}

function write_own_headers(    file, i) {
	for (i = 0; i < isas; i++) {
		system("mkdir -p '" out "/c/" ids[i] "'")
		file = out "/c/" ids[i] "/isa.h"
		begin_header(file, "PC_ISA_H", "Facts of this ISA that generic code of the migration part needs.")
		print "#include \"facts/isas.h\"\n" > file
		print "#define PC_OWN_ISA PC_" toupper(ids[i]) > file
		print "#define PC_DWARF_STACK_POINTER " fact[i, "stack"] > file
		end_header(file)
	}
}

function write_make(    file, i, words) {
	file = out "/make/isas.mk"
	print "# " generated name() "." > file
	print "ISAS := " joined("isa", "", "", " ") > file
	for (i = 0; i < isas; i++) {
		print "FLAGS_" ids[i] " := " fact[i, "runtime"] > file
		split(fact[i, "libgcc"], words, " ")
		print "LIBGCC_" ids[i] " ?= " words[1] > file
	}
	close(file)
}
