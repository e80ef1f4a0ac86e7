package org.popcorn.driver.manual;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The man page of {@code popcorn-c++}; two plus signs are markup in what picocli writes. */
@Command(
    name = "popcorn-c{pp}",
    header = "compiles and links C{pp} programs that migrate between ISAs",
    customSynopsis = "*popcorn-c{pp}* [_OPTION_...] _FILE_...",
    description = {
      "*popcorn-cc*(1) for C{pp}, as *clang{pp}* is *clang* for C{pp}: sources and headers in C are"
          + " C{pp}, unless *-x c* says otherwise, and a program is linked with libc{pp}."
          + " *popcorn-g{pp}* is the same.",
      "",
      "Options, exit codes and environment are those of *popcorn-cc*(1). Beside them:"
          + " *-stdlib=libc{pp}* is what the library is in any case, other ones are refused;"
          + " *-nostdinc{pp}* leaves its headers out.",
      "",
      "An installation builds C{pp}'s library at its first use, which takes some minutes and"
          + " fetches 165 MB; *make cxx* does it beforehand."
    },
    footerHeading = "Environment%n",
    footer = {
      "*POPCORN_LLVM_RUNTIMES_SOURCE*::",
      "  the tarball of the library's sources, for a machine without a network",
      "",
      "== See also",
      "",
      "*popcorn-cc*(1), *popcorn*(1)"
    })
public interface PopcornCxxManual {

  /** Sources, objects, archives and everything that clang takes. */
  @Parameters(
      paramLabel = "FILE",
      description =
          "sources in C{pp} and C, objects of popcorn-cc and popcorn-c{pp}, archives of such")
  List<Path> files();
}
