package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_EXECINSTR;
import static org.popcorn.elf.ElfConstants.SHF_WRITE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.elf.ElfSection;
import org.popcorn.layout.AddressRange;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.JointSegment;
import org.popcorn.layout.PlacedSection;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.SectionClass;
import org.popcorn.layout.TlsLayout;
import org.popcorn.target.Isa;

/**
 * Renders the linker script of one ISA. First comes what is private to the ISA, where lld may
 * choose addresses; then each joint section at the address that the layout gives it.
 *
 * <p>What lld does and the script counts on: inside an output section {@code . =} takes an absolute
 * address, and going back is an error, so no section can be larger than its place; a quoted pattern
 * matches literally; the program headers lie in the segment with the lowest address, before its
 * first section; a section that no pattern matches fails the link ({@code
 * --orphan-handling=error}).
 */
final class LinkerScript {

  /**
   * Names of the files, relative to the working directory of lld, that become sections as they are.
   */
  static final String NOTE_FILE = "note.bin";

  static final String SITE_TABLE_FILE = "sites.bin";

  private static final long PAGE = 0x1_0000;

  /** DWARF 5, 7.4 and older versions: without {@code .debug_}. */
  private static final List<String> DEBUG_SECTIONS =
      List.of(
          "abbrev",
          "addr",
          "aranges",
          "frame",
          "info",
          "line",
          "line_str",
          "loc",
          "loclists",
          "macinfo",
          "macro",
          "names",
          "pubnames",
          "pubtypes",
          "ranges",
          "rnglists",
          "str",
          "str_offsets",
          "types");

  private final Isa isa;
  private final ProgramObjects program;
  private final Reachability kept;
  private final JointLayout layout;
  private final StringBuilder text;

  private LinkerScript(Isa isa, ProgramObjects program, Reachability kept, JointLayout layout) {
    this.isa = isa;
    this.program = program;
    this.kept = kept;
    this.layout = layout;
    this.text = new StringBuilder(128 * layout.sections().size() + 8192);
  }

  /** The script for this ISA's objects. */
  static String render(Isa isa, ProgramObjects program, Reachability kept, JointLayout layout) {
    return new LinkerScript(isa, program, kept, layout).render();
  }

  private String render() {
    text.append("ENTRY(_start)\n");
    writeSegments();
    text.append("SECTIONS {\n");
    writePrivate();
    writeJoint();
    writeSymbols();
    writeUnloaded();
    return text.append("}\n").toString();
  }

  private boolean hasTls() {
    return layout.tls().memorySizeBytes() > 0;
  }

  private void writeSegments() {
    // FLAGS: 4 read, 2 write, 1 execute.
    text.append(
        """
        PHDRS {
          private_read PT_LOAD FILEHDR PHDRS FLAGS(4);
          private_write PT_LOAD FLAGS(6);
          private_text PT_LOAD FLAGS(5);
          joint_text PT_LOAD FLAGS(5);
          joint_read PT_LOAD FLAGS(4);
          joint_write PT_LOAD FLAGS(6);
        """);
    if (hasTls()) {
      text.append("  tls PT_TLS FLAGS(4);\n");
    }
    text.append("  note PT_NOTE FLAGS(4);\n  stack PT_GNU_STACK FLAGS(6);\n}\n");
  }

  private void writePrivate() {
    line(". = %s + SIZEOF_HEADERS;", hex(AddressRange.PRIVATE.start()));
    line(".note.popcorn : ALIGN(4) { KEEP(\"%s\"(.data)) } :private_read :note", NOTE_FILE);
    writePrivateSection(
        ".private.rodata",
        0,
        ".rodata .rodata.* .srodata .srodata.* .gcc_except_table .gcc_except_table.*",
        ":private_read");
    line(".eh_frame : ALIGN(8) { *(.eh_frame) } :private_read");
    line(".pc_site_table : ALIGN(16) {");
    line("  __pc_site_table_start = .;");
    line("  KEEP(\"%s\"(.data))", SITE_TABLE_FILE);
    line("  __pc_site_table_end = .;");
    line("} :private_read");
    line(". = ALIGN(%s);", hex(PAGE));
    line(".got : { *(.got) *(.got.plt) } :private_write");
    writePrivateSection(
        ".private.data", SHF_WRITE, ".data .data.* .sdata .sdata.*", ":private_write");
    writePrivateSection(".private.bss", -1, ".bss .bss.* .sbss .sbss.* COMMON", ":private_write");
    line(". = ALIGN(%s);", hex(PAGE));
    writePrivateSection(".private.text", SHF_EXECINSTR, ".text .text.*", ":private_text");
    line(
        "ASSERT(. <= %s, \"the native part does not fit below the joint range\")",
        hex(AddressRange.PRIVATE.end()));
  }

