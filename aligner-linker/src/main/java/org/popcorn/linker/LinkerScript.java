package org.popcorn.linker;

import static org.popcorn.linker.ScriptText.quote;

import java.util.List;
import org.popcorn.layout.JointLayout;
import org.popcorn.stackmap.StackMapSection;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/**
 * Renders the linker script of one ISA. First comes what is private to the ISA, where lld may
 * choose addresses; then each joint section at the address that the layout gives it.
 *
 * <p>What lld does and the script counts on: inside an output section {@code . =} takes an absolute
 * address, and going back is an error, so no section can be larger than its place; a quoted pattern
 * matches literally; the program headers lie in the segment with the lowest address, before its
 * first section; zeroed thread-local sections start at the dot, whatever address their output
 * section asks for, and do not move it; a section that no pattern matches fails the link ({@code
 * --orphan-handling=error}).
 */
final class LinkerScript {

  /** Files in the working folder of lld that become sections as they are. */
  static final String NOTE_FILE = "note.bin";

  static final String SITE_TABLE_FILE = "sites.bin";

  static final String VALUES_FILE = "values.bin";

  /** DWARF 5, 7.4 and older versions: without {@code .debug_}. */
  private static final List<String> DEBUG_SECTIONS =
      List.of(
          ("abbrev addr aranges frame info line line_str loc loclists macinfo macro names pubnames"
                  + " pubtypes ranges rnglists str str_offsets types")
              .split(" ", -1));

  private LinkerScript() {}

  /** The script for this ISA's objects. */
  static String render(Isa isa, ProgramObjects program, Reachability kept, JointLayout layout) {
    ScriptText text = new ScriptText();
    text.add("ENTRY(_start)\n");
    writeSegments(layout.tls().memorySizeBytes() > 0, text);
    text.add("SECTIONS {\n");
    // First, because other files' .data is taken by a pattern.
    text.line(SiteValues.SECTION, " 0 (INFO) : { KEEP(", quote(VALUES_FILE), "(.data)) }");
    new PrivateScript(isa, program, kept, text).write();
    new JointScript(isa, layout, text).write();
    writeUnloaded(text);
    return text.add("}\n").toString();
  }

  private static void writeSegments(boolean hasTls, ScriptText text) {
    // FLAGS: 4 read, 2 write, 1 execute.
    text.add(
        """
        PHDRS {
          private_read PT_LOAD FILEHDR PHDRS FLAGS(4);
          private_write PT_LOAD FLAGS(6);
          private_text PT_LOAD FLAGS(5);
          joint_text PT_LOAD FLAGS(5);
          joint_read PT_LOAD FLAGS(4);
          joint_write PT_LOAD FLAGS(6);
          note PT_NOTE FLAGS(4);
          stack PT_GNU_STACK FLAGS(6);
        """);
    text.add(hasTls ? "  tls PT_TLS FLAGS(4);\n}\n" : "}\n");
  }

  private static void writeUnloaded(ScriptText text) {
    for (String section : List.of(".symtab", ".shstrtab", ".strtab")) {
      text.line(section, " 0 : { *(", section, ") }");
    }
    for (String section : DEBUG_SECTIONS) {
      text.line(".debug_", section, " 0 : { *(.debug_", section, ") }");
    }
    // For popcorn check.
    text.line(StackMapSection.NAME, " 0 : { *(", StackMapSection.NAME, ") }");
    text.line(
        "/DISCARD/ : { *(.llvm_addrsig) *(.note.*) *(.riscv.attributes)"
            // One line for each of libc's thousand members.
            + " *(.eh_frame_hdr) *(.comment) }");
  }
}
