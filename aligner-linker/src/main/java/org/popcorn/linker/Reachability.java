package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_GNU_RETAIN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.SectionClass;
import org.popcorn.symbol.FunctionName;
import org.popcorn.target.Isa;

/**
 * Finds the sections that a program keeps. A joint section that one ISA reaches is kept on all
 * ISAs, and so is all that it refers to on any of them: what is kept has one address everywhere.
 *
 * <p>Roots: the program itself, of which the portable link has left what is used, the whole native
 * part, initialization arrays but those of a library that wait for what they initialize, retained
 * sections. A kept function also keeps its resume entry, to which only the site table refers, its
 * exception table and what handles its exceptions.
 */
final class Reachability {

  private static final String SET_START = "__start_";
  private static final String SET_STOP = "__stop_";

  /** A section of an object of an ISA. */
  private record Node(Isa isa, int object, int section) {}

  private final Map<Isa, ProgramObjects> programs;
  private final List<PortableObject> objects;
  private final Map<PortableObject, List<Initializer>> initializers;

  /** Initialization arrays by the names that they wait for. */
  private final Map<String, List<Node>> waiting = new HashMap<>();

  private final Map<Isa, List<BitSet>> marks = new EnumMap<>(Isa.class);
  private final ArrayDeque<Node> work = new ArrayDeque<>();

  private Reachability(
      Map<Isa, ProgramObjects> programs,
      List<PortableObject> objects,
      Map<PortableObject, List<Initializer>> initializers) {
    this.programs = programs;
    this.objects = objects;
    this.initializers = initializers;
  }

  /** The marked sections of each portable object; unmarked ones are left out of the link. */
  static Reachability mark(Map<Isa, ProgramObjects> programs, LinkInputs inputs) {
    Reachability marking = new Reachability(programs, inputs.objects(), inputs.initializers());
    marking.run();
    return marking;
  }

