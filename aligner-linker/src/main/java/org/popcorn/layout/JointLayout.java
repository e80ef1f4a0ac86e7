package org.popcorn.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An address for each section and symbol of the portable modules, valid on all ISAs. */
public final class JointLayout {

  private final List<PlacedSection> sections;
  private final Map<JointSegment, AddressRange> segments;
  private final Map<SectionClass, AddressRange> classes;
  private final TlsLayout tls;
  private final Map<JointSegment, Padding> padding;
  private final Map<SectionKey, PlacedSection> byKey;

  JointLayout(
      List<PlacedSection> sections,
      Map<JointSegment, AddressRange> segments,
      Map<SectionClass, AddressRange> classes,
      TlsLayout tls,
      Map<JointSegment, Padding> padding) {
    this.sections = List.copyOf(sections);
    this.segments = new EnumMap<>(segments);
    this.classes = new EnumMap<>(classes);
    this.tls = tls;
    this.padding = new EnumMap<>(padding);
    this.byKey = HashMap.newHashMap(sections.size());
    for (PlacedSection section : sections) {
      byKey.put(section.section().key(), section);
    }
  }

  /** All sections by class, then by address. */
  public List<PlacedSection> sections() {
    return sections;
  }

  /** The place of a section, or null if the program does not keep it. */
  public @Nullable PlacedSection section(SectionKey key) {
    return byKey.get(key);
  }

  /** What a segment covers; starts are aligned to 64 KiB, and so is the end of the writable one. */
  public AddressRange segment(JointSegment segment) {
    return segments.get(segment);
  }

  /** From the first to the last section of a class; empty, but somewhere, if there is none. */
  public AddressRange range(SectionClass sectionClass) {
    return classes.get(sectionClass);
  }

  /** The initial image of thread-local storage. */
  public TlsLayout tls() {
    return tls;
  }

  /** What the joint layout costs in a segment. */
  public Padding padding(JointSegment segment) {
    return padding.get(segment);
  }

  /** From the first to the last section of each set, by the sets' names. */
  public Map<String, AddressRange> sets() {
    Map<String, AddressRange> sets = new TreeMap<>();
    for (PlacedSection section : sections) {
      SectionClass place = section.section().sectionClass();
      if (place == SectionClass.CONSTANT_SET || place == SectionClass.DATA_SET) {
        sets.merge(
            section.section().key().name(),
            new AddressRange(section.address(), section.end()),
            (first, next) -> new AddressRange(first.start(), next.end()));
      }
    }
    return sets;
  }

  /**
   * Address of a symbol of a placed section; of a thread-local variable, its offset in the image.
   */
  public long address(PlacedSection section, PortableSymbol symbol) {
    long base = section.section().sectionClass().isThreadLocal() ? tls.imageStart() : 0;
    return section.address() - base + symbol.offset();
  }

  /**
   * Text that two layouts share exactly if all their sections and symbols have the same places,
   * sizes and names. A program's id is computed from it.
   */
  public String canonicalText() {
    StringBuilder text = new StringBuilder(64 * sections.size());
    for (PlacedSection section : sections) {
      text.append(Long.toHexString(section.address())).append(' ');
      text.append(section.section().key()).append(' ');
      text.append(section.section().sizeBytes()).append('\n');
      for (PortableSymbol symbol : section.section().symbols()) {
        text.append(' ').append(symbol.offset()).append(' ').append(symbol.name()).append('\n');
      }
    }
    return text.append(tls).append('\n').toString();
  }
}
