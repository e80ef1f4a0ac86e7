# Facts (program.sh) become results: by program, kind and ISA the numbers of the variants and the ratios of popcorn-cc's to the others;
# by kind and ISA the geometric mean of the ratios and the worst one.
def rounded: . * 1000 | round / 1000;
def with_ratios: . + {ratio: (.popcorn / .plain | rounded), lto_ratio: (.popcorn / .lto | rounded)};
def summary(ratio): {
	mean: (map(.figures | ratio | log) | add / length | exp | rounded),
	worst: (max_by(.figures | ratio) | {name, ratio: (.figures | ratio)})
};
def by(key): reduce .[] as $row ({}; .[$row | key] += [$row]);

[inputs | split(" ") | {name: .[0], kind: .[1], isa: .[2], variant: .[3], number: (.[4] | tonumber)}]
| reduce .[] as $f ({}; .[$f.name][$f.kind][$f.isa][$f.variant] = $f.number)
| map_values(map_values(map_values(with_ratios)))
| {
	programs: .,
	summary: ([to_entries[] | .key as $name | .value | to_entries[] | .key as $kind | .value | to_entries[]
		| {name: $name, kind: $kind, isa: .key, figures: .value}]
		| by(.kind) | map_values(by(.isa) | map_values({plain: summary(.ratio), lto: summary(.lto_ratio)})))
}
