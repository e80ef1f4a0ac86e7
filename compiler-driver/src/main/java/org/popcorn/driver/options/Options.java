package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.target.Isa;

/**
 * What a popcorn-cc command line asks for when it links.
 *
 * @param inputs in the order of the command line
 * @param output the host's executable; the other ISAs' names are made from it
 * @param compileOptions what the compilation of a source gets; no inputs, no output
 * @param nativeSources of {@code --popcorn-native}, each once
 * @param libraryFolders of {@code -L}, in order
 * @param isas for which executables are made, in the order of their numbers
 * @param host ISA whose executable has the plain name
 * @param points the strategy that places migration points
 * @param passes what else is asked of the passes
 * @param llvmPlugins what works on the module before them
 * @param optimization {@code 0}, {@code 1}, {@code 2}, {@code 3}, {@code s} or {@code z}
 * @param layoutFile where to write the joint layout as JSON, or null
 * @param mapFile where to write the joint layout as a map of the link, or null
 * @param cache where the executables are kept for the next link of the same inputs
 * @param flags the rest
 */
public record Options(
    List<LinkInput> inputs,
    Path output,
    List<String> compileOptions,
    List<NativeSource> nativeSources,
    List<Path> libraryFolders,
    List<Isa> isas,
    Isa host,
    MigrationPointStrategy points,
    PassOptions passes,
    LlvmPlugins llvmPlugins,
    String optimization,
    @Nullable Path layoutFile,
    @Nullable Path mapFile,
    CacheSettings cache,
    Flags flags) {

  /** The executable's name without {@code -o}. */
  public static final String DEFAULT_OUTPUT = "a.out";

  /** Copies the lists. */
  public Options {
    inputs = List.copyOf(inputs);
    compileOptions = List.copyOf(compileOptions);
    nativeSources = List.copyOf(nativeSources);
    libraryFolders = List.copyOf(libraryFolders);
    isas = List.copyOf(isas);
  }

  /**
   * Yes-or-no options.
   *
   * @param debugInformation {@code -g}: lines and variables stay in the executables
   * @param strip {@code -s}: no symbol table in the executables
   * @param verbose {@code -v}: commands are printed before they run
   * @param dryRun {@code -###}: commands are printed and do not run
   * @param saveTemps {@code -save-temps}: intermediate files stay beside the output
   * @param time {@code --popcorn-time}: times of the phases are printed
   * @param relocatable {@code -r}: one object comes out instead of executables
   */
  public record Flags(
      boolean debugInformation,
      boolean strip,
      boolean verbose,
      boolean dryRun,
      boolean saveTemps,
      boolean time,
      boolean relocatable) {}

  /** The final name of one ISA's executable: the host's own name is the plain one. */
  public Path outputFor(Isa isa) {
    return isa == host ? output : output.resolveSibling(output.getFileName() + "." + isa.id());
  }
}
