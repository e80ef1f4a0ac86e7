package org.popcorn.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.SectionOffset;
import org.popcorn.stackmap.StackMapRecord;
import org.popcorn.stackmap.StackMapSection;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.symbol.FunctionName;
import org.popcorn.target.Isa;
import org.popcorn.unwind.FunctionUnwind;
import org.popcorn.unwind.UnwindRow;
import org.popcorn.unwind.UnwindTable;

/**
 * Joins stack maps, unwind table and catalog of one code-generated object to rows. Whatever could
 * not be read at run time is an error here: a site without a row in constants, a value in a
 * register that the callee may change, an address in the machine frame.
 */
public final class ObjectSiteReader {

  private static final int WORD_BYTES = 8;

  private final ElfFile object;
  private final Isa isa;
  private final SiteCatalog catalog;
  private final Map<FunctionName, SourceLocation> places;
  private final DiagnosticLog log;
  private final UnwindTable unwindTable;
  private final PartChecker parts;
  private final FrameLayouts frames;
  private final Set<String> sections = new HashSet<>();
  private int currentSection;
  private @Nullable FunctionUnwind currentFunction;

  private ObjectSiteReader(
      ElfFile object,
      Isa isa,
      SiteCatalog catalog,
      Map<FunctionName, SourceLocation> places,
      DiagnosticLog log) {
    this.object = object;
    this.isa = isa;
    this.catalog = catalog;
    this.places = places;
    this.log = log;
    this.unwindTable = UnwindTable.read(object);
    this.parts = new PartChecker(isa);
    this.frames = new FrameLayouts(isa);
  }

  /**
   * Reads all rows of a relocatable object whose sites are in the catalog.
   *
   * @param places where in the source functions are, by name, as far as that is known
   * @param log takes what is wrong with single sites; their rows are left out
   * @throws MalformedInputException if the file's format is violated
   */
  public static SiteRows read(
      ElfFile object,
      Isa isa,
      SiteCatalog catalog,
      Map<FunctionName, SourceLocation> places,
      DiagnosticLog log) {
    if (!object.isRelocatable() || object.machine() != isa.elfMachine()) {
      throw new MalformedInputException(
          SourceLocation.of(object.name()), "not a relocatable object for " + isa);
    }
    return new ObjectSiteReader(object, isa, catalog, places, log).rows();
  }

  private SiteRows rows() {
    List<SiteRow> rows = new ArrayList<>();
    for (StackMapRecord stackMap : StackMapSection.read(object).records()) {
      SiteRow row = row(stackMap);
      if (row != null) {
        rows.add(row);
      }
    }
    return new SiteRows(isa, rows);
  }

  private @Nullable SiteRow row(StackMapRecord stackMap) {
    Site site = catalog.site(stackMap.id());
    if (site == null) {
      log.report(location(stackMap), ErrorKind.UNKNOWN_CALL_SITE, Site.formatId(stackMap.id()));
      return null;
    }
    FrameLayout frame = frame(stackMap, site);
    List<ValueLocation> locations = parts(stackMap, site);
    if (frame == null || locations == null) {
      return null;
    }
    SectionOffset returnAddress = stackMap.instruction();
    return new SiteRow(
        sectionName(returnAddress.section()), returnAddress.offset(), site.id(), frame, locations);
  }

  private @Nullable FrameLayout frame(StackMapRecord stackMap, Site site) {
    FunctionUnwind function = currentFunction;
    if (function == null || !function.start().equals(stackMap.function())) {
      function = unwindTable.function(stackMap.function());
      currentFunction = function;
    }
    if (function == null) {
      reportFrame(stackMap, site, "it is not in .eh_frame");
      return null;
    }
    UnwindRow row = function.rowAtReturnAddress(stackMap.instruction());
    FrameLayout frame = frames.of(row);
    if (frame == null) {
      reportFrame(stackMap, site, frames.problem(row));
    }
    return frame;
  }

  private void reportFrame(StackMapRecord stackMap, Site site, String problem) {
    report(stackMap, site, ErrorKind.NO_FRAME_RULE, problem);
  }

  private @Nullable List<ValueLocation> parts(StackMapRecord stackMap, Site site) {
    List<ValueLocation> state = unfolded(stackMap, site, deoptState(stackMap));
    if (state.size() != site.parts().size()) {
      report(stackMap, site, ErrorKind.VALUE_COUNT, state.size(), site.parts().size());
      return null;
    }
    List<ValueLocation> checked = new ArrayList<>(state.size());
    for (int i = 0; i < state.size(); i++) {
      ValueLocation part = state.get(i);
      String problem = parts.problem(part, site.parts().get(i));
      if (!problem.isEmpty()) {
        report(stackMap, site, ErrorKind.VALUE_LOCATION, i, problem);
        return null;
      }
      checked.add(parts.normalized(part));
    }
    return checked;
  }

  /**
   * The locations of the deopt operands. A statepoint's record begins with three constants: calling
   * convention, flags, number of deopt operands; pointers of a garbage collector would follow them.
   */
  private List<ValueLocation> deoptState(StackMapRecord stackMap) {
    List<ValueLocation> all = stackMap.locations();
    if (all.size() < 3
        || !(all.get(2) instanceof ValueLocation.Constant count)
        || count.value() != all.size() - 3) {
      throw new MalformedInputException(
          location(stackMap), "record is not that of a call with a deopt state alone");
    }
    return all.subList(3, all.size());
  }

  /**
   * Instead of its parts a resume entry may give the array of words that it keeps them in; no other
   * address of the machine frame is ever live.
   */
  private List<ValueLocation> unfolded(
      StackMapRecord stackMap, Site site, List<ValueLocation> state) {
    if (state.size() != 1
        || !(state.get(0) instanceof ValueLocation.FrameAddress words)
        || !isInResumeEntry(stackMap, site)) {
      return state;
    }
    return site.words().stream()
        .<ValueLocation>map(
            word ->
                new ValueLocation.FrameSlot(
                    words.register(), words.offset() + WORD_BYTES * word, WORD_BYTES))
        .toList();
  }

  private boolean isInResumeEntry(StackMapRecord stackMap, Site site) {
    return object
        .section(stackMap.instruction().section())
        .name()
        .endsWith("." + site.resumeEntry());
  }

  private String sectionName(int section) {
    String name = object.section(section).name();
    if (section != currentSection && !sections.add(name)) {
      throw new MalformedInputException(
          SourceLocation.of(object.name()), "two sections '" + name + "' hold call sites");
    }
    currentSection = section;
    return name;
  }

  /** Says it of the function in the source, if that is known. */
  private void report(StackMapRecord stackMap, Site site, ErrorKind kind, Object... what) {
    List<Object> arguments =
        new ArrayList<>(List.of(isa, Site.formatId(site.id()), site.function()));
    arguments.addAll(List.of(what));
    SourceLocation place = places.get(site.function());
    log.report(place == null ? location(stackMap) : place, kind, arguments.toArray());
  }

  private SourceLocation location(StackMapRecord stackMap) {
    return SourceLocation.of(object.name(), StackMapSection.NAME, stackMap.sectionOffset());
  }
}
