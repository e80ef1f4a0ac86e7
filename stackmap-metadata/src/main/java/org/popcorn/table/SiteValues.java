package org.popcorn.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.facts.Symbols;

/**
 * Names and types of the live values of call sites, for people; FORMAT.md 7. Nothing that runs
 * reads it, and only programs with debug information carry it.
 */
public final class SiteValues {

  /** The section of an executable that holds it. */
  public static final String SECTION = Symbols.SITE_VALUES;

  private static final String MAGIC = "PCVALUES1";
  private static final int FIELDS = 3;

  private final Map<Long, List<LiveValue>> values;

  /** The values of each site by its id, in the order of the deopt state. */
  public SiteValues(Map<Long, List<LiveValue>> values) {
    this.values = new TreeMap<>(Long::compareUnsigned);
    values.forEach((site, list) -> this.values.put(site, List.copyOf(list)));
  }

  /** Nothing is known of any site. */
  public static SiteValues none() {
    return new SiteValues(Map.of());
  }

  /** True if nothing is known of any site. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The values of a site; empty if it has none, or if nothing is known of it. */
  public List<LiveValue> of(long siteId) {
    return values.getOrDefault(siteId, List.of());
  }

  /** The bytes of the section. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(MAGIC).append('\n');
    values.forEach(
        (site, list) -> {
          text.append(Site.formatId(site));
          for (LiveValue value : list) {
            String names = String.join(",", value.names());
            text.append('\t').append(value.partCount()).append(':').append(names);
            text.append(':').append(value.type());
          }
          text.append('\n');
        });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a section of a file; {@link MalformedInputException} if it is not one of these. */
  public static SiteValues parse(String file, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(MAGIC)) {
      throw malformed(file, "unknown version");
    }
    Map<Long, List<LiveValue>> values = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      try {
        List<LiveValue> list = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
          list.add(value(fields[i]));
        }
        values.put(Long.parseUnsignedLong(fields[0], 16), list);
      } catch (IllegalArgumentException wrong) {
        throw malformed(file, "no list of values: '" + line + "'");
      }
    }
    return new SiteValues(values);
  }

  private static LiveValue value(String text) {
    String[] fields = text.split(":", FIELDS);
    if (fields.length < FIELDS) {
      throw new IllegalArgumentException(text);
    }
    List<String> names = fields[1].isEmpty() ? List.of() : List.of(fields[1].split(",", -1));
    return new LiveValue(names, fields[2], Integer.parseInt(fields[0]));
  }

  private static MalformedInputException malformed(String file, String problem) {
    return new MalformedInputException(SourceLocation.of(file, SECTION, 0), problem);
  }
}
