package org.popcorn.driver.manual;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The man page of {@code popcorn-ar} and its sisters. */
@Command(
    name = "popcorn-ar",
    header = "archives, symbols and sections of portable objects",
    customSynopsis = {
      "*popcorn-ar* _ARGUMENT_... +",
      "*popcorn-ranlib* _ARGUMENT_... +",
      "*popcorn-nm* _ARGUMENT_... +",
      "*popcorn-strip* _ARGUMENT_... +",
      "*popcorn-objcopy* _ARGUMENT_... +",
      "*popcorn-ld* *-r* *-o* _OBJECT_ _ARGUMENT_..."
    },
    description = {
      "*popcorn-ar*, *popcorn-ranlib*, *popcorn-nm*, *popcorn-strip* and *popcorn-objcopy* are"
          + " LLVM's *llvm-ar*(1) and so on, of the release that made the objects: they read the"
          + " portable bitcode in objects of *popcorn-cc*(1). A plain *ar*(1) makes archives that"
          + " popcorn-cc takes, too. A stripped program still migrates; *popcorn-strip* leaves"
          + " portable objects, and archives of them, as they are. *popcorn-ld* *-r* makes one"
          + " portable object of several, as *popcorn-cc* *-r* does; programs are linked by"
          + " popcorn-cc alone."
    })
public interface ToolsManual {

  /** What LLVM's tool takes. */
  @Parameters(paramLabel = "ARGUMENT", description = "the arguments of LLVM's tool")
  List<String> arguments();
}
