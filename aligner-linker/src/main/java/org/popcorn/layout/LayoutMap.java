package org.popcorn.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.popcorn.target.Isa;

/**
 * Writes a layout as text for {@code -Wl,-Map=FILE}: a line per segment, then one per section in
 * the order of addresses, with the size that it has on each ISA and the symbols in it.
 */
public final class LayoutMap {

  private final JointLayout layout;
  private final List<Isa> isas;
  private final StringBuilder text = new StringBuilder();

  private LayoutMap(JointLayout layout, List<Isa> isas) {
    this.layout = layout;
    this.isas = isas;
  }

  /** The map of a program for these ISAs; sizes are decimal, addresses hexadecimal. */
  public static String write(JointLayout layout, List<Isa> isas) {
    return new LayoutMap(layout, isas).run();
  }

  private String run() {
    line("%-18s %-18s %s%n", "start", "end", "segment");
    for (JointSegment segment : JointSegment.values()) {
      AddressRange range = layout.segment(segment);
      String name = segment.name().toLowerCase(Locale.ROOT);
      line("%#-18x %#-18x %s%n", range.start(), range.end(), name);
    }
    line("%n%-18s %10s %s  section and its symbols%n", "address", "size", sizes("%12s", isas));
    for (PlacedSection placed : layout.sections()) {
      JointSection section = placed.section();
      List<String> own =
          isas.stream()
              .map(isa -> section.sizesBytes().get(isa))
              .map(size -> size == null ? "-" : size.toString())
              .toList();
      String symbols =
          section.symbols().stream().map(PortableSymbol::name).collect(Collectors.joining(" "));
      line(
          "%#-18x %10d %s  %s:%s %s%n",
          placed.address(),
          section.sizeBytes(),
          sizes("%12s", own),
          section.key().object(),
          section.key().name(),
          symbols);
    }
    return text.toString();
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments));
  }

  private static String sizes(String format, List<?> columns) {
    return columns.stream()
        .map(column -> String.format(Locale.ROOT, format, column))
        .collect(Collectors.joining(" "));
  }
}
