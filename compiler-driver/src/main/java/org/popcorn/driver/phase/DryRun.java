package org.popcorn.driver.phase;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/** The commands of {@code -###} that come after the merge. */
final class DryRun {

  private DryRun() {}

  static void printLaterCommands(Session session, NativeParts nativeParts) {
    Path portable = session.scratch(Link.PORTABLE_MODULE);
    Map<Isa, Path> objects = new EnumMap<>(Isa.class);
    for (Isa isa : session.options().isas()) {
      Path object = CodeGenerator.object(session, Link.PROGRAM, isa);
      session.runner().print(CodeGenerator.command(session, isa, portable, object, false));
      objects.put(isa, object);
    }
    SiteCatalog none = SiteCatalog.of(List.of());
    ProgramLink.printCommands(
        session,
        new Link.Program(
            none, SiteValues.none(), Map.of(), portable, List.of(), objects, nativeParts));
  }
}
