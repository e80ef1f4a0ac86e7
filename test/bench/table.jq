# Results as text: the ratios of each program, then mean and worst ones. A pair is against clang, and against clang -flto.
def left(n): . + " " * (n - length);
def right(n): tostring | " " * (n - length) + .;
def pair: (.ratio | right(7)) + (.lto_ratio | right(7));
def line(name; cells): (name | left(16)) + (cells | map("  " + .) | join(""));
def columns: [(.instructions | (.x86_64, .aarch64, .riscv64)), .cpu.x86_64, .text.x86_64];
def of_summary(part): map_values(map_values({ratio: (.plain | part), lto_ratio: (.lto | part)}));
def ratios: {instructions, cpu, text};
# Thousands of instructions.
def waits: .response.x86_64 | [.p50, .p99, .max] | map((. / 1000 * 10 | round / 10) | right(8)) | join("");
def after: .after.x86_64.ratio // "-" | right(7);

line("ratios"; ["instructions", "aarch64", "riscv64", "CPU", "text"] | map(right(14))),
(.programs | to_entries[] | line(.key; .value | columns | map(pair))),
line("geometric mean"; .summary | ratios | of_summary(.mean) | columns | map(pair)),
line("worst"; .summary | ratios | of_summary(.worst.ratio) | columns | map(pair)),
"",
line("after two hops"; ["ratio", "thousand instructions between points: p50", "p99", "max", "within"] | join(" ") | [.]),
(.programs | to_entries[] | line(.key; .value | [after, waits, .response.x86_64.in])),
(.summary.after.x86_64 // empty | line("geometric mean"; [.mean | right(7)]), line("worst"; [.worst.ratio | right(7)])),
"",
line("a hop"; ["frames", "megabytes", "bytes", "CPU, ms", "elapsed, ms"] | map(right(11))),
(.hops[] | line(""; [.frames, .megabytes, .bytes, .cpu_ms, .elapsed_ms] | map(right(11)))),
"",
(select(.links != []) | line("a link"; ["lines", "popcorn, s", "clang, s", "ratio"] | map(right(11)))),
(.links[] | line(.name; [.lines, .popcorn, .clang, .ratio] | map(right(11)))),
(select(.stripped != []) | line("stripped hello"; ["bytes", "clang"] | map(right(11)))),
(.stripped[] | line(.isa; [.popcorn, .clang] | map(right(11))))
