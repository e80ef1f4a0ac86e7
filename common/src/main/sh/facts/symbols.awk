# Names that C and Java share: Symbols, symbols.h; and the list of symbols with who defines them, for a test.

BEGIN { rows = 0 }

{
	if (NF < 4)
		fail("a row has a name, where it is, a value and a meaning")
	if (index(" native portable linker section text number ", " " $2 " ") == 0)
		fail("'" $2 "' is no place")
	if ($1 in seen)
		fail("'" $1 "' stands twice")
	seen[$1] = 1
	names[rows] = $1
	places[rows] = $2
	values[rows] = $3
	meanings[rows++] = rest_from(4)
}

END {
	if (failed)
		exit 1
	write_class()
	write_header()
	write_symbols()
}

function write_class(    file, i, type) {
	file = java_file("org.popcorn.facts", "Symbols")
	print "// " generated name() "." > file
	print "package org.popcorn.facts;\n" > file
	print "/** Names and numbers that the run time, or more than one module, knows things by. */" > file
	print "public final class Symbols {" > file
	for (i = 0; i < rows; i++) {
		print "  /** " toupper(substr(meanings[i], 1, 1)) substr(meanings[i], 2) ". */" > file
		type = places[i] == "number" ? "int" : "String"
		print "  public static final " type " " names[i] " = " \
			(type == "int" ? values[i] : quoted(values[i])) ";\n" > file
	}
	print "  private Symbols() {}\n}" > file
	close(file)
}

function write_header(    file, i) {
	file = out "/c/facts/symbols.h"
	begin_header(file, "PC_FACTS_SYMBOLS_H", "Names and numbers that the compiler knows things by, too.")
	for (i = 0; i < rows; i++)
		if (places[i] == "text" || places[i] == "number")
			print "#define PC_" toupper(places[i]) "_" names[i] " " \
				(places[i] == "text" ? quoted(values[i]) : values[i]) " /* " meanings[i] " */" > file
	end_header(file)
}

function write_symbols(    file, i) {
	file = out "/text/symbols"
	for (i = 0; i < rows; i++)
		if (index(" native portable linker ", " " places[i] " "))
			print places[i], values[i] > file
	close(file)
}
