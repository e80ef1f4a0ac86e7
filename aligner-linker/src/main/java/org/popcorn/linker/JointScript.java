package org.popcorn.linker;

import static org.popcorn.linker.ScriptText.hex;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.facts.Symbols;
import org.popcorn.layout.AddressRange;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.JointSegment;
import org.popcorn.layout.PlacedSection;
import org.popcorn.layout.SectionClass;
import org.popcorn.layout.TlsLayout;
import org.popcorn.target.Isa;

/** The part of a linker script that puts each joint section where the layout has it. */
final class JointScript {

  private final Isa isa;
  private final JointLayout layout;
  private final ScriptText text;

  JointScript(Isa isa, JointLayout layout, ScriptText text) {
    this.isa = isa;
    this.layout = layout;
    this.text = text;
  }

  void write() {
    writeSections(".text", "", SectionClass.TEXT, SectionClass.RESUME_TEXT, ":joint_text");
    writeSections(".rodata", "", SectionClass.CONSTANT_SET, SectionClass.CONSTANT, ":joint_read");
    if (layout.tls().memorySizeBytes() > 0) {
      // The first section of PT_TLS passes its alignment on to the segment.
      String alignment = "ALIGN(" + layout.tls().alignment() + ")";
      boolean hasData = layout.tls().fileSizeBytes() > 0;
      writeSections(
          ".tdata", alignment, SectionClass.TLS_DATA, SectionClass.TLS_DATA, ":joint_read :tls");
      writeSections(
          ".tbss", hasData ? "" : alignment, SectionClass.TLS_ZERO, SectionClass.TLS_ZERO, ":tls");
    }
    writeSections(".data", "", SectionClass.PREINIT_ARRAY, SectionClass.DATA, ":joint_write");
    writeSections(".bss", "", SectionClass.ZERO, SectionClass.ZERO, ":joint_write");
    writeSymbols();
  }

  /** One output section of all sections from a first to a last class. */
  private void writeSections(
      String name, String alignment, SectionClass first, SectionClass last, String segments) {
    long start = layout.range(first).start();
    long end = end(last);
    if (start == end) {
      return;
    }
    Set<SectionClass> classes = EnumSet.range(first, last);
    String type = first == SectionClass.ZERO ? " (NOLOAD)" : "";
    text.line(". = ", hex(start), ";");
    text.line(name, " ", hex(start), type, " : ", alignment, " {");
    PlacedSection section = firstOf(classes);
    if (section != null) {
      text.line("  . = ", hex(section.address()), "; ", PlacedObjects.pattern(name));
    }
    text.line("  . = ", hex(end), ";");
    text.line("} ", segments);
  }

  private long end(SectionClass last) {
    TlsLayout tls = layout.tls();
    return switch (last) {
      case TLS_ZERO -> tls.imageStart() + tls.memorySizeBytes();
      case ZERO -> layout.segment(JointSegment.WRITE).end();
      default -> layout.range(last).end();
    };
  }

  /** The first section that this ISA has; the others follow without a gap (PlacedObjects). */
  private @Nullable PlacedSection firstOf(Set<SectionClass> classes) {
    for (PlacedSection section : layout.sections()) {
      if (classes.contains(section.section().sectionClass())
          && section.section().sizesBytes().containsKey(isa)) {
        return section;
      }
    }
    return null;
  }

  private void writeSymbols() {
    symbol(Symbols.JOINT_DATA_START, layout.segment(JointSegment.WRITE).start());
    symbol(Symbols.JOINT_DATA_END, layout.segment(JointSegment.WRITE).end());
    symbol("_end", layout.segment(JointSegment.WRITE).end());
    symbol(Symbols.TLS_IMAGE_START, layout.tls().imageStart());
    symbol(Symbols.TLS_FILE_SIZE, layout.tls().fileSizeBytes());
    symbol(Symbols.TLS_MEMORY_SIZE, layout.tls().memorySizeBytes());
    symbol(Symbols.TLS_ALIGNMENT, layout.tls().alignment());
    for (SectionClass array :
        List.of(SectionClass.PREINIT_ARRAY, SectionClass.INIT_ARRAY, SectionClass.FINI_ARRAY)) {
      String name = "__" + array.name().toLowerCase(Locale.ROOT);
      symbol(name + "_start", layout.range(array).start());
      symbol(name + "_end", layout.range(array).end());
    }
    for (Map.Entry<String, AddressRange> set : layout.sets().entrySet()) {
      symbol("__start_" + set.getKey(), set.getValue().start());
      symbol("__stop_" + set.getKey(), set.getValue().end());
    }
  }

  private void symbol(String name, long value) {
    text.line(name, " = ", hex(value), ";");
  }
}
