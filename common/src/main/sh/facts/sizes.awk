# Sizes of shared structures: sizes.h, Sizes.

BEGIN { rows = 0 }

{
	if (NF < 3 || $2 !~ /^[0-9]+$/)
		fail("a row has a name, a number and a meaning")
	if ($1 in seen)
		fail("'" $1 "' stands twice")
	seen[$1] = 1
	names[rows] = $1
	numbers[rows] = $2
	meanings[rows++] = rest_from(3)
}

END {
	if (failed)
		exit 1
	file = out "/c/facts/sizes.h"
	begin_header(file, "PC_FACTS_SIZES_H", "What the compiler takes for the sizes of structures.")
	for (i = 0; i < rows; i++)
		print "#define PC_SIZE_" names[i] " " numbers[i] " /* " meanings[i] " */" > file
	end_header(file)
	write_class()
}

function write_class(    file, i) {
	file = java_file("org.popcorn.facts", "Sizes")
	print "// " generated name() "." > file
	print "package org.popcorn.facts;\n" > file
	print "/** Sizes and offsets of the run time's structures, in bytes. */" > file
	print "public final class Sizes {" > file
	for (i = 0; i < rows; i++) {
		print "  /** " toupper(substr(meanings[i], 1, 1)) substr(meanings[i], 2) ". */" > file
		print "  public static final int " names[i] " = " numbers[i] ";\n" > file
	}
	print "  private Sizes() {}\n}" > file
	close(file)
}
