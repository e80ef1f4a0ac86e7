package org.popcorn.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.facts.Addresses;
import org.popcorn.target.Isa;

/**
 * Gives each joint section an address: one pass over the sections, class by class, each at the next
 * address that fits its alignment and as long as on the ISA that needs most.
 */
public final class JointLayoutSolver {

  /** Kernels of AArch64 may have pages of this size, so segments may not share one. */
  static final long SEGMENT_ALIGNMENT = Addresses.PAGE;

  /** How many sections are named when all do not fit. */
  private static final int LARGEST_NAMED = 3;

  private static final Comparator<JointSection> SET_ORDER =
      (one, two) -> one.key().name().compareTo(two.key().name());

  private static final Comparator<JointSection> PRIORITY_ORDER =
      (one, two) -> Integer.compare(priority(one.key().name()), priority(two.key().name()));

  private final AddressRange range;
  private final Iterable<Isa> isas;
  private final List<PlacedSection> placed = new ArrayList<>();
  private final Map<JointSegment, AddressRange> segments = new EnumMap<>(JointSegment.class);
  private final Map<SectionClass, AddressRange> classes = new EnumMap<>(SectionClass.class);
  private final Map<JointSegment, Padding> paddings = new EnumMap<>(JointSegment.class);
  private long cursor;
  private long alignmentPadding;
  private boolean hasTlsZero;
  private long tlsAlignment = TlsLayout.MINIMUM_ALIGNMENT;

  private JointLayoutSolver(AddressRange range, Iterable<Isa> isas) {
    this.range = range;
    this.isas = isas;
    this.cursor = range.start();
  }

  /**
   * Places the sections in the joint range. Those of one class keep their order, except that sets
   * lie together by name and initialization arrays by priority.
   *
   * @throws DiagnosticException if they do not fit
   */
  public static JointLayout solve(List<JointSection> sections, Iterable<Isa> isas) {
    return solve(sections, isas, AddressRange.JOINT);
  }

  static JointLayout solve(List<JointSection> sections, Iterable<Isa> isas, AddressRange range) {
    return new JointLayoutSolver(range, isas).run(sections);
  }

  private JointLayout run(List<JointSection> sections) {
    Map<SectionClass, List<JointSection>> byClass = new EnumMap<>(SectionClass.class);
    for (SectionClass sectionClass : SectionClass.values()) {
      byClass.put(sectionClass, new ArrayList<>());
    }
    for (JointSection section : sections) {
      // Larger numbers, of damaged objects, could make addresses go round.
      if (Long.compareUnsigned(section.sizeBytes(), range.sizeBytes()) > 0
          || section.alignment() > range.sizeBytes()) {
        throw overflow(Math.max(section.sizeBytes(), section.alignment()), sections);
      }
      byClass.get(section.sectionClass()).add(section);
      if (section.sectionClass().isThreadLocal()) {
        tlsAlignment = Math.max(tlsAlignment, section.alignment());
        hasTlsZero |= section.sectionClass() == SectionClass.TLS_ZERO;
      }
    }
    for (JointSegment segment : JointSegment.values()) {
      placeSegment(segment, byClass);
    }
    if (cursor > range.end()) {
      throw overflow(cursor - range.start(), sections);
    }
    return new JointLayout(placed, segments, classes, tls(), paddings);
  }

  private DiagnosticException overflow(long needed, List<JointSection> sections) {
    String largest =
        sections.stream()
            .sorted((one, two) -> Long.compareUnsigned(two.sizeBytes(), one.sizeBytes()))
            .limit(LARGEST_NAMED)
            .map(JointLayoutSolver::nameAndSize)
            .collect(Collectors.joining(", "));
    return DiagnosticException.of(
        ErrorKind.STATIC_OVERFLOW, Long.toUnsignedString(needed), range.sizeBytes(), largest);
  }

  private static String nameAndSize(JointSection section) {
    String name =
        section.symbols().isEmpty() ? section.key().name() : section.symbols().get(0).name();
    return "'" + name + "' (" + Long.toUnsignedString(section.sizeBytes()) + ")";
  }

  private void placeSegment(JointSegment segment, Map<SectionClass, List<JointSection>> byClass) {
    cursor = align(cursor, SEGMENT_ALIGNMENT);
    long start = cursor;
    int first = placed.size();
    alignmentPadding = 0;
    for (Map.Entry<SectionClass, List<JointSection>> entry : byClass.entrySet()) {
      if (entry.getKey().segment() == segment) {
        placeClass(entry.getKey(), entry.getValue());
      }
    }
    if (segment == JointSegment.WRITE) {
      // Its pages are saved and mapped again as a whole, also by a kernel with larger pages.
      cursor = align(Math.max(cursor, start + 1), SEGMENT_ALIGNMENT);
    }
    segments.put(segment, new AddressRange(start, cursor));
    paddings.put(segment, padding(placed.subList(first, placed.size())));
  }

  private void placeClass(SectionClass sectionClass, List<JointSection> sections) {
    switch (sectionClass) {
      case CONSTANT_SET, DATA_SET -> sections.sort(SET_ORDER);
      case PREINIT_ARRAY, INIT_ARRAY, FINI_ARRAY -> sections.sort(PRIORITY_ORDER);
      default -> {}
    }
    pad(sectionClass == SectionClass.TLS_DATA ? tlsAlignment : largestAlignment(sections));
    long start = cursor;
    for (JointSection section : sections) {
      pad(section.alignment());
      placed.add(new PlacedSection(section, cursor));
      cursor += section.sizeBytes();
    }
    if (sectionClass == SectionClass.TLS_DATA && !hasTlsZero) {
      pad(tlsAlignment);
    }
    classes.put(sectionClass, new AddressRange(start, cursor));
    if (sectionClass == SectionClass.TLS_ZERO) {
      // Zeroed thread-local variables take no room in the image: what follows may have their place.
      cursor = classes.get(SectionClass.TLS_DATA).end();
    }
  }

  private TlsLayout tls() {
    AddressRange image = classes.get(SectionClass.TLS_DATA);
    AddressRange zero = classes.get(SectionClass.TLS_ZERO);
    long memory = align(zero.end() - image.start(), tlsAlignment);
    return new TlsLayout(image.start(), image.sizeBytes(), memory, tlsAlignment);
  }

  private Padding padding(List<PlacedSection> sections) {
    Map<Isa, Long> difference = new EnumMap<>(Isa.class);
    for (Isa isa : isas) {
      long sum = 0;
      for (PlacedSection section : sections) {
        JointSection joint = section.section();
        sum += joint.sizeBytes() - joint.sizesBytes().getOrDefault(isa, 0L);
      }
      difference.put(isa, sum);
    }
    return new Padding(alignmentPadding, difference);
  }

  private void pad(long alignment) {
    long next = align(cursor, alignment);
    alignmentPadding += next - cursor;
    cursor = next;
  }

  private static long largestAlignment(List<JointSection> sections) {
    long largest = 1;
    for (JointSection section : sections) {
      largest = Math.max(largest, section.alignment());
    }
    return largest;
  }

  /**
   * The number at the end of {@code .init_array.100}; entries without one come after all others.
   */
  private static int priority(String name) {
    int dot = name.lastIndexOf('.');
    try {
      return dot <= 0 ? Integer.MAX_VALUE : Integer.parseInt(name.substring(dot + 1));
    } catch (NumberFormatException notAPriority) {
      return Integer.MAX_VALUE;
    }
  }

  private static long align(long address, long alignment) {
    return (address + alignment - 1) & -alignment;
  }
}
