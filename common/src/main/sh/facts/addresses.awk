# Ranges of addresses: addresses.h, Addresses, and the list in docs/design/0001-contracts.md.

BEGIN { rows = 0 }

{
	if ($1 == "page" && NF == 2)
		page = $2
	else if ($1 == "range" && NF > 4)
		add_range()
	else if ($1 == "at" && NF >= 3)
		add_place()
	else
		fail("neither page, range nor at")
}

END {
	if (failed)
		exit 1
	write_header()
	write_class()
	write_list()
}

# Of ten digits each, so that text compares as numbers do.
function check(address) {
	if (address !~ /^0x[0-9a-f]+$/ || length(address) != 12)
		fail("'" address "' is no address of ten lower-case digits")
}

function add(kind, called, start, end, text) {
	check(start)
	if (("." start) <= ("." last) && !(kind == "range" && start == last))
		fail(called " does not lie above what is before it")
	kinds[rows] = kind
	names[rows] = called
	starts[rows] = start
	ends[rows] = end
	texts[rows++] = text
	last = start
}

function add_range() {
	check($4)
	if (limit != "" && ("." $3) < ("." limit))
		fail($2 " lies in the range before it")
	last = limit
	add("range", $2, $3, $4, rest_from(5))
	limit = $4
}

function add_place() {
	if (("." $3) >= ("." limit))
		fail($2 " does not lie in the range")
	add("at", $2, $3, "", rest_from(4))
}

function write_header(    file, i) {
	file = out "/c/facts/addresses.h"
	begin_header(file, "PC_FACTS_ADDRESSES_H", "Pages and ranges of addresses, the same on each ISA.")
	print "#define PC_PAGE " page "ul /* the portable machine's page size, on every ISA and kernel */" > file
	for (i = 0; i < rows; i++)
		if (kinds[i] == "range") {
			print "\n/* " texts[i] " */" > file
			print "#define PC_" names[i] "_START " starts[i] "ul" > file
			print "#define PC_" names[i] "_END " ends[i] "ul" > file
		} else
			print "#define PC_" names[i] " " starts[i] "ul" (texts[i] != "" ? " /* " texts[i] " */" : "") > file
	end_header(file)
}

function write_class(    file, i) {
	file = java_file("org.popcorn.facts", "Addresses")
	print "// " generated name() "." > file
	print "package org.popcorn.facts;\n" > file
	print "/** Ranges of addresses, the same on each ISA; an end is the first address behind. */" > file
	print "public final class Addresses {" > file
	print "  /** The portable machine's page size, on every ISA and kernel. */" > file
	print "  public static final long PAGE = " page ";\n" > file
	for (i = 0; i < rows; i++)
		if (kinds[i] == "range") {
			print "  /** Of what is " texts[i] ". */" > file
			print "  public static final long " names[i] "_START = " starts[i] "L;\n" > file
			print "  /** First address behind it. */" > file
			print "  public static final long " names[i] "_END = " ends[i] "L;\n" > file
		}
	print "  private Addresses() {}\n}" > file
	close(file)
}

function write_list(    file, i) {
	file = out "/text/addresses.md"
	for (i = 0; i < rows; i++)
		if (kinds[i] == "range")
			print_item(file, grouped(starts[i]) " .. " grouped(one_less(ends[i])) ": " texts[i])
	close(file)
}

# 0x0020_0000 of 0x0000200000: without the two digits in front if they are 0.
function grouped(address) {
	address = substr(address, 3)
	return "0x" (address ~ /^00/ ? "" : substr(address, 1, 2) "_") substr(address, 3, 4) "_" substr(address, 7)
}

# The number before one that is not 0.
function one_less(address,    zeros, at, digits) {
	digits = "0123456789abcdef"
	match(address, /0*$/)
	zeros = RLENGTH
	at = length(address) - zeros
	address = substr(address, 1, at - 1) substr(digits, index(digits, substr(address, at, 1)) - 1, 1)
	while (zeros-- > 0)
		address = address "f"
	return address
}