  /** An output section of everything native with such names, and of the portable objects' pools. */
  private void writePrivateSection(String name, long flag, String patterns, String segment) {
    line("%s : {", name);
    for (PortableObject object : PortableObject.values()) {
      Set<String> names = privateSections(object, flag);
      if (!names.isEmpty()) {
        text.append("    ").append(quote(file(object))).append('(');
        names.forEach(section -> text.append(quote(section)).append(' '));
        text.append(")\n");
      }
    }
    text.append("    *(");
    for (String pattern : patterns.split(" ", -1)) {
      text.append("EXCLUDE_FILE(");
      for (PortableObject object : PortableObject.values()) {
        text.append(quote(file(object))).append(' ');
      }
      text.append(") ").append(pattern).append(' ');
    }
    text.append(")\n");
    line("} %s", segment);
  }

  /**
   * Kept sections without symbols that are not joint and have exactly this one of write and
   * execute.
   */
  private Set<String> privateSections(PortableObject object, long flag) {
    Set<String> names = new TreeSet<>();
    LinkObject linkObject = program.portable(object);
    for (ElfSection section : linkObject.file().sections()) {
      if (kept.isKept(isa, object, section.index())
          && !linkObject.isJoint(section.index())
          && (section.flags() & (SHF_WRITE | SHF_EXECINSTR)) == flag) {
        names.add(section.name());
      }
    }
    return names;
  }

  private void writeJoint() {
    writeOutputSection(".text", "", ":joint_text", SectionClass.TEXT, SectionClass.RESUME_TEXT);
    writeOutputSection(
        ".rodata", "", ":joint_read", SectionClass.CONSTANT_SET, SectionClass.CONSTANT);
    if (hasTls()) {
      // The first section of PT_TLS passes its alignment on to the segment.
      String alignment = "ALIGN(" + layout.tls().alignment() + ")";
      boolean noData = layout.tls().fileSizeBytes() == 0;
      writeOutputSection(
          ".tdata", alignment, ":joint_read :tls", SectionClass.TLS_DATA, SectionClass.TLS_DATA);
      writeOutputSection(
          ".tbss", noData ? alignment : "", ":tls", SectionClass.TLS_ZERO, SectionClass.TLS_ZERO);
    }
    writeOutputSection(".data", "", ":joint_write", SectionClass.PREINIT_ARRAY, SectionClass.DATA);
    writeOutputSection(".bss (NOLOAD)", "", ":joint_write", SectionClass.ZERO, SectionClass.ZERO);
  }

  private void writeOutputSection(
      String name, String alignment, String segments, SectionClass first, SectionClass last) {
    long start = layout.range(first).start();
    long end = end(last);
    if (start == end) {
      return;
    }
    int space = name.indexOf(' ');
    line(
        "%s %s%s : %s {",
        space < 0 ? name : name.substring(0, space),
        hex(start),
        space < 0 ? "" : name.substring(space),
        alignment);
    for (PlacedSection section : layout.sections()) {
      SectionClass sectionClass = section.section().sectionClass();
      if (sectionClass.compareTo(first) >= 0 && sectionClass.compareTo(last) <= 0) {
        writeSection(section);
      }
    }
    line("  . = %s;", hex(end));
    line("} %s", segments);
  }

  private long end(SectionClass last) {
    TlsLayout tls = layout.tls();
    return switch (last) {
      case TLS_ZERO -> tls.imageStart() + tls.memorySizeBytes();
      case ZERO -> layout.segment(JointSegment.WRITE).end();
      default -> layout.range(last).end();
    };
  }

  private void writeSection(PlacedSection section) {
    if (section.section().sizesBytes().containsKey(isa)) {
      text.append("    . = ").append(hex(section.address())).append("; KEEP(");
      text.append(quote(file(section.section().key().object()))).append('(');
      text.append(quote(section.section().key().name())).append("))\n");
    }
  }

  private void writeSymbols() {
    symbol("__pc_joint_data_start", layout.segment(JointSegment.WRITE).start());
    symbol("__pc_joint_data_end", layout.segment(JointSegment.WRITE).end());
    symbol("_end", layout.segment(JointSegment.WRITE).end());
    symbol("__pc_tls_image_start", layout.tls().imageStart());
    symbol("__pc_tls_file_size", layout.tls().fileSizeBytes());
    symbol("__pc_tls_memory_size", layout.tls().memorySizeBytes());
    symbol("__pc_tls_alignment", layout.tls().alignment());
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
    line("%s = %s;", name, hex(value));
  }

  private void writeUnloaded() {
    for (String section : List.of(".comment", ".symtab", ".shstrtab", ".strtab")) {
      line("%s 0 : { *(%s) }", section, section);
    }
    for (String section : DEBUG_SECTIONS) {
      line(".debug_%s 0 : { *(.debug_%s) }", section, section);
    }
    line(
        "/DISCARD/ : { *(.llvm_stackmaps) *(.llvm_addrsig) *(.note.*) *(.riscv.attributes)"
            + " *(.eh_frame_hdr) }");
  }

  private String file(PortableObject object) {
    return program.portable(object).file().name();
  }

  private void line(String format, Object... arguments) {
    text.append("  ").append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String quote(String name) {
    return '"' + name + '"';
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
