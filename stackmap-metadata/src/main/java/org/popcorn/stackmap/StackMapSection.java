package org.popcorn.stackmap;

import java.util.List;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;

/**
 * All stack maps of a file.
 *
 * @param records in the order of the section
 */
public record StackMapSection(List<StackMapRecord> records) {

  /** Name of the section. */
  public static final String NAME = ".llvm_stackmaps";

  /** Copies the list. */
  public StackMapSection {
    records = List.copyOf(records);
  }

  /** Reads the stack maps of an object or a linked binary; there are none without the section. */
  public static StackMapSection read(ElfFile file) {
    ElfSection section = file.section(NAME);
    return section == null
        ? new StackMapSection(List.of())
        : new StackMapSection(new StackMapReader(file, section).read());
  }

  /** One line per record, for people and tests. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (StackMapRecord stackMap : records) {
      text.append(stackMap).append('\n');
    }
    return text.toString();
  }
}