  /** The sections of a portable object that are kept on this ISA, in the object's order. */
  List<ElfSection> sections(Isa isa, PortableObject object) {
    List<ElfSection> all = program(isa).portable(object).file().sections();
    BitSet marked = marks.get(isa).get(object.number());
    List<ElfSection> kept = new ArrayList<>(marked.cardinality());
    for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
      kept.add(all.get(i));
    }
    return kept;
  }

  private void run() {
    for (Map.Entry<Isa, ProgramObjects> program : programs.entrySet()) {
      List<BitSet> objects = new ArrayList<>();
      for (int i = 0; i < program.getValue().objects().size(); i++) {
        objects.add(new BitSet());
      }
      marks.put(program.getKey(), objects);
    }
    for (Map.Entry<Isa, ProgramObjects> program : programs.entrySet()) {
      markRoots(program.getKey(), program.getValue());
    }
    for (Node node = work.poll(); node != null; node = work.poll()) {
      follow(node);
    }
  }

  private void markRoots(Isa isa, ProgramObjects program) {
    for (int object = 0; object < program.objects().size(); object++) {
      LinkObject linkObject = program.objects().get(object);
      for (ElfSection section : linkObject.file().sections()) {
        if (section.isLoaded() && isRoot(linkObject, section)) {
          mark(isa, object, section.index());
        }
      }
      if (linkObject.portable() != null) {
        markInitialization(new Node(isa, object, 0), linkObject, linkObject.portable());
      }
    }
  }

  private void markInitialization(Node node, LinkObject linkObject, PortableObject portable) {
    InitializerArrays arrays = new InitializerArrays(initializers, portable);
    for (ElfSection section : linkObject.file().sections()) {
      if (section.isLoaded() && SectionClass.of(section) == SectionClass.INIT_ARRAY) {
        Node array = new Node(node.isa(), node.object(), section.index());
        List<String> names = arrays.namesFor(linkObject, section.index());
        if (names.isEmpty()) {
          mark(array.isa(), array.object(), array.section());
        }
        names.forEach(
            name -> waiting.computeIfAbsent(name, unused -> new ArrayList<>()).add(array));
      }
    }
  }

  private static boolean isRoot(LinkObject object, ElfSection section) {
    if (object.portable() == null) {
      // Unwind tables follow the code that they describe.
      return !section.name().equals(".eh_frame");
    }
    if (section.has(SHF_GNU_RETAIN)) {
      return true;
    }
    if (!object.isJoint(section.index())) {
      return false;
    }
    return switch (SectionClass.of(section)) {
      case PREINIT_ARRAY, FINI_ARRAY -> true;
      case INIT_ARRAY -> false;
      default -> object.portable().isProgram();
    };
  }

  private void follow(Node node) {
    ProgramObjects program = program(node.isa());
    LinkObject object = program.objects().get(node.object());
    object.visitRelocations(
        node.section(),
        (offset, type, symbol) -> {
          ProgramObjects.Definition target = program.resolve(node.object(), symbol);
          if (target != null) {
            mark(node.isa(), target.object(), target.symbol().section());
          } else if (symbol.isUndefined()) {
            markSet(symbol.name());
          }
        });
    if (object.portable() != null) {
      for (int dependent : object.dependents(node.section())) {
        mark(node.isa(), node.object(), dependent);
      }
      markSymbols(node, object);
      markPersonalities(node, object);
    }
  }

  private void markPersonalities(Node node, LinkObject object) {
    for (UnwindTable.Personality personality : object.personalities()) {
      if (personality.functions().get(node.section())) {
        ProgramObjects.Definition target =
            program(node.isa()).resolve(node.object(), personality.routine());
        if (target != null) {
          mark(node.isa(), target.object(), target.symbol().section());
        }
      }
    }
  }

  /** Keeps resume entries, and arrays that wait for one of the section's symbols. */
  private void markSymbols(Node node, LinkObject object) {
    for (@Nullable Symbol symbol = object.firstSymbol(node.section());
        symbol != null;
        symbol = object.nextSymbol(symbol)) {
      Symbol entry = object.symbol(new FunctionName(symbol.name()).resumeEntry().symbol());
      if (entry != null) {
        mark(node.isa(), node.object(), entry.section());
      }
      for (Node array : waiting.getOrDefault(symbol.name(), List.of())) {
        if (array.object() == node.object()) {
          mark(array.isa(), array.object(), array.section());
        }
      }
    }
  }

  /** Keeps a whole set of which a program takes an end. */
  private void markSet(String symbol) {
    String set;
    if (symbol.startsWith(SET_START)) {
      set = symbol.substring(SET_START.length());
    } else if (symbol.startsWith(SET_STOP)) {
      set = symbol.substring(SET_STOP.length());
    } else {
      return;
    }
    for (PortableObject object : objects) {
      markJoint(object, set);
    }
  }

  private void mark(Isa isa, int object, int section) {
    LinkObject linkObject = program(isa).objects().get(object);
    PortableObject portable = linkObject.portable();
    if (portable != null && linkObject.isJoint(section)) {
      if (!marks.get(isa).get(object).get(section)) {
        markJoint(portable, linkObject.file().section(section).name());
      }
    } else {
      markHere(isa, object, section);
    }
  }

  private void markJoint(PortableObject object, String name) {
    for (Map.Entry<Isa, ProgramObjects> program : programs.entrySet()) {
      int section = program.getValue().portable(object).jointSection(name);
      if (section != 0) {
        markHere(program.getKey(), object.number(), section);
      }
    }
  }

  private void markHere(Isa isa, int object, int section) {
    BitSet marked = marks.get(isa).get(object);
    if (!marked.get(section)) {
      marked.set(section);
      work.add(new Node(isa, object, section));
    }
  }

  private ProgramObjects program(Isa isa) {
    ProgramObjects program = programs.get(isa);
    if (program == null) {
      throw new IllegalArgumentException("no objects for " + isa);
    }
    return program;
  }
}
