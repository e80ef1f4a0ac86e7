package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.List;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.target.Isa;

/**
 * What a popcorn-cc command line asks for when it links.
 *
 * @param inputs in the order of the command line
 * @param output the host's executable; the other ISAs' names are made from it
 * @param host ISA whose executable has the plain name
 * @param compileOptions what the compilation of a source gets; no inputs, no output
 * @param nativeSources of {@code --popcorn-native}, each once
 * @param libraryFolders of {@code -L}, in order
 * @param relocatable {@code -r}: one object comes out instead of executables
 * @param program what changes the executables
 * @param reports what is wanted beside them
 * @param cache where the executables are kept for the next link of the same inputs
 */
public record Options(
    List<LinkInput> inputs,
    Path output,
    Isa host,
    List<Argument> compileOptions,
    List<NativeSource> nativeSources,
    List<Path> libraryFolders,
    boolean relocatable,
    ProgramOptions program,
    LinkReports reports,
    CacheSettings cache) {

  /** The executable's name without {@code -o}. */
  public static final String DEFAULT_OUTPUT = "a.out";

  /** Copies the lists. */
  public Options {
    inputs = List.copyOf(inputs);
    compileOptions = List.copyOf(compileOptions);
    nativeSources = List.copyOf(nativeSources);
    libraryFolders = List.copyOf(libraryFolders);
  }

  /** Whether an option of the linker may make the executables depend on more than the inputs. */
  public boolean dependOnMore() {
    return inputs.stream()
        .anyMatch(input -> input instanceof LinkInput.LinkerOption option && option.namesFile());
  }

  /** The ISAs for which executables are made, in the order of their numbers. */
  public List<Isa> isas() {
    return program.isas();
  }

  /** The final name of one ISA's executable: the host's own name is the plain one. */
  public Path outputFor(Isa isa) {
    return isa == host ? output : output.resolveSibling(output.getFileName() + "." + isa.id());
  }

  /** The prepared libraries that the program needs, in the order of the link. */
  public List<PreparedLibrary> libraries() {
    return inputs.stream().anyMatch(LinkInput.CxxLibrary.class::isInstance)
        ? List.of(PreparedLibrary.LIBCXX, PreparedLibrary.LIBC)
        : List.of(PreparedLibrary.LIBC);
  }
}
