package org.popcorn.driver.manual;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The man page and the completion of {@code popcorn-cc}. */
@Command(
    name = "popcorn-cc",
    modelTransformer = OwnOptions.class,
    header = "compiles and links C programs that migrate between ISAs",
    customSynopsis = "*popcorn-cc* [_OPTION_...] _FILE_...",
    description = {
      "Compiles C to portable bitcode, as *clang -c*, and links it for several ISAs: _app_ runs on"
          + " this machine, _app.ISA_ for each other one lies beside it. The running program can"
          + " stop at a migration point on one ISA and go on, in mid-loop, on another.",
      "",
      "The command line is that of gcc and clang; *popcorn-cc --help* lists what is clang's."
          + " Options that choose a CPU (*-march=*, *-m...*) have no effect; a warning says so,"
          + " unless *-Wno-popcorn* is given. Options that ask for something other than a static"
          + " program, such as *-shared*, are refused.",
      "",
      "*-v* and *+-###+* print the steps of a link, too; *-save-temps* keeps what is between them."
    },
    exitCodeListHeading = "Exit Codes%n",
    exitCodeList = {
      "0:success",
      "1:the sources, the objects or the command line are wrong",
      "70:a fault of popcorn-cc or of LLVM; bitcode and command are kept in popcorn-crash-*"
    },
    footerHeading = "Environment%n",
    footer = {
      "*POPCORN_ISAS*::",
      "  the ISAs to link for, as with *--popcorn-isas*, which wins",
      "*POPCORN_HOST_ISA*::",
      "  the ISA whose executable has the plain name; this machine's by default",
      "*POPCORN_CACHE*::",
      "  the folder of kept links, or *off*; $XDG_CACHE_HOME/popcorn by default, else"
          + " ~/.cache/popcorn",
      "*POPCORN_CACHE_LIMIT*::",
      "  how large that folder may get: a number of bytes, or one with K, M or G; 1G by default",
      "*POPCORN_JAVA_HOME*, *JAVA_HOME*::",
      "  the JDK for links, 21 or newer; otherwise that of the installation, the one of the build,"
          + " or the newest below /usr/lib/jvm",
      "*POPCORN_JAVA_OPTIONS*::",
      "  options for the JVM of links, separated by spaces, such as -Xmx1g",
      "*TMPDIR*::",
      "  where intermediate files are written; /tmp by default",
      "",
      "== See also",
      "",
      "*popcorn*(1), *popcorn-ar*(1), *clang*(1)"
    })
public interface PopcornCcManual {

  /** Sources, objects, archives and everything that clang takes. */
  @Parameters(
      paramLabel = "FILE",
      description = "C sources, objects of popcorn-cc, archives of such")
  List<Path> files();
}
