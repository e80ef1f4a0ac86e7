# Facts become results. Those of programs (program.sh): by program, kind and ISA the numbers of the variants, the ratios of popcorn-cc's to the others, and what
# the program takes after a hop; by kind and ISA the geometric mean of the ratios and the worst one. Hops (hops.sh) and links (links.sh): a list each.
def rounded: . * 1000 | round / 1000;
def with_ratios: . + {ratio: (.popcorn / .plain | rounded), lto_ratio: (.popcorn / .lto | rounded)};
def geometric_mean: map(log) | add / length | exp | rounded;
def summary(ratio): {
	mean: (map(.figures | ratio) | geometric_mean),
	worst: (max_by(.figures | ratio) | {name, ratio: (.figures | ratio)})
};
def by(key): reduce .[] as $row ({}; .[$row | key] += [$row]);
def ratio_kinds: ["instructions", "cpu", "text"];

# What the program takes after its hops: without the hops themselves, of which two more pairs tell the cost.
def without_hops: .once - (.thrice - .once) / 2;
def with_after: if .after then .cpu as $cpu | .after |= with_entries(.key as $isa | .value.ratio = (.value | without_hops / $cpu[$isa].popcorn | rounded))
	else . end;

# Rows {name, kind, isa, figures} of one kind.
def rows($kind): [to_entries[] | .key as $name | .value[$kind] // {} | to_entries[] | {name: $name, isa: .key, figures: .value}];

[inputs | split(" ")] as $facts
| [$facts[] | select(.[0] != "hop" and .[0] != "link" and .[0] != "stripped")
	| {name: .[0], kind: .[1], isa: .[2], variant: .[3], number: (.[4] | tonumber? // .)}]
| reduce .[] as $f ({}; .[$f.name][$f.kind][$f.isa][$f.variant] = $f.number)
| map_values(with_entries(if .key | IN(ratio_kinds[]) then .value |= map_values(with_ratios) else . end) | with_after)
| . as $programs
| {
	programs: .,
	summary: (
		[ratio_kinds[] as $kind | {key: $kind, value: ($programs | rows($kind) | by(.isa) | map_values({plain: summary(.ratio), lto: summary(.lto_ratio)}))}]
		| from_entries
		| .after = ($programs | rows("after") | by(.isa) | map_values(summary(.ratio)))
		| .response = ($programs | rows("response") | by(.isa)
			| map_values(max_by(.figures.max) | {name, in: .figures.in, max: .figures.max}))),
	hops: [$facts[] | select(.[0] == "hop") | {frames: .[1], megabytes: .[2], bytes: .[3], cpu_ms: .[4], elapsed_ms: .[5]} | map_values(tonumber | rounded)],
	links: [$facts[] | select(.[0] == "link") | {name: .[1], lines: (.[2] | tonumber), popcorn: (.[3] | tonumber), clang: (.[4] | tonumber)}
		| .ratio = (.popcorn / .clang | rounded)],
	stripped: [$facts[] | select(.[0] == "stripped") | {isa: .[1], popcorn: (.[2] | tonumber), clang: (.[3] | tonumber)}]
}
