# Options and inputs of a command line: options.h for the launcher, enums ArgumentKind and PopcornOption for the driver,
# popcorn-options.md for documents.

BEGIN {
	FORMS = " flag joined separate either "
	COMMANDS = " popcorn compiler linker suffix language library "
	kinds = 0
	ours = 0
}

# A line that begins with a blank goes on with the one before, of which the first is kept for messages.
/^[ \t]/ {
	record = record " " rest_from(1)
	next
}

{
	take(record)
	record = $0
}

END {
	if (failed)
		exit 1
	take(record)
	if (failed)
		exit 1
	write_header()
	write_kinds()
	write_popcorn_options()
	write_texts()
}

function take(line,    bar, text) {
	if (line == "")
		return
	bar = index(line, " | ")
	text = bar ? substr(line, bar + 3) : ""
	if (bar)
		line = substr(line, 1, bar - 1)
	gsub(/[ \t]+/, " ", text)
	gsub(/[ \t]+/, " ", line)
	sub(/ $/, "", line)
	if (line ~ /^command /)
		command = checked_command(substr(line, 9))
	else if (command == "popcorn")
		take_ours(line, text)
	else
		take_spellings(line, text)
}

function checked_command(text) {
	if (index(COMMANDS, " " text " ") == 0)
		fail("'" text "' is no command")
	return text
}

function take_ours(line, text,    words, n) {
	n = split(line, words, " ")
	if (n != (words[2] == "flag" ? 3 : 5) || text == "")
		fail("kind, form, spelling, the value's name, what completes it and a description are expected: " line)
	add_row("compiler", words[1], words[2], words[3], "")
	spelling[ours] = words[3]
	placeholder[ours] = words[4]
	values[ours] = n > 3 && words[5] != "-" ? words[5] : "none"
	gsub(/\{isas\}/, isa_list(), text)
	help[ours] = text
	ours++
}

function isa_list(    line, words, list) {
	while ((getline line < (tables "/isas.def")) > 0)
		if (line ~ /^isa /) {
			split(line, words, " ")
			list = list (list == "" ? "" : ", ") words[2]
		}
	close(tables "/isas.def")
	return list
}

function take_spellings(line, text,    words, n, i, form) {
	n = split(line, words, " ")
	for (i = 2; i <= n; i++)
		if (index(FORMS, " " words[i] " ") > 0)
			form = words[i]
		else if (form == "")
			fail("a form is expected before " words[i])
		else
			add_row(command, words[1], form, words[i], text)
}

function add_row(table, kind, form, word, text) {
	if ((table, word) in known)
		fail("'" word "' stands twice")
	known[table, word] = 1
	if (!(kind in numbers)) {
		numbers[kind] = kinds
		names[kinds++] = kind
	}
	rows[table] = rows[table] "\t{" quoted(word) ", FORM_" toupper(form) ", KIND_" toupper(kind) ", " \
		quoted(text) "}, \\\n"
}

function write_header(    file, i, n, tables_in_c) {
	file = out "/c/facts/options.h"
	begin_header(file, "POPCORN_FACTS_OPTIONS_H", "What arguments are for, and the spellings of options.")
	print "enum argument_kind {\n\tKIND_OBJECT, /* an input, if nothing says otherwise */" > file
	for (i = 0; i < kinds; i++)
		print "\tKIND_" toupper(names[i]) "," > file
	print "};\n" > file
	print "/* By number, as the driver knows them. */" > file
	printf "#define ARGUMENT_KIND_NAMES \"OBJECT\"" > file
	for (i = 0; i < kinds; i++)
		printf ", \\\n\t\"%s\"", toupper(names[i]) > file
	print "\n" > file
	print "/* Spelling, form, kind, what is said about it. */" > file
	n = split("compiler linker suffix language library", tables_in_c, " ")
	for (i = 1; i <= n; i++)
		print "#define KNOWN_" toupper(tables_in_c[i]) " \\\n" rows[tables_in_c[i]] > file
	print "/* What --help says of the options that only we have. */" > file
	print "#define POPCORN_OPTIONS_HELP \\" > file
	for (i = 0; i < ours; i++)
		print "\t{" quoted(spelling[i] placeholder[i]) ", " quoted(unmarked(help[i])) "}, \\" > file
	end_header(file)
}

function write_kinds(    file, i) {
	file = java_file("org.popcorn.facts", "ArgumentKind")
	print "// " generated name() "." > file
	print "package org.popcorn.facts;\n" > file
	print "/** What an argument of popcorn-cc is for. */\npublic enum ArgumentKind {" > file
	print "  /** An object or archive. */\n  OBJECT," > file
	for (i = 0; i < kinds; i++)
		print "  /** {@code " names[i] "} in the table. */\n  " toupper(names[i]) (i < kinds - 1 ? "," : "") > file
	print "}" > file
	close(file)
}

function write_popcorn_options(    file, i) {
	file = java_file("org.popcorn.facts", "PopcornOption")
	print "// " generated name() " and PopcornOption.java." > file
	while ((getline line < (tables "/PopcornOption.java")) > 0) {
		print line > file
		if (line !~ /\/\/ The rows of options\.def\./)
			continue
		for (i = 0; i < ours; i++)
			print "  /** " spelling[i] " */\n  " constant(spelling[i]) "(" quoted(spelling[i]) ", " quoted(placeholder[i]) \
				", Values." toupper(values[i]) ", " quoted(help[i]) ")" (i < ours - 1 ? "," : "") > file
	}
	close(file)
}

function constant(text) {
	sub(/^--popcorn-/, "", text)
	sub(/=$/, "", text)
	gsub(/-/, "_", text)
	return toupper(text)
}

function write_texts(    i, file) {
	file = out "/text/popcorn-options.md"
	for (i = 0; i < ours; i++)
		print folded("- `" spelling[i] placeholder[i] "`: " in_markdown(help[i]), 120, "  ") > file
	close(file)
}

# *literal* and _placeholder_ as plain text, and as Markdown.
function unmarked(text) {
	return remarked(text, "", "")
}

function in_markdown(text) {
	return remarked(text, "`", "`")
}

function remarked(text, before, after,    words, n, i, tail, result) {
	n = split(text, words, " ")
	for (i = 1; i <= n; i++) {
		if (words[i] ~ /^\*.+\*[.,:;]?$/ || words[i] ~ /^_.+_[.,:;]?$/) {
			tail = words[i]
			sub(/.*[*_]/, "", tail)
			words[i] = before substr(words[i], 2, length(words[i]) - 2 - length(tail)) after tail
		}
		result = result (i > 1 ? " " : "") words[i]
	}
	return result
}

# Lines of at most so many columns; those after the first begin with the indent.
function folded(text, width, indent,    words, n, i, line, result) {
	n = split(text, words, " ")
	for (i = 1; i <= n; i++)
		if (line != "" && length(line " " words[i]) > width) {
			result = result line "\n"
			line = indent words[i]
		} else
			line = line (line == "" ? "" : " ") words[i]
	return result line
}
