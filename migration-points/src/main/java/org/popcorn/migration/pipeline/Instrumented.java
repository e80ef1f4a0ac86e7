package org.popcorn.migration.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.PassContext;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteValues;

/**
 * What is known of a module that was instrumented.
 *
 * @param catalog its call sites
 * @param mayMigrate names of its functions, and aliases of functions, that may migrate, sorted
 * @param values names of live values; none without debug information
 */
public record Instrumented(SiteCatalog catalog, List<String> mayMigrate, SiteValues values) {
  /** Copies the list. */
  public Instrumented {
    mayMigrate = List.copyOf(mayMigrate);
  }

  /** After the portable pipeline has run over a module. */
  public static Instrumented of(LlvmModule module, PassContext context) {
    return new Instrumented(
        context.get(SiteCatalog.class),
        names(module, context.get(MayMigrate.class)),
        context.get(SiteValues.class));
  }

  /** Aliases too, because other modules call functions by them. */
  private static List<String> names(LlvmModule module, MayMigrate mayMigrate) {
    Set<String> names = new TreeSet<>();
    mayMigrate.defined().forEach(function -> names.add(function.name()));
    for (GlobalAlias alias : module.aliases()) {
      Constant target = alias;
      while (target instanceof GlobalAlias next && !next.isIndirectFunction()) {
        target = next.aliasee();
      }
      boolean mayBe =
          target instanceof Function function
              ? mayMigrate.defined().contains(function)
              : target instanceof GlobalAlias;
      if (mayBe) {
        names.add(alias.name());
      }
    }
    return new ArrayList<>(names);
  }
}
