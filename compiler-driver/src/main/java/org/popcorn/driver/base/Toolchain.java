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

  /** A file of libc that is the same for all ISAs: {@code sites}, {@code may-migrate}. */
  public Path libc(String file) {
    return home.resolve("lib/popcorn/libc").resolve(file);
  }

  /** libc as portable bitcode. */
  public Path portableLibc() {
    return home.resolve("lib/popcorn/portable/libc.a");
  }

  /** What reads schedules as the run time does; reported as missing if it is. */
  public Path scheduleReader() {
    Path reader = home.resolve("lib/popcorn/read-schedule");
    require(reader);
    return reader;
  }

  /** A file of one ISA: {@code libc.a}, {@code libc.sites}, {@code native.a}, {@code libgcc.a}. */
  public Path forIsa(Isa isa, String file) {
    return home.resolve("lib/popcorn").resolve(isa.id()).resolve(file);
  }

  private void require(Path file) {
    if (!Files.exists(file)) {
      throw DiagnosticException.of(ErrorKind.MISSING_FILE, file);
    }
  }
}
