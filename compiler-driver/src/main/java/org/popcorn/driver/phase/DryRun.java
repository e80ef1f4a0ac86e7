package org.popcorn.driver.phase;

import java.nio.file.Path;
import org.popcorn.target.Isa;

/** The commands of {@code -###} that come after the merge. */
final class DryRun {

  private DryRun() {}

  static void printLaterCommands(Session session) {
    for (Isa isa : session.options().isas()) {
      Path bitcode = session.scratch("program." + isa.id() + ".bc");
      Path object = session.scratch("program." + isa.id() + ".o");
      session.runner().run(CodeGenerator.command(session, isa, bitcode, object));
    }
  }
}
