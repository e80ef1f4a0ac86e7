package org.popcorn.driver.nativepart;

import static org.popcorn.elf.ElfConstants.SHF_EXECINSTR;
import static org.popcorn.elf.ElfConstants.SHF_TLS;
import static org.popcorn.elf.ElfConstants.SHF_WRITE;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.SourceLocation;
import org.popcorn.driver.library.LibraryFacts;
import org.popcorn.driver.session.Session;
import org.popcorn.elf.ArchiveFile;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.Symbol;
import org.popcorn.facts.Symbols;
import org.popcorn.target.Isa;

/**
 * Refuses what a native part of one ISA must not have: state, because no hop carries it; use of
 * portable code, because a function that never migrates would be below it; names of libc, which
 * would change what portable code calls.
 */
final class NativeObjectCheck {

  /** What a compiler calls of its own accord; libc's never migrate. */
  private static final Set<String> COMPILERS_OWN = Set.of("memcpy", "memmove", "memset", "memcmp");

  private final Session session;
  private final Isa isa;
  private final Map<String, ElfFile> objects = new LinkedHashMap<>();

  /** A check of one ISA's objects. */
  NativeObjectCheck(Session session, Isa isa) {
    this.session = session;
    this.isa = isa;
  }

  /** Adds an object; {@code source} is for messages. */
  void add(String source, ElfFile object) {
    objects.put(source, object);
  }

  /** Checks all objects; the names that they define. */
  Set<String> run() throws IOException {
    Set<String> defined = new TreeSet<>();
    objects.values().forEach(object -> defined.addAll(definedNames(object)));
    if (!objects.isEmpty()) {
      Set<String> usable = new HashSet<>(defined);
      usable.addAll(COMPILERS_OWN);
      usable.addAll(libgccNames());
      Set<String> library = LibraryFacts.definedNames(session);
      objects.forEach((source, object) -> check(source, object, usable, library));
    }
    return defined;
  }

  /** Global symbols of an object. */
  static Set<String> definedNames(ElfFile object) {
    Set<String> names = new TreeSet<>();
    for (Symbol symbol : object.symbols()) {
      if (!symbol.isLocal() && !symbol.isUndefined()) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  private Set<String> libgccNames() throws IOException {
    Set<String> names = new HashSet<>();
    for (ElfFile member : ArchiveFile.read(session.toolchain().forIsa(isa, "libgcc.a")).objects()) {
      names.addAll(definedNames(member));
    }
    return names;
  }

  private void check(String source, ElfFile object, Set<String> usable, Set<String> library) {
    for (ElfSection section : object.sections()) {
      if (section.isLoaded() && section.sizeBytes() > 0) {
        checkSection(source, section);
      }
    }
    for (Symbol symbol : object.symbols()) {
      if (symbol.isLocal()) {
        continue;
      }
      if (symbol.isUndefined()) {
        if (!usable.contains(symbol.name())) {
          report(source, ErrorKind.NATIVE_REFERENCE, symbol.name());
        }
      } else if (library.contains(symbol.name())) {
        report(source, ErrorKind.NATIVE_LIBRARY_NAME, symbol.name());
      } else if (symbol.section() == Symbol.COMMON) {
        report(source, ErrorKind.NATIVE_STATE, "COMMON");
      }
    }
  }

  private void checkSection(String source, ElfSection section) {
    String name = section.name();
    if (section.has(SHF_TLS) || !isPlaced(section)) {
      report(source, ErrorKind.NATIVE_SECTION, name);
    } else if (section.has(SHF_WRITE) && !name.endsWith(Symbols.CACHE_SUFFIX)) {
      report(source, ErrorKind.NATIVE_STATE, name);
    }
  }

  /** The linker script knows a place for it. */
  private static boolean isPlaced(ElfSection section) {
    String name = section.name();
    if (section.has(SHF_EXECINSTR)) {
      return isNamed(name, ".text");
    }
    if (section.has(SHF_WRITE)) {
      return isNamed(name, ".data") || isNamed(name, ".bss");
    }
    return isNamed(name, ".rodata")
        || isNamed(name, ".srodata")
        || name.equals(".eh_frame")
        || name.startsWith(".note.");
  }

  private static boolean isNamed(String name, String section) {
    return name.equals(section) || name.startsWith(section + ".");
  }

  private void report(String source, ErrorKind kind, String name) {
    session.log().report(SourceLocation.of(source), kind, name);
  }
}
