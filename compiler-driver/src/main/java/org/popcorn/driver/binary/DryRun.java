package org.popcorn.driver.binary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.popcorn.driver.codegen.CodeGenerator;
import org.popcorn.driver.nativepart.NativeParts;
import org.popcorn.driver.session.Session;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/** The commands of {@code -###} that come after the merge. */
public final class DryRun {

  private DryRun() {}

  public static void printLaterCommands(Session session, NativeParts nativeParts)
      throws IOException {
    Path portable = session.scratch(Program.PORTABLE_MODULE);
    Map<Isa, Path> objects = new EnumMap<>(Isa.class);
    for (Isa isa : session.options().isas()) {
      Path object = CodeGenerator.object(session, Program.NAME, isa);
      session.runner().print(CodeGenerator.command(session, isa, portable, object, false));
      objects.put(isa, object);
    }
    SiteCatalog none = SiteCatalog.of(List.of());
    ProgramLink.printCommands(
        session,
        new Program(none, SiteValues.none(), Map.of(), portable, List.of(), objects, nativeParts));
  }
}
