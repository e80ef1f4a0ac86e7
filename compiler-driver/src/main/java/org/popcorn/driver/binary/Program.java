package org.popcorn.driver.binary;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.popcorn.diag.SourceLocation;
import org.popcorn.driver.nativepart.NativeParts;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/**
 * The program after code generation.
 *
 * @param catalog its call sites
 * @param values names of its live values; none without debug information
 * @param places where in the source its functions are
 * @param portableModule the sealed module as bitcode
 * @param lateModules what code was generated from: that module, or copies that were changed
 * @param objects per ISA
 * @param nativeParts what is native in the program
 */
public record Program(
    SiteCatalog catalog,
    SiteValues values,
    Map<FunctionName, SourceLocation> places,
    Path portableModule,
    List<Path> lateModules,
    Map<Isa, Path> objects,
    NativeParts nativeParts) {

  /** First part of the names of files of the whole program. */
  public static final String NAME = "program";

  /** The sealed module in the scratch folder. */
  public static final String PORTABLE_MODULE = "portable.bc";
}
