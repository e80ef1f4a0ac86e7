package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_LINK_ORDER;
import static org.popcorn.elf.ElfConstants.SHT_RELA;
import static org.popcorn.elf.ElfConstants.STT_FUNC;
import static org.popcorn.elf.ElfConstants.STT_OBJECT;
import static org.popcorn.elf.ElfConstants.STT_TLS;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.SectionReader;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.SectionClass;

/**
 * An object file of one ISA, indexed for marking: which of its sections are joint, which symbols
 * and relocations each section has. Read-only after construction.
 */
final class LinkObject {

  /** Size of a relocation in bytes (gABI, "Relocation"). */
  static final int RELA_SIZE = 24;

  private static final String UNWIND_REFERENCE = "DW.ref.";

  private final ElfFile file;
  private final @Nullable PortableObject portable;
  private final BitSet joint;
  private final int[] relocationTable;
  private final int[] firstSymbol;
  private final int[] nextSymbol;
  private final Map<String, Integer> sectionByName = new HashMap<>();
  private final Map<Integer, List<Integer>> dependents = new HashMap<>();
  private final List<UnwindTable.Personality> personalities;
  private final Map<String, Symbol> symbolByName = new HashMap<>();

  private LinkObject(ElfFile file, @Nullable PortableObject portable) {
    this.file = file;
    this.portable = portable;
    int sectionCount = file.sections().size();
    this.joint = new BitSet(sectionCount);
    this.relocationTable = new int[sectionCount];
    this.firstSymbol = new int[sectionCount];
    this.nextSymbol = new int[file.symbols().size()];
    indexSymbols();
    indexSections();
    this.personalities = portable == null ? List.of() : UnwindTable.personalities(this);
  }

  /** An object of a portable module. */
  static LinkObject ofPortable(ElfFile file, PortableObject portable) {
    return new LinkObject(file, portable);
  }

  /** An object of the native part or of libgcc: nothing in it is joint. */
  static LinkObject ofPrivate(ElfFile file) {
    return new LinkObject(file, null);
  }

  private void indexSymbols() {
    List<Symbol> symbols = file.symbols();
    for (int i = symbols.size() - 1; i > 0; i--) {
      Symbol symbol = symbols.get(i);
      if (isVariableOrFunction(symbol)) {
        nextSymbol[i] = firstSymbol[symbol.section()];
        firstSymbol[symbol.section()] = i;
        if (portable != null) {
          joint.set(symbol.section());
          symbolByName.put(symbol.name(), symbol);
        }
      }
    }
  }

  private void indexSections() {
    for (ElfSection section : file.sections()) {
      if (section.type() == SHT_RELA && section.info() > 0) {
        relocationTable[file.section(section.info()).index()] = section.index();
      }
      if (section.has(SHF_LINK_ORDER) && section.link() > 0) {
        dependents.computeIfAbsent(section.link(), owner -> new ArrayList<>()).add(section.index());
      }
      if (portable == null || !section.isLoaded()) {
        joint.clear(section.index());
        continue;
      }
      if (SectionClass.of(section).isJointWithoutSymbols()) {
        joint.set(section.index());
      }
      if (joint.get(section.index())) {
        if (sectionByName.put(section.name(), section.index()) != null) {
          throw DiagnosticException.of(ErrorKind.TWO_SECTIONS, section.name(), file.name());
        }
      }
    }
  }

  /**
   * True for what a program can name or point to. {@code $d} and the like mark code and data for
   * disassemblers, in thread-local sections with the type of variables. {@code DW.ref.f} is how
   * unwind tables of some ISAs refer to {@code f}.
   */
  private static boolean isVariableOrFunction(Symbol symbol) {
    int type = symbol.type();
    return symbol.section() > 0
        && (type == STT_FUNC || type == STT_OBJECT || type == STT_TLS)
        && !symbol.name().isEmpty()
        && symbol.name().charAt(0) != '$'
        && !symbol.name().startsWith(UNWIND_REFERENCE);
  }

  /** The parsed file; its name is the one that lld knows it by. */
  ElfFile file() {
    return file;
  }

  /** The portable module, or null if this is native code. */
  @Nullable PortableObject portable() {
    return portable;
  }

  /** True if the section has the same address on all ISAs. */
  boolean isJoint(int section) {
    return joint.get(section);
  }

  /** Numbers of the joint sections. */
  BitSet jointSections() {
    return (BitSet) joint.clone();
  }

  /** Number of the joint section of that name, 0 if there is none. */
  int jointSection(String name) {
    return sectionByName.getOrDefault(name, 0);
  }

  /** Numbers of the sections that are kept with this one, such as a function's exception table. */
  List<Integer> dependents(int section) {
    return dependents.getOrDefault(section, List.of());
  }

  /** What handles exceptions of this object's functions. */
  List<UnwindTable.Personality> personalities() {
    return personalities;
  }

  /** The function or variable of that name in a portable object, or null. */
  @Nullable Symbol symbol(String name) {
    return symbolByName.get(name);
  }

  /** The first function or variable of a section, null if it has none. */
  @Nullable Symbol firstSymbol(int section) {
    return firstSymbol[section] == 0 ? null : file.symbols().get(firstSymbol[section]);
  }

  /** The function or variable after that one in the same section, or null. */
  @Nullable Symbol nextSymbol(Symbol symbol) {
    int next = nextSymbol[symbol.index()];
    return next == 0 ? null : file.symbols().get(next);
  }

  /** The table of what is still to be filled in of a section, or null. */
  @Nullable ElfSection relocations(int section) {
    return relocationTable[section] == 0 ? null : file.section(relocationTable[section]);
  }

  /** Calls the visitor for each relocation of a section. */
  void visitRelocations(int section, RelocationVisitor visitor) {
    int table = relocationTable[section];
    if (table == 0) {
      return;
    }
    SectionReader in = file.reader(file.section(table));
    for (int count = in.sizeBytes() / RELA_SIZE; count > 0; count--) {
      long offset = in.u64();
      int type = in.s32();
      long symbol = in.u32();
      in.skip(8);
      if (symbol >= file.symbols().size()) {
        throw in.malformed("symbol " + symbol + " does not exist");
      }
      visitor.visit(offset, type, file.symbols().get((int) symbol));
    }
  }

  /** Sees the relocations of a section. */
  interface RelocationVisitor {
    /** A reference to a symbol at an offset of the section; type is {@code R_<machine>_...}. */
    void visit(long offset, int type, Symbol symbol);
  }
}
