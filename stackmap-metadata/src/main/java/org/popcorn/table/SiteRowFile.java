package org.popcorn.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.elf.SectionReader;
import org.popcorn.target.Isa;
import org.popcorn.unwind.CfaRule;
import org.popcorn.unwind.SavedRegister;

/** The bytes of the rows of an object in a file; FORMAT.md 6. */
final class SiteRowFile {

  private static final String MAGIC = "PCSITER1";
  private static final int SMALLEST_ROW = 12;
  private static final int SMALLEST_FRAME = 4;

  private SiteRowFile() {}

  static byte[] bytes(SiteRows content) {
    StringPool sections = new StringPool();
    Map<FrameLayout, Integer> frames = new LinkedHashMap<>();
    for (SiteRow row : content.rows()) {
      sections.add(row.section());
      frames.putIfAbsent(row.frame(), frames.size());
    }
    ByteSink out = new ByteSink();
    out.ascii(MAGIC);
    out.u32(content.isa().number());
    sections.write(out);
    out.u32(frames.size());
    for (FrameLayout frame : frames.keySet()) {
      write(out, frame);
    }
    out.u32(content.rows().size());
    for (SiteRow row : content.rows()) {
      out.uleb128(sections.index(row.section()));
      out.uleb128(row.offset());
      out.u64(row.siteId());
      out.uleb128(frames.getOrDefault(row.frame(), 0));
      out.uleb128(row.parts().size());
      ValueLocations.write(out, row.parts());
    }
    return out.toByteArray();
  }

  static SiteRows parse(String name, byte[] bytes) {
    SectionReader in = new SectionReader(name, "site rows", bytes);
    if (in.remaining() < MAGIC.length() || !in.string(MAGIC.length()).equals(MAGIC)) {
      throw in.malformed(0, "not a file of site rows of this version");
    }
    Isa isa = isa(in);
    List<String> sections = StringPool.read(in);
    int frameCount = in.count(SMALLEST_FRAME);
    List<FrameLayout> frames = new ArrayList<>(frameCount);
    for (int i = 0; i < frameCount; i++) {
      frames.add(frame(in, isa.registerCount()));
    }
    int rowCount = in.count(SMALLEST_ROW);
    List<SiteRow> rows = new ArrayList<>(rowCount);
    for (int i = 0; i < rowCount; i++) {
      String section = StringPool.get(sections, in);
      long offset = in.uleb128();
      long siteId = in.u64();
      long frame = in.uleb128();
      if (frame < 0 || frame >= frameCount) {
        throw in.malformed("frame number " + Long.toUnsignedString(frame) + " does not exist");
      }
      rows.add(
          new SiteRow(
              section,
              offset,
              siteId,
              frames.get((int) frame),
              ValueLocations.read(in, in.uleb128(), isa.registerCount())));
    }
    if (in.remaining() > 0) {
      throw in.malformed("bytes after the last row");
    }
    return new SiteRows(isa, rows);
  }

  private static Isa isa(SectionReader in) {
    long number = in.u32();
    if (number >= Isa.all().size()) {
      throw in.malformed("unknown ISA number " + number);
    }
    return Isa.ofNumber((int) number);
  }

  private static void write(ByteSink out, FrameLayout frame) {
    out.uleb128(frame.cfa().register());
    out.sleb128(frame.cfa().offset());
    out.sleb128(frame.returnAddressOffset());
    out.uleb128(frame.saved().size());
    for (SavedRegister saved : frame.saved()) {
      out.uleb128(saved.register());
      out.sleb128(saved.cfaOffset());
    }
  }

  private static FrameLayout frame(SectionReader in, int registerCount) {
    int cfaRegister = register(in, registerCount);
    CfaRule cfa = new CfaRule(cfaRegister, in.sleb128());
    long returnAddressOffset = in.sleb128();
    long count = in.uleb128();
    if (count < 0 || count > registerCount) {
      throw in.malformed("too many saved registers");
    }
    List<SavedRegister> saved = new ArrayList<>((int) count);
    for (int i = 0; i < count; i++) {
      int register = register(in, registerCount);
      saved.add(new SavedRegister(register, in.sleb128()));
    }
    return new FrameLayout(cfa, returnAddressOffset, saved);
  }

  private static int register(SectionReader in, int registerCount) {
    long register = in.uleb128();
    if (register < 0 || register >= registerCount) {
      throw in.malformed("register " + Long.toUnsignedString(register) + " does not exist");
    }
    return (int) register;
  }
}
