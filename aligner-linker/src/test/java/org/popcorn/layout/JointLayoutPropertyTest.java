package org.popcorn.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.target.Isa;

/** What a joint layout promises, for random sets of sections, proved by looking at every pair. */
class JointLayoutPropertyTest {

  private static final int TRIES = 300;
  private static final int NUMBERS = 5;

  @Provide
  Arbitrary<List<JointSection>> sections() {
    Arbitrary<Long> sizes =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 200), Arbitraries.longs().between(0, 1 << 20));
    Arbitrary<JointSection> section =
        Combinators.combine(
                Arbitraries.of(SectionClass.class),
                Arbitraries.of(PortableObject.inOrder(List.of("libc++", "libc"))),
                Arbitraries.integers().between(0, NUMBERS),
                Arbitraries.integers().between(0, 17),
                sizes.list().ofSize(Isa.all().size()))
            .as(JointLayoutPropertyTest::section);
    return section.list().ofMaxSize(40).uniqueElements(JointSection::key);
  }

  /** Only code may be of another size on another ISA, or be missing there. */
  private static JointSection section(
      SectionClass place, PortableObject object, int number, int alignment, List<Long> sizes) {
    Map<Isa, Long> sizesBytes = new EnumMap<>(Isa.class);
    for (Isa isa : Isa.all()) {
      sizesBytes.put(isa, place.isText() ? sizes.get(isa.number()) : sizes.get(0));
    }
    if (place.isText() && number == 0) {
      sizesBytes.remove(Isa.RISCV64);
    }
    String name =
        switch (place) {
          case PREINIT_ARRAY, INIT_ARRAY, FINI_ARRAY -> place + ".x." + 10 * number;
          case CONSTANT_SET, DATA_SET -> place + "_" + number;
          default -> place + ".s" + number;
        };
    PortableSymbol symbol = new PortableSymbol(name, true, 0, sizesBytes);
    return new JointSection(
        new SectionKey(object, name), place, sizesBytes, 1L << alignment, List.of(symbol));
  }

  @Property(tries = TRIES, seed = "11")
  void everySectionHasAPlaceOfItsOwn(@ForAll("sections") List<JointSection> sections) {
    JointLayout layout = JointLayoutSolver.solve(sections, Isa.all());
    assertThat(layout.sections())
        .extracting(PlacedSection::section)
        .containsExactlyInAnyOrderElementsOf(sections);
    for (PlacedSection one : layout.sections()) {
      assertThat(one.address() % one.section().alignment()).isZero();
      assertThat(one.address()).isGreaterThanOrEqualTo(AddressRange.JOINT.start());
      assertThat(one.end()).isLessThanOrEqualTo(AddressRange.JOINT.end());
      assertThat(layout.section(one.section().key())).isEqualTo(one);
      for (PlacedSection two : layout.sections()) {
        assertThat(one.equals(two) || apart(one, two)).as("%s, %s", one, two).isTrue();
      }
    }
  }

  /** Zeroed thread-local variables are no memory of the segment: only of each thread's block. */
  private static boolean apart(PlacedSection one, PlacedSection two) {
    boolean oneIsTemplate = one.section().sectionClass() == SectionClass.TLS_ZERO;
    boolean twoIsTemplate = two.section().sectionClass() == SectionClass.TLS_ZERO;
    return oneIsTemplate != twoIsTemplate
        || one.end() <= two.address()
        || two.end() <= one.address();
  }

  @Property(tries = TRIES, seed = "12")
  void segmentsAndClassesHoldTheirSectionsAndShareNoLargePage(
      @ForAll("sections") List<JointSection> sections) {
    JointLayout layout = JointLayoutSolver.solve(sections, Isa.all());
    AddressRange before = new AddressRange(0, AddressRange.JOINT.start());
    for (JointSegment segment : JointSegment.values()) {
      AddressRange range = layout.segment(segment);
      assertThat(range.start() % JointLayoutSolver.SEGMENT_ALIGNMENT).isZero();
      assertThat(range.start()).isGreaterThanOrEqualTo(before.end());
      before = range;
    }
    assertThat(before.end() % JointLayoutSolver.SEGMENT_ALIGNMENT).isZero();
    for (PlacedSection placed : layout.sections()) {
      SectionClass place = placed.section().sectionClass();
      AddressRange own = layout.range(place);
      assertThat(placed.address()).isGreaterThanOrEqualTo(own.start());
      assertThat(placed.end()).isLessThanOrEqualTo(own.end());
      if (place != SectionClass.TLS_ZERO) {
        assertThat(placed.address())
            .isGreaterThanOrEqualTo(layout.segment(place.segment()).start());
        assertThat(placed.end()).isLessThanOrEqualTo(layout.segment(place.segment()).end());
      }
    }
  }

  @Property(tries = TRIES, seed = "13")
  void setsLieTogetherAndArraysAreInTheOrderOfTheirPriorities(
      @ForAll("sections") List<JointSection> sections) {
    JointLayout layout = JointLayoutSolver.solve(sections, Isa.all());
    for (SectionClass place : SectionClass.values()) {
      List<String> names = new ArrayList<>();
      for (PlacedSection placed : layout.sections()) {
        if (placed.section().sectionClass() == place && place.isContiguous()) {
          names.add(placed.section().key().name());
        }
      }
      Set<String> left = new HashSet<>();
      for (int i = 1; i < names.size(); i++) {
        if (!names.get(i).equals(names.get(i - 1))) {
          left.add(names.get(i - 1));
          assertThat(left).doesNotContain(names.get(i));
          // Names are in the order of their numbers.
          assertThat(number(names.get(i))).isGreaterThan(number(names.get(i - 1)));
        }
      }
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.replaceAll(".*[._]", ""));
  }

  @Property(tries = TRIES, seed = "14")
  void paddingIsWhatTheSectionsDoNotFill(@ForAll("sections") List<JointSection> sections) {
    JointLayout layout = JointLayoutSolver.solve(sections, Isa.all());
    for (JointSegment segment : JointSegment.values()) {
      for (Isa isa : Isa.all()) {
        long missing = 0;
        for (JointSection section : sections) {
          if (section.sectionClass().segment() == segment) {
            missing += section.sizeBytes() - section.sizesBytes().getOrDefault(isa, 0L);
          }
        }
        assertThat(layout.padding(segment).differenceBytes()).containsEntry(isa, missing);
      }
    }
    long text = 0;
    for (JointSection section : sections) {
      text += section.sectionClass().isText() ? section.sizeBytes() : 0;
    }
    assertThat(layout.padding(JointSegment.TEXT).alignmentBytes())
        .isEqualTo(layout.segment(JointSegment.TEXT).sizeBytes() - text);
  }

  @Property(tries = TRIES, seed = "15")
  void theThreadLocalBlockHoldsItsVariables(@ForAll("sections") List<JointSection> sections) {
    JointLayout layout = JointLayoutSolver.solve(sections, Isa.all());
    TlsLayout tls = layout.tls();
    assertThat(tls.imageStart() % tls.alignment()).isZero();
    assertThat(tls.memorySizeBytes() % tls.alignment()).isZero();
    assertThat(tls.fileSizeBytes()).isLessThanOrEqualTo(tls.memorySizeBytes());
    for (PlacedSection placed : layout.sections()) {
      JointSection section = placed.section();
      if (section.sectionClass().isThreadLocal()) {
        long offset = layout.address(placed, section.symbols().get(0));
        assertThat(tls.alignment()).isGreaterThanOrEqualTo(section.alignment());
        assertThat(offset % section.alignment()).isZero();
        assertThat(offset).isNotNegative();
        assertThat(offset + section.sizeBytes()).isLessThanOrEqualTo(tls.memorySizeBytes());
      }
    }
  }

  /** The order within a class is the input's, and nothing else of the input's order counts. */
  @Property(tries = TRIES, seed = "16")
  void theOrderAmongClassesDoesNotCount(
      @ForAll("sections") List<JointSection> sections, @ForAll long seed) {
    List<SectionClass> classes = new ArrayList<>(List.of(SectionClass.values()));
    Collections.shuffle(classes, new Random(seed));
    List<JointSection> reordered = new ArrayList<>();
    for (SectionClass place : classes) {
      sections.stream().filter(one -> one.sectionClass() == place).forEach(reordered::add);
    }
    assertThat(JointLayoutSolver.solve(reordered, Isa.all()).canonicalText())
        .isEqualTo(JointLayoutSolver.solve(sections, Isa.all()).canonicalText());
  }

  @Property(tries = TRIES, seed = "17")
  void aRangeIsNeverLeft(@ForAll("sections") List<JointSection> sections, @ForAll long seed) {
    long size = JointLayoutSolver.SEGMENT_ALIGNMENT * (1 + new Random(seed).nextInt(600));
    AddressRange range = new AddressRange(0x400_0000, 0x400_0000 + size);
    try {
      JointLayout layout = JointLayoutSolver.solve(sections, Isa.all(), range);
      for (PlacedSection placed : layout.sections()) {
        if (placed.section().sectionClass() != SectionClass.TLS_ZERO) {
          assertThat(placed.end()).isLessThanOrEqualTo(range.end());
        }
      }
      assertThat(layout.segment(JointSegment.WRITE).end()).isLessThanOrEqualTo(range.end());
    } catch (DiagnosticException refused) {
      assertThat(refused).hasMessageContaining("static code and data need");
    }
  }
}
