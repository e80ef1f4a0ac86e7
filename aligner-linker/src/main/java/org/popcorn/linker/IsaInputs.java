package org.popcorn.linker;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one ISA's link.
 *
 * @param userObject the program's one object
 * @param libraries archives of one object each, the prepared libraries in the order of {@link
 *     LinkInputs#objects}
 * @param nativeArchive the native part, taken as a whole
 * @param nativeParts objects of the program's own native parts
 * @param routines archives of which the link takes what it needs
 * @param output where the binary is written
 */
public record IsaInputs(
    Path userObject,
    List<Path> libraries,
    Path nativeArchive,
    List<Path> nativeParts,
    List<Path> routines,
    Path output) {

  public IsaInputs {
    userObject = userObject.toAbsolutePath();
    libraries = libraries.stream().map(Path::toAbsolutePath).toList();
    nativeArchive = nativeArchive.toAbsolutePath();
    nativeParts = nativeParts.stream().map(Path::toAbsolutePath).toList();
    routines = routines.stream().map(Path::toAbsolutePath).toList();
    output = output.toAbsolutePath();
  }
}
