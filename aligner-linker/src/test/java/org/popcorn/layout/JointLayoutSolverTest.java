package org.popcorn.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.target.Isa;

final class JointLayoutSolverTest {

  @Test
  void paddingKeepsSymbolsAtTheSameAddress() {
    JointSection small = section(SectionClass.TEXT, ".text.f", 4, 10, 20, 15);
    JointSection next = section(SectionClass.TEXT, ".text.g", 4, 7, 7, 7);
    JointLayout layout = solve(small, next);
    assertThat(address(layout, small)).isEqualTo(0x400_0000);
    assertThat(address(layout, next)).isEqualTo(0x400_0000 + 20);
    Padding padding = layout.padding(JointSegment.TEXT);
    assertThat(padding.differenceBytes())
        .isEqualTo(Map.of(Isa.X86_64, 10L, Isa.AARCH64, 0L, Isa.RISCV64, 5L));
    assertThat(padding.alignmentBytes()).isZero();
  }

  @Test
  void segmentsShareNoLargePage() {
    JointLayout layout =
        solve(
            section(SectionClass.TEXT, ".text.f", 1, 1, 1, 1),
            section(SectionClass.CONSTANT, ".rodata.c", 1, 1, 1, 1),
            section(SectionClass.DATA, ".data.d", 1, 1, 1, 1));
    assertThat(layout.segment(JointSegment.TEXT).start()).isEqualTo(0x400_0000);
    assertThat(layout.segment(JointSegment.READ).start()).isEqualTo(0x401_0000);
    assertThat(layout.segment(JointSegment.WRITE)).isEqualTo(range(0x402_0000, 0x403_0000));
  }

  @Test
  void resumeEntriesLieBehindAllOtherCode() {
    JointSection resume = section(SectionClass.RESUME_TEXT, ".text.f.popcorn_resume", 4, 4, 4, 4);
    JointSection cold = section(SectionClass.UNLIKELY_TEXT, ".text.unlikely.c", 4, 4, 4, 4);
    JointSection hot = section(SectionClass.TEXT, ".text.f", 4, 4, 4, 4);
    JointLayout layout = solve(resume, cold, hot);
    assertThat(address(layout, hot)).isLessThan(address(layout, cold));
    assertThat(address(layout, cold)).isLessThan(address(layout, resume));
  }

  @Test
  void setsAreContiguous() {
    JointSection one = section(SectionClass.DATA_SET, "set_b", 8, 16, 16, 16);
    JointSection other = section(SectionClass.DATA_SET, "set_a", 8, 8, 8, 8);
    SectionKey key = new SectionKey(new PortableObject(1, "libc"), "set_b");
    JointSection two = new JointSection(key, SectionClass.DATA_SET, one.sizesBytes(), 8, List.of());
    JointLayout layout = solve(one, other, two);
    AddressRange all = layout.sets().get("set_b");
    assertThat(all.start()).isEqualTo(address(layout, one));
    assertThat(all.sizeBytes()).isEqualTo(32);
    assertThat(layout.sets().get("set_a").sizeBytes()).isEqualTo(8);
  }

  @Test
  void initializationArraysAreOrderedByPriority() {
    JointSection last = section(SectionClass.INIT_ARRAY, ".init_array", 8, 8, 8, 8);
    JointSection second = section(SectionClass.INIT_ARRAY, ".init_array.1000", 8, 8, 8, 8);
    JointSection first = section(SectionClass.INIT_ARRAY, ".init_array.101", 8, 8, 8, 8);
    JointLayout layout = solve(last, second, first);
    long start = layout.range(SectionClass.INIT_ARRAY).start();
    assertThat(List.of(first, second, last))
        .extracting(section -> address(layout, section) - start)
        .containsExactly(0L, 8L, 16L);
  }

  @Test
  void threadLocalMemoryIsAMultipleOfItsAlignment() {
    JointLayout layout =
        solve(
            section(SectionClass.TLS_DATA, ".tdata.a", 4, 4, 4, 4),
            section(SectionClass.TLS_ZERO, ".tbss.b", 64, 100, 100, 100));
    TlsLayout tls = layout.tls();
    assertThat(tls.imageStart() % 64).isZero();
    assertThat(tls).isEqualTo(new TlsLayout(tls.imageStart(), 4, 192, 64));
  }

