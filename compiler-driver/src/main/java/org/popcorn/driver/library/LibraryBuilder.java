package org.popcorn.driver.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.codegen.CodeGenerator;
import org.popcorn.driver.codegen.Instrumenter;
import org.popcorn.driver.codegen.LatePasses;
import org.popcorn.driver.codegen.ModuleParts;
import org.popcorn.driver.session.Session;
import org.popcorn.elf.ArchiveFile;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.Symbol;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Visibility;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.table.ObjectSiteReader;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;

/**
 * Instruments a library and generates its code, once per installation. Writes what
 * docs/design/0001-contracts.md section 1 lists for each prepared library.
 */
public final class LibraryBuilder {

  private final Session session;
  private final PreparedLibrary library;

  private LibraryBuilder(Session session, PreparedLibrary library) {
    this.session = session;
    this.library = library;
  }

  /** Writes the library's files into the installation, which has those that it uses. */
  public static void run(Session session, PreparedLibrary library) {
    try {
      new LibraryBuilder(session, library).run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void run() throws IOException {
    // What was made with the library as it was is no longer right.
    for (PreparedLibrary user : PreparedLibrary.usersOf(library)) {
      Files.deleteIfExists(session.toolchain().library(user, LibraryFacts.SYMBOLS));
    }
    Path merged = merge();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(merged)) {
      module.setIdentifier(library.name());
      module.setSourceFileName(library.name());
      makeExportsWeak(module);
      Instrumented result = Instrumenter.run(session, module, PointPlacement.NONE, external());
      result.catalog().write(prepared(file(LibraryFacts.SITES)));
      LibraryFacts.writeNames(
          file(LibraryFacts.MAY_MIGRATE), exported(module, result.mayMigrate()));
      Path portable = session.scratch(library.name() + ".portable.bc");
      Files.write(portable, module.bitcode());
      Map<Isa, Path> objects =
          CodeGenerator.run(
              session, library.name(), LatePasses.run(session, portable, ModuleParts.of(module)));
      for (Map.Entry<Isa, Path> object : objects.entrySet()) {
        install(object.getKey(), object.getValue(), result);
      }
    }
    session.log().throwIfErrors();
    writeSymbols();
  }

  private Path file(String name) {
    return session.toolchain().library(library, name);
  }

  /** Functions of other modules that may migrate. */
  private Set<String> external() throws IOException {
    Set<String> names = new TreeSet<>(library.calledBack());
    for (PreparedLibrary used : library.uses()) {
      names.addAll(LibraryFacts.mayMigrate(session.toolchain(), List.of(used)));
    }
    return names;
  }

  /** All members of the archive in one module; a relocatable link keeps every symbol. */
  private Path merge() {
    Path merged = session.scratch(library.name() + ".bc");
    session
        .runner()
        .run(
            new Command(
                List.of(
                    session.toolchain().llvm("lld").toString(),
                    "-flavor",
                    "gnu",
                    "-m",
                    Toolchain.PORTABLE.lldEmulation(),
                    "-r",
                    "--no-dependent-libraries",
                    "--whole-archive",
                    session.toolchain().portableArchive(library).toString(),
                    "--lto-emit-llvm",
                    "--lto-newpm-passes=globaldce",
                    "--lto-O0",
                    "-o",
                    merged.toString())));
    return merged;
  }

  /**
   * A program may define malloc or any other name of a library: then its definition wins, and the
   * library uses it too. Done before the middle end, which must not inline what may be replaced.
   * Hidden symbols are the library's own.
   */
  private static void makeExportsWeak(LlvmModule module) {
    List<GlobalValue> values = new ArrayList<>(module.functions());
    values.addAll(module.globals());
    values.addAll(module.aliases());
    for (GlobalValue value : values) {
      if (!value.isDeclaration()
          && value.linkage() == Linkage.EXTERNAL
          && value.visibility() == Visibility.DEFAULT) {
        value.setLinkage(Linkage.WEAK_ANY);
      }
    }
  }

  /** Names under which other modules can call a function that may migrate. */
  private static Set<String> exported(LlvmModule module, Collection<String> mayMigrate) {
    Set<String> names = new TreeSet<>(mayMigrate);
    for (Function function : module.definedFunctions()) {
      if (function.linkage().isLocal()) {
        names.remove(function.name());
      }
    }
    for (GlobalAlias alias : module.aliases()) {
      if (alias.linkage().isLocal()) {
        names.remove(alias.name());
      }
    }
    return names;
  }

  private void install(Isa isa, Path object, Instrumented result) throws IOException {
    ObjectSiteReader.read(ElfFile.read(object), isa, result.catalog(), Map.of(), session.log())
        .write(prepared(session.toolchain().siteRows(library, isa)));
    Path member = Files.createDirectories(session.scratch(isa.id())).resolve(library.name() + ".o");
    Files.move(object, member);
    archive(prepared(session.toolchain().archive(library, isa)), member);
  }

  private void archive(Path archive, Path member) throws IOException {
    Files.deleteIfExists(archive);
    String program = session.toolchain().llvm("llvm-ar").toString();
    session
        .runner()
        .run(new Command(List.of(program, "rcsD", archive.toString(), member.toString())));
  }

  private static Path prepared(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }

  /** What a program may use without defining it, on every ISA. */
  private void writeSymbols() throws IOException {
    Set<String> names = new TreeSet<>();
    Isa any = Isa.all().get(0);
    List<Path> archives = new ArrayList<>(List.of(session.toolchain().archive(library, any)));
    for (String archive : library.nativeArchives()) {
      archives.add(session.toolchain().forIsa(any, archive));
    }
    for (String archive : library.routines()) {
      archives.add(session.toolchain().forIsa(any, archive));
    }
    for (Path archive : archives) {
      for (ElfFile member : ArchiveFile.read(archive).objects()) {
        for (Symbol symbol : member.symbols()) {
          if (!symbol.isLocal() && !symbol.isUndefined()) {
            names.add(symbol.name());
          }
        }
      }
    }
    LibraryFacts.writeNames(file(LibraryFacts.SYMBOLS), names);
  }
}
