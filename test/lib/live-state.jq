# Of what `popcorn inspect --json` prints: the lines of $holds (test/cases/README.md, "Stated state") that are not true, with the ISA
# where they are not. Resume entries repeat what their functions hold, and do not count.

def words: split(" ") | map(split("=") | {(.[0]): .[1]}) | add;

def functions: [.function, (.inlined[]? | .function)] | map(select(.));

# How many of the wanted names, each one once, are there.
def names_found($names): reduce .[] as $value ({left: $names, found: 0};
	([.left[] | select(IN($value.names[]))][0]) as $name
	| if $name then .found += 1 | .left |= (index([$name]) as $at | .[:$at] + .[$at + 1:]) else . end)
	| .found;

def is_met($want):
	(($want.name // "") | split(",")) as $names
	| [.live[]
		| select($want.kind == null or (.location | IN($want.kind | split(",")[])))
		| select($want.type == null or .parts[0].type == $want.type)
		| select((.parts | length) >= ($want.wide // "0" | tonumber))]
	| (if $names == [] then length else names_found($names) end) >= ([$want.count // "1" | tonumber, ($names | length)] | max);

def is_true($want):
	[.rows[] | select(functions | any(endswith(".popcorn_resume")) | not) | select(functions | index($want.in))]
	| if $want.none then . != [] and all(.live == []) else any(is_met($want)) end;

. as $binaries
| $holds | split("\n")[] | select(. != "") | . as $line | words as $want
| ($isas | split(" "))[] | select($want.isa == null or IN($want.isa | split(",")[]))
| . as $isa | select([$binaries[] | select(.isa == $isa) | is_true($want)] == [true] | not)
| "no call site on \($isa) holds '\($line)'"
