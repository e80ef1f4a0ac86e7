package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_EXECINSTR;
import static org.popcorn.elf.ElfConstants.SHF_WRITE;
import static org.popcorn.linker.ScriptText.hex;
import static org.popcorn.linker.ScriptText.quote;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.elf.ElfSection;
import org.popcorn.facts.Addresses;
import org.popcorn.facts.Symbols;
import org.popcorn.layout.AddressRange;
import org.popcorn.layout.PortableObject;
import org.popcorn.target.Isa;

/**
 * The part of a linker script that places what is private to the ISA: headers, note, site table,
 * and everything native. lld chooses the addresses within the private range.
 */
final class PrivateScript {

  private static final String PAGE = hex(Addresses.PAGE);

  private final Isa isa;
  private final ProgramObjects program;
  private final Reachability kept;
  private final ScriptText text;

  PrivateScript(Isa isa, ProgramObjects program, Reachability kept, ScriptText text) {
    this.isa = isa;
    this.program = program;
    this.kept = kept;
    this.text = text;
  }

  void write() {
    text.line(". = ", hex(AddressRange.PRIVATE.start()), " + SIZEOF_HEADERS;");
    // Of 4, which the file's own section is not: by that, readers find where a note ends.
    text.line(Symbols.NOTE, " : ALIGN(4) SUBALIGN(4) {");
    text.line("  KEEP(", quote(LinkerScript.NOTE_FILE), "(.data))");
    text.line("} :private_read :note");
    writeSections(
        ".private.rodata",
        0,
        List.of(
            ".rodata",
            ".rodata.*",
            ".srodata",
            ".srodata.*",
            ".gcc_except_table",
            ".gcc_except_table.*"),
        ":private_read");
    // The bounds are for the walk over frames of C++.
    text.line(".eh_frame : ALIGN(8) {");
    text.line("  __eh_frame_start = .; *(.eh_frame) __eh_frame_end = .;");
    text.line("} :private_read");
    if (program.refersTo("__eh_frame_hdr_start")) {
      text.line(".eh_frame_hdr : ALIGN(8) {");
      text.line("  __eh_frame_hdr_start = .; *(.eh_frame_hdr) __eh_frame_hdr_end = .;");
      text.line("} :private_read");
    }
    text.line(Symbols.SITE_TABLE, " : ALIGN(16) {");
    text.line("  ", Symbols.SITE_TABLE_START, " = .;");
    text.line("  KEEP(", quote(LinkerScript.SITE_TABLE_FILE), "(.data))");
    text.line("  ", Symbols.SITE_TABLE_END, " = .;");
    text.line("} :private_read");
    text.line(". = ALIGN(", PAGE, ");");
    text.line(".got : { *(.got) *(.got.plt) } :private_write");
    writeSections(
        ".private.data",
        SHF_WRITE,
        List.of(".data", ".data.*", ".sdata", ".sdata.*"),
        ":private_write");
    // No kept zeroed section of a portable object is private: JointSections refuses it.
    writeSections(
        ".private.bss",
        -1,
        List.of(".bss", ".bss.*", ".sbss", ".sbss.*", "COMMON"),
        ":private_write");
    text.line(". = ALIGN(", PAGE, ");");
    writeSections(".private.text", SHF_EXECINSTR, List.of(".text", ".text.*"), ":private_text");
    text.line("ASSERT(. <= ", hex(AddressRange.PRIVATE.end()), ", \"native part is too large\")");
  }

  /**
   * An output section of everything native with such names, and of the portable objects' constant
   * pools and the like.
   *
   * @param flag which of write and execute sections have that belong here
   */
  private void writeSections(String name, long flag, List<String> patterns, String segment) {
    text.line(name, " : {");
    for (PortableObject object : program.portableObjects()) {
      Set<String> names = privateSections(object, flag);
      if (!names.isEmpty()) {
        text.add("    ").add(quote(file(object))).add("(");
        for (String section : names) {
          text.add(quote(section)).add(" ");
        }
        text.add(")\n");
      }
    }
    text.add("    *(");
    for (String pattern : patterns) {
      text.add("EXCLUDE_FILE(");
      for (PortableObject object : program.portableObjects()) {
        text.add(quote(file(object))).add(" ");
      }
      text.add(") ").add(pattern).add(" ");
    }
    text.add(")\n").line("} ", segment);
  }

  private Set<String> privateSections(PortableObject object, long flag) {
    Set<String> names = new TreeSet<>();
    LinkObject linkObject = program.portable(object);
    for (ElfSection section : kept.sections(isa, object)) {
      if (!linkObject.isJoint(section.index())
          && (section.flags() & (SHF_WRITE | SHF_EXECINSTR)) == flag) {
        names.add(section.name());
      }
    }
    return names;
  }

  private String file(PortableObject object) {
    return Lld.objectFile(object);
  }
}
