package org.popcorn.driver.binary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.library.LibraryFacts;
import org.popcorn.driver.options.ProgramOptions;
import org.popcorn.driver.session.Session;
import org.popcorn.elf.ElfFile;
import org.popcorn.layout.PortableObject;
import org.popcorn.linker.Initializer;
import org.popcorn.linker.IsaInputs;
import org.popcorn.linker.LinkInputs;
import org.popcorn.linker.LinkedProgram;
import org.popcorn.linker.ModuleSites;
import org.popcorn.linker.ProgramLinker;
import org.popcorn.table.ObjectSiteReader;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteRows;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;

/**
 * Brings the program's objects, prepared libraries and the native part together: sites, layout,
 * lld, check.
 */
public final class ProgramLink {

  private ProgramLink() {}

  /** Writes each ISA's executable to {@link #binary}. */
  public static LinkedProgram run(Session session, Program program) throws IOException {
    ModuleSites user = programSites(session, program);
    session.log().throwIfErrors();
    session.stopwatch().lap("sites");
    Map<PortableObject, ModuleSites> sites = new HashMap<>();
    sites.put(PortableObject.USER, user);
    for (PortableObject object : objects(session)) {
      if (!object.isProgram()) {
        sites.put(object, librarySites(session, PreparedLibrary.parse(object.name())));
      }
    }
    LinkInputs inputs = inputs(session, program, sites);
    printCommands(session, inputs);
    return ProgramLinker.link(inputs, session.stopwatch()::lap);
  }

  /** Prints the linker's commands if commands are printed; the program need not exist yet. */
  static void printCommands(Session session, Program program) throws IOException {
    printCommands(session, inputs(session, program, Map.of()));
  }

  private static void printCommands(Session session, LinkInputs inputs) {
    for (List<String> command : ProgramLinker.commands(inputs)) {
      session.runner().print(new Command(command));
    }
  }

  private static LinkInputs inputs(
      Session session, Program program, Map<PortableObject, ModuleSites> sites) throws IOException {
    return new LinkInputs(
        files(session, program),
        objects(session),
        initializers(session),
        sites,
        program.lateModules(),
        session.toolchain().llvm("lld"),
        linkerArguments(session.options().program()),
        session.scratch());
  }

  private static Map<PortableObject, List<Initializer>> initializers(Session session)
      throws IOException {
    Map<PortableObject, List<Initializer>> all = new HashMap<>();
    for (PortableObject object : objects(session)) {
      if (!object.isProgram()) {
        PreparedLibrary library = PreparedLibrary.parse(object.name());
        all.put(object, LibraryFacts.initializers(session.toolchain(), library));
      }
    }
    return all;
  }

  private static List<PortableObject> objects(Session session) {
    return PortableObject.inOrder(session.libraries().stream().map(PreparedLibrary::name).toList());
  }

  /** Where an executable lies until everything is ready. */
  public static Path binary(Session session, Isa isa) {
    return session.scratch("program." + isa.id());
  }

  private static ModuleSites programSites(Session session, Program program) throws IOException {
    Map<Isa, SiteRows> rows = new EnumMap<>(Isa.class);
    for (Map.Entry<Isa, Path> object : program.objects().entrySet()) {
      Isa isa = object.getKey();
      rows.put(
          isa,
          ObjectSiteReader.read(
              ElfFile.read(object.getValue()),
              isa,
              program.catalog(),
              program.places(),
              session.log()));
    }
    return new ModuleSites(program.catalog(), rows, program.values());
  }

  private static ModuleSites librarySites(Session session, PreparedLibrary library)
      throws IOException {
    Map<Isa, SiteRows> rows = new EnumMap<>(Isa.class);
    for (Isa isa : session.options().isas()) {
      rows.put(isa, SiteRows.read(session.toolchain().siteRows(library, isa)));
    }
    return new ModuleSites(
        SiteCatalog.read(session.toolchain().library(library, LibraryFacts.SITES)),
        rows,
        SiteValues.none());
  }

  private static Map<Isa, IsaInputs> files(Session session, Program program) {
    Toolchain toolchain = session.toolchain();
    Map<Isa, IsaInputs> files = new EnumMap<>(Isa.class);
    for (Map.Entry<Isa, Path> object : program.objects().entrySet()) {
      Isa isa = object.getKey();
      files.put(
          isa,
          new IsaInputs(
              object.getValue(),
              session.libraries().stream().map(each -> toolchain.archive(each, isa)).toList(),
              toolchain.forIsa(isa, "native.a"),
              program.nativeParts().objects().getOrDefault(isa, List.of()),
              routines(session, isa),
              binary(session, isa)));
    }
    return files;
  }

  private static List<Path> routines(Session session, Isa isa) {
    List<Path> archives = new ArrayList<>();
    for (PreparedLibrary library : session.libraries()) {
      for (String archive : library.routines()) {
        archives.add(session.toolchain().forIsa(isa, archive));
      }
    }
    return archives;
  }

  private static List<String> linkerArguments(ProgramOptions program) {
    List<String> arguments = new ArrayList<>();
    if (program.strip()) {
      arguments.add("--strip-all");
    } else if (!program.debugInformation()) {
      arguments.add("--strip-debug");
    }
    return arguments;
  }
}
