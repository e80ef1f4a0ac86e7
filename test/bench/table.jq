# Results as text: the ratios of each program, then mean and worst ones. A pair is against clang, and against clang -flto.
def left(n): . + " " * (n - length);
def right(n): tostring | " " * (n - length) + .;
def pair: (.ratio | right(7)) + (.lto_ratio | right(7));
def line(name; cells): (name | left(16)) + (cells | map("  " + .) | join(""));
def columns: [(.instructions | (.x86_64, .aarch64, .riscv64)), .cpu.x86_64, .text.x86_64];
def of_summary(part): map_values(map_values({ratio: (.plain | part), lto_ratio: (.lto | part)}));

line("ratios"; ["instructions", "aarch64", "riscv64", "CPU", "text"] | map(right(14))),
(.programs | to_entries[] | line(.key; .value | columns | map(pair))),
line("geometric mean"; .summary | of_summary(.mean) | columns | map(pair)),
line("worst"; .summary | of_summary(.worst.ratio) | columns | map(pair))
