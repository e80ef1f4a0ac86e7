package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.PT_LOAD;
import static org.popcorn.elf.ElfConstants.STT_FUNC;
import static org.popcorn.elf.ElfConstants.STT_OBJECT;
import static org.popcorn.elf.ElfConstants.STT_TLS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.ProgramHeader;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.AddressRange;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.PlacedSection;
import org.popcorn.layout.PortableSymbol;
import org.popcorn.target.Isa;

/**
 * Reads the linked binaries and checks, without trust in the script or in lld, that they agree:
 * each portable symbol lies where the layout says, nothing else lies in the joint sections, the
 * joint constants and data hold the same bytes, and segments are where they may be.
 */
final class PostLinkCheck {

  /** A literal of its own: the check trusts nothing. */
  private static final long SEGMENT_ALIGNMENT = 0x1_0000;

  /** Output sections of the joint range. */
  private static final List<String> JOINT_SECTIONS =
      List.of(".text", ".rodata", ".tdata", ".tbss", ".data", ".bss");

  /** Those of them whose bytes are the same on every ISA. */
  private static final List<String> EQUAL_SECTIONS = List.of(".rodata", ".tdata", ".data");

  private final JointLayout layout;
  private final DiagnosticLog log;

  private PostLinkCheck(JointLayout layout, DiagnosticLog log) {
    this.layout = layout;
    this.log = log;
  }

  /** Reports everything in which the binaries differ from the layout or from each other. */
  static void run(Map<Isa, ElfFile> binaries, JointLayout layout, DiagnosticLog log) {
    PostLinkCheck check = new PostLinkCheck(layout, log);
    binaries.forEach(check::checkSymbols);
    binaries.forEach(check::checkSegments);
    Map.Entry<Isa, ElfFile> first = binaries.entrySet().iterator().next();
    for (Map.Entry<Isa, ElfFile> other : binaries.entrySet()) {
      for (String section : EQUAL_SECTIONS) {
        check.checkBytes(section, first, other);
      }
    }
  }

  /** A name and where it is: two modules may have local symbols of one name. */
  private record Place(String name, long address) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && place.address == address && place.name.equals(name);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(address) + name.hashCode();
    }
  }

  private void checkSymbols(Isa isa, ElfFile binary) {
    Set<Place> found = HashSet.newHashSet(binary.symbols().size());
    Map<String, Long> last = HashMap.newHashMap(binary.symbols().size());
    for (Symbol symbol : binary.symbols()) {
      if (isPortable(binary, symbol)) {
        found.add(new Place(symbol.name(), symbol.value()));
        last.put(symbol.name(), symbol.value());
      }
    }
    for (PlacedSection section : layout.sections()) {
      if (section.section().sizesBytes().containsKey(isa)) {
        for (PortableSymbol symbol : section.section().symbols()) {
          long address = layout.address(section, symbol);
          if (!found.remove(new Place(symbol.name(), address))) {
            Long there = last.get(symbol.name());
            mismatch(
                symbol.name(),
                hex(address),
                "in the layout",
                there == null ? "no place" : hex(there),
                isa);
          }
        }
      }
    }
    for (Place place : found) {
      mismatch(place.name(), "no place", "in the layout", hex(place.address()), isa);
    }
  }

  private void mismatch(String symbol, String one, String layout, String two, Isa isa) {
    log.report(ErrorKind.LAYOUT_MISMATCH, symbol, one, layout, two, isa);
  }

  private static boolean isPortable(ElfFile binary, Symbol symbol) {
    int type = symbol.type();
    return symbol.section() > 0
        && (type == STT_FUNC || type == STT_OBJECT || type == STT_TLS)
        && !symbol.name().isEmpty()
        && symbol.name().charAt(0) != '$'
        && JOINT_SECTIONS.contains(binary.section(symbol.section()).name());
  }

  private void checkSegments(Isa isa, ElfFile binary) {
    long end = 0;
    for (ProgramHeader segment : binary.programHeaders()) {
      if (segment.type() != PT_LOAD) {
        continue;
      }
      long start = segment.address();
      AddressRange range =
          AddressRange.PRIVATE.contains(start) ? AddressRange.PRIVATE : AddressRange.JOINT;
      boolean fits =
          start >= end
              && start % SEGMENT_ALIGNMENT == 0
              && range.contains(start)
              && start + segment.memorySizeBytes() <= range.end();
      if (!fits) {
        mismatch("segment", hex(start), isa.toString(), "its range: " + range, isa);
      }
      end = start + segment.memorySizeBytes();
    }
  }

  private void checkBytes(String name, Map.Entry<Isa, ElfFile> one, Map.Entry<Isa, ElfFile> two) {
    ElfSection first = one.getValue().section(name);
    ElfSection second = two.getValue().section(name);
    if (first == null || second == null) {
      if (first != null || second != null) {
        difference(name, "existence", one.getKey(), first != null, two.getKey(), second != null);
      }
      return;
    }
    byte[] here = one.getValue().bytes(first);
    byte[] there = two.getValue().bytes(second);
    int at = Arrays.mismatch(here, there);
    if (at >= 0) {
      difference(
          symbolAt(first.address() + at),
          "byte " + at + " of " + name,
          one.getKey(),
          at < here.length ? here[at] : "none",
          two.getKey(),
          at < there.length ? there[at] : "none");
    }
  }

  private void difference(
      String what, String property, Isa one, Object first, Isa two, Object second) {
    log.report(ErrorKind.LAYOUT_DIFFERENCE, what, property, first, one, second, two);
  }

  private String symbolAt(long address) {
    for (PlacedSection section : layout.sections()) {
      if (address >= section.address() && address < section.end()) {
        List<PortableSymbol> symbols = section.section().symbols();
        return symbols.isEmpty() ? section.section().key().toString() : symbols.get(0).name();
      }
    }
    return hex(address);
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
