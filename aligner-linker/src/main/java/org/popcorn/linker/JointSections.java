package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_WRITE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.JointSection;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.PortableSymbol;
import org.popcorn.layout.SectionClass;
import org.popcorn.layout.SectionKey;
import org.popcorn.target.Isa;

/**
 * Puts the kept joint sections of all ISAs together, and checks that they can be one: a section has
 * the same class and symbols wherever it exists, and data the same size.
 */
final class JointSections {

  private final Map<Isa, ProgramObjects> programs;
  private final Reachability kept;
  private final DiagnosticLog log;

  private JointSections(Map<Isa, ProgramObjects> programs, Reachability kept, DiagnosticLog log) {
    this.programs = programs;
    this.kept = kept;
    this.log = log;
  }

  /** All kept joint sections in the order in which the objects first show them. */
  static List<JointSection> merge(
      Map<Isa, ProgramObjects> programs,
      List<PortableObject> objects,
      Reachability kept,
      DiagnosticLog log) {
    JointSections merging = new JointSections(programs, kept, log);
    List<JointSection> sections = new ArrayList<>();
    for (PortableObject object : objects) {
      merging.mergeObject(object, sections);
    }
    return sections;
  }

  private void mergeObject(PortableObject object, List<JointSection> sections) {
    Map<String, Map<Isa, ElfSection>> byName = new LinkedHashMap<>();
    for (Map.Entry<Isa, ProgramObjects> program : programs.entrySet()) {
      LinkObject linkObject = program.getValue().portable(object);
      for (ElfSection section : kept.sections(program.getKey(), object)) {
        addSection(linkObject, program.getKey(), section, byName);
      }
    }
    for (Map.Entry<String, Map<Isa, ElfSection>> entry : byName.entrySet()) {
      sections.add(joint(new SectionKey(object, entry.getKey()), entry.getValue()));
    }
  }

  private void addSection(
      LinkObject object, Isa isa, ElfSection section, Map<String, Map<Isa, ElfSection>> byName) {
    if (object.isJoint(section.index())) {
      ElfSection twin =
          byName
              .computeIfAbsent(section.name(), name -> new EnumMap<>(Isa.class))
              .put(isa, section);
      if (twin != null) {
        log.report(
            ErrorKind.DUPLICATE_SYMBOL,
            section.name(),
            object.file().name() + " section " + twin.index(),
            "section " + section.index());
      }
    } else if (section.has(SHF_WRITE)
        && section.sizeBytes() > 0
        && !holdsAddressesOnly(object, section)) {
      log.report(ErrorKind.PRIVATE_DATA, object.file().name(), section.name());
    }
  }

  /**
   * True for what an exception table refers to in place of the addresses themselves: it is never
   * written, and each ISA may have its own.
   */
  private static boolean holdsAddressesOnly(LinkObject object, ElfSection section) {
    BitSet words = new BitSet();
    object.visitRelocations(
        section.index(),
        (offset, type, symbol) -> {
          if (offset >= 0 && offset < section.sizeBytes()) {
            words.set((int) (offset / Long.BYTES));
          }
        });
    return section.sizeBytes() == (long) words.cardinality() * Long.BYTES;
  }

  private JointSection joint(SectionKey key, Map<Isa, ElfSection> sections) {
    Map.Entry<Isa, ElfSection> first = sections.entrySet().iterator().next();
    SectionClass sectionClass = SectionClass.of(first.getValue());
    Map<Isa, Long> sizes = new EnumMap<>(Isa.class);
    long alignment = 1;
    for (Map.Entry<Isa, ElfSection> entry : sections.entrySet()) {
      ElfSection section = entry.getValue();
      sizes.put(entry.getKey(), section.sizeBytes());
      alignment = Math.max(alignment, section.alignment());
      if (SectionClass.of(section) != sectionClass) {
        differ(key, "class", first.getKey(), sectionClass, entry.getKey(), section);
      } else if (!sectionClass.isText() && section.sizeBytes() != first.getValue().sizeBytes()) {
        difference(
            key,
            "size",
            first.getKey(),
            first.getValue().sizeBytes(),
            entry.getKey(),
            section.sizeBytes());
      }
    }
    return new JointSection(key, sectionClass, sizes, alignment, symbols(key, sections));
  }

  private void differ(
      SectionKey key, String what, Isa one, SectionClass first, Isa two, ElfSection section) {
    difference(key, what, one, first, two, SectionClass.of(section));
  }

  private void difference(
      SectionKey key, String what, Isa one, Object first, Isa two, Object second) {
    log.report(ErrorKind.LAYOUT_DIFFERENCE, key, what, first, one, second, two);
  }

  private List<PortableSymbol> symbols(SectionKey key, Map<Isa, ElfSection> sections) {
    Map<String, Map<Isa, Symbol>> byName = new LinkedHashMap<>();
    for (Map.Entry<Isa, ElfSection> entry : sections.entrySet()) {
      LinkObject object = programs.get(entry.getKey()).portable(key.object());
      for (@Nullable Symbol symbol = object.firstSymbol(entry.getValue().index());
          symbol != null;
          symbol = object.nextSymbol(symbol)) {
        if (isTaken(entry.getKey(), key.object(), symbol)) {
          byName
              .computeIfAbsent(symbol.name(), name -> new EnumMap<>(Isa.class))
              .put(entry.getKey(), symbol);
        }
      }
    }
    List<PortableSymbol> symbols = new ArrayList<>(byName.size());
    for (Map<Isa, Symbol> symbol : byName.values()) {
      symbols.add(symbol(key, sections, symbol));
    }
    return symbols;
  }

  /** False for a weak definition in whose place the link takes another object's. */
  private boolean isTaken(Isa isa, PortableObject object, Symbol symbol) {
    ProgramObjects program = programs.get(isa);
    ProgramObjects.Definition definition =
        symbol.isLocal() ? null : program.definition(symbol.name());
    return definition == null
        || program.objects().get(definition.object()) == program.portable(object);
  }

  private PortableSymbol symbol(
      SectionKey key, Map<Isa, ElfSection> sections, Map<Isa, Symbol> twins) {
    Map.Entry<Isa, Symbol> first = twins.entrySet().iterator().next();
    Symbol symbol = first.getValue();
    Map<Isa, Long> sizes = new EnumMap<>(Isa.class);
    for (Isa isa : sections.keySet()) {
      Symbol twin = twins.get(isa);
      if (twin == null) {
        log.report(
            ErrorKind.LAYOUT_MISMATCH, symbol.name(), key, first.getKey(), "no place in it", isa);
        continue;
      }
      sizes.put(isa, twin.sizeBytes());
      if (twin.value() != symbol.value()) {
        log.report(
            ErrorKind.LAYOUT_MISMATCH,
            symbol.name(),
            key + "+" + symbol.value(),
            first.getKey(),
            key + "+" + twin.value(),
            isa);
      }
    }
    return new PortableSymbol(symbol.name(), !symbol.isLocal(), symbol.value(), sizes);
  }
}
