package org.popcorn.driver.base;

import java.nio.file.Files;
import java.nio.file.Path;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.target.Isa;

/**
 * The installation that this program belongs to; docs/design/0001-contracts.md section 1 lists its
 * files.
 *
 * @param home the folder above bin/
 */
public record Toolchain(Path home) {

  /** The ISA whose objects go with portable bitcode: its triple is the one of that ISA. */
  public static final Isa PORTABLE = Isa.RISCV64;

  /** The installation named by the launcher; reported as missing if it is not complete. */
  public static Toolchain find() {
    Toolchain toolchain = atHome();
    toolchain.require(toolchain.llvm("lld"));
    return toolchain;
  }

  /** The installation named by the launcher, complete or not. */
  public static Toolchain atHome() {
    return new Toolchain(Launcher.home());
  }

  /** The launcher, which compiles sources. */
  public String compiler() {
    return home.resolve("bin/popcorn-cc").toString();
  }

  /** A program of LLVM, such as {@code llc}. */
  public Path llvm(String program) {
    return home.resolve("lib/llvm").resolve(program);
  }

  /** Headers and libraries of the portable machine. */
  public Path sysrootLibraries() {
    return home.resolve("sysroot/usr/lib");
  }

  /** A file of a library that is the same for all ISAs: {@code sites}, {@code may-migrate}. */
  public Path library(PreparedLibrary library, String file) {
    return home.resolve("lib/popcorn").resolve(library.name()).resolve(file);
  }

  /** A library as portable bitcode. */
  public Path portableArchive(PreparedLibrary library) {
    return home.resolve("lib/popcorn/portable").resolve(library.name() + ".a");
  }

  /** A library's one object for an ISA. */
  public Path archive(PreparedLibrary library, Isa isa) {
    return forIsa(isa, library.name() + ".a");
  }

  /** The site rows of a library's object. */
  public Path siteRows(PreparedLibrary library, Isa isa) {
    return forIsa(isa, library.name() + ".sites");
  }

  /** What reads schedules as the run time does; reported as missing if it is. */
  public Path scheduleReader() {
    Path reader = home.resolve("lib/popcorn/read-schedule");
    require(reader);
    return reader;
  }

  /**
   * What sends a process the signal that calls it to a migration point; reported as missing if it
   * is.
   */
  public Path knocker() {
    Path knocker = home.resolve("lib/popcorn/knock");
    require(knocker);
    return knocker;
  }

  /** A file of one ISA: {@code native.a}, {@code libgcc.a}, what libraries consist of. */
  public Path forIsa(Isa isa, String file) {
    return home.resolve("lib/popcorn").resolve(isa.id()).resolve(file);
  }

  private void require(Path file) {
    if (!Files.exists(file)) {
      throw DiagnosticException.of(ErrorKind.MISSING_FILE, file);
    }
  }
}