  @Test
  void zeroedThreadLocalVariablesTakeNoRoomInTheImage() {
    JointSection large = section(SectionClass.TLS_ZERO, ".tbss.b", 16, 1 << 20, 1 << 20, 1 << 20);
    JointLayout layout = solve(section(SectionClass.TLS_DATA, ".tdata.a", 4, 4, 4, 4), large);
    assertThat(layout.segment(JointSegment.READ).sizeBytes()).isLessThan(0x100);
  }

  @Test
  void aProgramLargerThanTheRangeIsRefused() {
    List<JointSection> sections =
        List.of(section(SectionClass.ZERO, ".bss.b", 1, 5000, 5000, 5000));
    assertThatThrownBy(
            () -> JointLayoutSolver.solve(sections, Isa.all(), range(0x400_0000, 0x400_1000)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("static code and data need 5000 bytes, and only 4096 are there")
        .hasMessageContaining("the largest are '.bss.b' (5000)");
  }

  @Test
  void sizesThatGoRoundAreRefused() {
    long half = Long.MIN_VALUE;
    List<JointSection> sections =
        List.of(
            section(SectionClass.ZERO, ".bss.a", 1, half, half, half),
            section(SectionClass.ZERO, ".bss.b", 1, half, half, half));
    assertThatThrownBy(() -> JointLayoutSolver.solve(sections, Isa.all()))
        .isInstanceOf(DiagnosticException.class);
  }

  /** A second, naive program proves what the solver promises, on random sections. */
  @Test
  void noTwoSectionsOverlapAndAllAreAligned() {
    Random random = new Random(42);
    List<JointSection> sections = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      SectionClass[] classes = SectionClass.values();
      SectionClass place = classes[random.nextInt(classes.length)];
      long size = random.nextInt(100);
      long other = place.isText() ? random.nextInt(100) : size;
      sections.add(section(place, "s" + i, 1L << random.nextInt(7), size, other, size));
    }
    JointLayout layout = JointLayoutSolver.solve(sections, Isa.all());
    assertThat(layout.sections()).hasSize(sections.size());
    for (int i = 0; i < sections.size(); i++) {
      PlacedSection one = layout.sections().get(i);
      assertThat(one.address() % one.section().alignment()).isZero();
      for (int k = 0; k < i; k++) {
        PlacedSection two = layout.sections().get(k);
        assertThat(one.end() <= two.address() || two.end() <= one.address())
            .as("%s and %s", one, two)
            .isTrue();
      }
    }
  }

  @Test
  void theOrderOfEqualInputDecidesEverything() {
    JointSection one = section(SectionClass.DATA, ".data.a", 8, 8, 8, 8);
    JointSection two = section(SectionClass.DATA, ".data.b", 8, 8, 8, 8);
    assertThat(solve(one, two).canonicalText()).isEqualTo(solve(one, two).canonicalText());
    assertThat(solve(one, two).canonicalText()).isNotEqualTo(solve(two, one).canonicalText());
  }

  private static AddressRange range(long start, long end) {
    return new AddressRange(start, end);
  }

  private static JointLayout solve(JointSection... sections) {
    return JointLayoutSolver.solve(List.of(sections), Isa.all());
  }

  private static long address(JointLayout layout, JointSection section) {
    return layout.sections().stream()
        .filter(placed -> placed.section().equals(section))
        .findFirst()
        .orElseThrow()
        .address();
  }

  /** A section with a size for each ISA in the ISAs' order. */
  private static JointSection section(
      SectionClass place, String name, long alignment, long x86, long aarch, long riscv) {
    Map<Isa, Long> sizes = new EnumMap<>(Isa.class);
    sizes.put(Isa.X86_64, x86);
    sizes.put(Isa.AARCH64, aarch);
    sizes.put(Isa.RISCV64, riscv);
    SectionKey key = new SectionKey(PortableObject.USER, name);
    PortableSymbol symbol = new PortableSymbol(name, true, 0, sizes);
    return new JointSection(key, place, sizes, alignment, List.of(symbol));
  }
}
