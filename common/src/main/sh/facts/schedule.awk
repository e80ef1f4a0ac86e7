# The items of a schedule: schedule.h with the reader's rules, ScheduleItems with the help, and the list of README.md.

BEGIN {
	WORDS = " item shown kind after field least most text more "
	items = 0
}

{
	if (index(WORDS, " " $1 " ") == 0)
		fail("'" $1 "' is no fact of an item")
	if ($1 == "item")
		items++
	if (items == 0)
		fail("a fact before the first item")
	if ((items - 1, $1) in fact)
		fail("'" $1 "' stands twice")
	fact[items - 1, $1] = rest_from(2)
}

END {
	if (failed)
		exit 1
	check_items()
	write_header()
	write_class()
	write_list()
}

function check_items(    i, words, w, n) {
	n = split("kind after field text", words, " ")
	for (i = 0; i < items; i++) {
		for (w = 1; w <= n; w++)
			if (!((i, words[w]) in fact))
				fail(fact[i, "item"] " has no '" words[w] "'")
		if (takes_number(i) && fact[i, "least"] == "")
			fail(fact[i, "item"] " has a number, but no least one")
	}
}

function key(item) {
	sub(/:.*/, "", item)
	return item
}

function takes_number(i) {
	return fact[i, "field"] != "-" && fact[i, "item"] ~ /:/
}

# What has a value that is no number is read by code of its own.
function by_rule(i) {
	return fact[i, "field"] != "-" || fact[i, "item"] !~ /:/
}

# Kinds behind which an item stands, as a set.
function kinds_before(i,    words, n, w, j, set) {
	n = fact[i, "after"] == "-" ? 0 : split(fact[i, "after"], words, " ")
	for (w = 1; w <= n; w++)
		for (j = 0; j < items; j++)
			if (fact[j, "item"] == words[w] && index(set, "_" fact[j, "kind"]) == 0)
				set = set (set == "" ? "" : " | ") "1u << PC_SCHEDULE_" fact[j, "kind"]
	return set == "" ? "0" : set
}

# What is said of the item when its value is wrong, or it is out of place.
function wrong(i,    text, after) {
	if (takes_number(i))
		text = "wants a whole number" (fact[i, "least"] > 0 ? " above " fact[i, "least"] - 1 : "")
	else
		text = "takes no value"
	if (fact[i, "after"] == "-")
		return text
	after = fact[i, "after"]
	gsub(/ /, " or ", after)
	return text (takes_number(i) ? ", and " : ", and wants ") after " before it"
}

function all_items(    i, list) {
	for (i = 0; i < items; i++)
		list = list (i == 0 ? "" : i < items - 1 ? ", " : " or ") fact[i, "item"]
	return list
}

function write_header(    file, i) {
	file = out "/c/facts/schedule.h"
	begin_header(file, "PC_FACTS_SCHEDULE_H", "The items of schedules that are KEY or KEY:NUMBER.")
	print "/* ITEM(key, kind that it makes, kinds behind which it stands, what is wrong otherwise) */" > file
	print "/* FLAG: the same, the field that becomes 1 after the kinds; NUMBER: the field for its number. */" > file
	print "#define PC_SCHEDULE_ITEMS(ITEM, FLAG, NUMBER) \\" > file
	for (i = 0; i < items; i++)
		if (by_rule(i))
			print "\t" rule(i) " \\" > file
	print "\t/* end */\n" > file
	print "#define PC_SCHEDULE_ITEM_LIST " quoted(all_items()) > file
	end_header(file)
}

function rule(i,    kind, most, begin) {
	kind = "PC_SCHEDULE_" (fact[i, "kind"] == "-" ? "NONE" : fact[i, "kind"])
	most = (i, "most") in fact ? fact[i, "most"] : "UINT64_MAX"
	begin = "(" quoted(key(fact[i, "item"])) ", " kind ", " kinds_before(i) ", "
	if (fact[i, "field"] == "-")
		return "ITEM" begin quoted(wrong(i)) ")"
	if (!takes_number(i))
		return "FLAG" begin fact[i, "field"] ", " quoted(wrong(i)) ")"
	return "NUMBER" begin fact[i, "field"] ", " fact[i, "least"] ", " most ", " quoted(wrong(i)) ")"
}

function shown(i) {
	return (i, "shown") in fact ? fact[i, "shown"] : fact[i, "item"]
}

# How an item begins: what it wants behind the colon is the user's.
function start(item) {
	return key(item) (item ~ /:/ ? ":" : "")
}

function write_class(    file, i, lines, starts) {
	for (i = 0; i < items; i++)
		if (index(" " starts " ", " " start(fact[i, "item"]) " ") == 0)
			starts = starts " " start(fact[i, "item"])
	for (i = 0; i < items; i++)
		if (shown(i) != "-")
			lines = lines (lines == "" ? "" : "%n") sprintf("  %-17s%s", shown(i), fact[i, "text"])
	file = java_file("org.popcorn.facts", "ScheduleItems")
	print "// " generated name() "." > file
	print "package org.popcorn.facts;\n" > file
	print "import java.util.List;\n" > file
	print "/** What a schedule may say. */" > file
	print "public final class ScheduleItems {" > file
	print "  /** A line for each item, for a help text of picocli. */" > file
	print "  public static final String HELP = " quoted(lines) ";\n" > file
	print "  /** How an item may begin, for a shell to complete. */" > file
	print "  public static final List<String> STARTS = List.of(" quoted_words(starts) ");\n" > file
	print "  private ScheduleItems() {}\n}" > file
	close(file)
}

function write_list(    file, i) {
	file = out "/text/schedule.md"
	for (i = 0; i < items; i++)
		if (shown(i) != "-")
			print_item(file, "`" shown(i) "`: " fact[i, "text"] (fact[i, "more"] != "" ? "; " fact[i, "more"] : ""))
	close(file)
}
