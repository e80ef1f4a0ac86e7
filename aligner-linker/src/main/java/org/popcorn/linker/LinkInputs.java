package org.popcorn.linker;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.layout.PortableObject;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/**
 * All that one program's link needs.
 *
 * @param isas the files of each ISA
 * @param objects the program and its prepared libraries, in the order of their numbers
 * @param initializers of each library that has some
 * @param sites the call sites of each portable module
 * @param modules what code was generated from; the program's id is computed from them
 * @param lld the program {@code lld}
 * @param arguments more arguments for lld, such as {@code --strip-debug}; {@code --strip-all} is
 *     done after the checks, by the {@code llvm-strip} beside lld
 * @param workFolder an existing folder for scripts and other intermediate files, one folder per ISA
 */
public record LinkInputs(
    Map<Isa, IsaInputs> isas,
    List<PortableObject> objects,
    Map<PortableObject, List<Initializer>> initializers,
    Map<PortableObject, ModuleSites> sites,
    List<Path> modules,
    Path lld,
    List<String> arguments,
    Path workFolder) {

  public LinkInputs {
    isas = Collections.unmodifiableMap(new TreeMap<>(isas));
    objects = List.copyOf(objects);
    initializers = Collections.unmodifiableMap(new TreeMap<>(initializers));
    sites = Collections.unmodifiableMap(new TreeMap<>(sites));
    modules = List.copyOf(modules);
    arguments = List.copyOf(arguments);
    workFolder = workFolder.toAbsolutePath();
  }

  /** The files of an ISA of the program. */
  IsaInputs inputs(Isa isa) {
    IsaInputs inputs = isas.get(isa);
    if (inputs == null) {
      throw new IllegalArgumentException("the program has no binary for " + isa);
    }
    return inputs;
  }

  /** Names of the program's live values; none without debug information. */
  SiteValues values() {
    ModuleSites program = sites.get(PortableObject.USER);
    return program == null ? SiteValues.none() : program.values();
  }
}
