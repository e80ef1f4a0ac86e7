package org.popcorn.linker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ArchiveFile;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.PortableObject;
import org.popcorn.target.Isa;

/**
 * All objects of one ISA's binary, and which of them defines each global symbol: the same objects
 * and the same definitions as lld takes, because both follow gABI 4.16 in the order of the command
 * line.
 */
final class ProgramObjects {

  /** A symbol and the object that defines it. */
  record Definition(int object, Symbol symbol) {}

  private final List<LinkObject> objects = new ArrayList<>();
  private final Map<String, Definition> definitions = new HashMap<>();
  private final List<String> wanted = new ArrayList<>();

  private final List<PortableObject> portableObjects;

  private ProgramObjects(List<PortableObject> portableObjects) {
    this.portableObjects = portableObjects;
  }

  /**
   * Reads the objects: the program, prepared libraries and native parts whole, of the archives of
   * routines the members that something refers to.
   *
   * @param portableObjects the program and the libraries of the inputs
   */
  static ProgramObjects read(Isa isa, List<PortableObject> portableObjects, IsaInputs inputs)
      throws IOException {
    ProgramObjects program = new ProgramObjects(portableObjects);
    for (PortableObject object : portableObjects) {
      ElfFile file =
          object.isProgram()
              ? ElfFile.read(inputs.userObject())
              : library(inputs.libraries().get(object.number() - 1));
      program.add(isa, LinkObject.ofPortable(file, object));
    }
    for (ElfFile member : ArchiveFile.read(inputs.nativeArchive()).objects()) {
      program.add(isa, LinkObject.ofPrivate(member));
    }
    for (Path part : inputs.nativeParts()) {
      program.add(isa, LinkObject.ofPrivate(ElfFile.read(part)));
    }
    List<ElfFile> routines = new ArrayList<>();
    for (Path archive : inputs.routines()) {
      routines.addAll(ArchiveFile.read(archive).objects());
    }
    program.extract(isa, routines);
    return program;
  }

  private static ElfFile library(Path archive) throws IOException {
    List<ElfFile> members = ArchiveFile.read(archive).objects();
    if (members.size() != 1) {
      throw DiagnosticException.of(
          ErrorKind.WRONG_OBJECT_KIND,
          archive,
          "an archive of " + members.size() + " objects instead of one");
    }
    return members.get(0);
  }

  private void add(Isa isa, LinkObject object) {
    ElfFile file = object.file();
    if (!file.isRelocatable() || file.machine() != isa.elfMachine()) {
      throw DiagnosticException.of(
          ErrorKind.WRONG_OBJECT_KIND, file.name(), "no relocatable object for " + isa);
    }
    int number = objects.size();
    objects.add(object);
    for (Symbol symbol : file.symbols()) {
      if (symbol.isLocal()) {
        continue;
      }
      if (symbol.isUndefined()) {
        if (!symbol.isWeak()) {
          wanted.add(symbol.name());
        }
        continue;
      }
      Definition known = definitions.get(symbol.name());
      // Two strong definitions are lld's to report.
      if (known == null || (known.symbol().isWeak() && !symbol.isWeak())) {
        definitions.put(symbol.name(), new Definition(number, symbol));
      }
    }
  }

  /** Adds those members that define what is wanted, and what they want in turn. */
  private void extract(Isa isa, List<ElfFile> members) {
    Map<String, ElfFile> index = new HashMap<>();
    for (ElfFile member : members) {
      for (Symbol symbol : member.symbols()) {
        if (!symbol.isLocal() && !symbol.isUndefined()) {
          index.putIfAbsent(symbol.name(), member);
        }
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      String name = wanted.get(i);
      ElfFile member = definitions.containsKey(name) ? null : index.get(name);
      if (member != null) {
        add(isa, LinkObject.ofPrivate(member));
      }
    }
  }

  /** The program and the prepared libraries, which are the first objects. */
  List<PortableObject> portableObjects() {
    return portableObjects;
  }

  /** The objects in the order of the command line; the portable ones come first. */
  List<LinkObject> objects() {
    return objects;
  }

  /** The object of a portable module. */
  LinkObject portable(PortableObject object) {
    return objects.get(object.number());
  }

  /** True if an object refers to a global symbol. */
  boolean refersTo(String name) {
    return wanted.contains(name);
  }

  /** The definition of a global symbol that the link takes, or null. */
  @Nullable Definition definition(String name) {
    return definitions.get(name);
  }

  /** What a symbol of an object stands for, or null if it has no place in a section. */
  @Nullable Definition resolve(int object, Symbol symbol) {
    if (!symbol.isLocal()) {
      Definition definition = definitions.get(symbol.name());
      return definition == null || definition.symbol().section() <= 0 ? null : definition;
    }
    return symbol.section() > 0 ? new Definition(object, symbol) : null;
  }
}
