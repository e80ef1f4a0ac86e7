package org.popcorn.unwind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.RelocatedSection;
import org.popcorn.elf.SectionOffset;
import org.popcorn.elf.SectionReader;

/** The unwind rows of all functions of a file, found by a place in the function. */
public final class UnwindTable {

  private static final String NAME = ".eh_frame";

  /** Numbers of vendor and status registers lie above it on all ISAs; unwinding needs none. */
  private static final int REGISTER_COUNT = 128;

  private final @Nullable SectionReader section;
  private final List<FrameEntry> entries;

  private UnwindTable(@Nullable SectionReader section, List<FrameEntry> entries) {
    this.section = section;
    this.entries = entries;
  }

  /** Reads {@code .eh_frame} of an object or a linked binary; empty without that section. */
  public static UnwindTable read(ElfFile file) {
    ElfSection section = file.section(NAME);
    if (section == null) {
      return new UnwindTable(null, List.of());
    }
    RelocatedSection relocated = file.relocated(section);
    List<FrameEntry> entries = new ArrayList<>(new EhFrameReader(file, section, relocated).read());
    entries.removeIf(entry -> entry.sizeBytes() == 0);
    entries.sort((one, two) -> one.start().compareTo(two.start()));
    return new UnwindTable(relocated.reader(), List.copyOf(entries));
  }

  /** Number of functions. */
  public int size() {
    return entries.size();
  }

  /** The function that place is in, or null if the table has none. */
  public @Nullable FunctionUnwind function(SectionOffset place) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).start().compareTo(place) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    if (high < 0 || section == null) {
      return null;
    }
    FunctionUnwind function = CfiInterpreter.run(entries.get(high), section, REGISTER_COUNT);
    return function.contains(place) ? function : null;
  }

  /** The rows of all functions, for people and tests. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (FrameEntry entry : entries) {
      if (section != null) {
        text.append(CfiInterpreter.run(entry, section, REGISTER_COUNT));
      }
    }
    return text.toString();
  }
}
