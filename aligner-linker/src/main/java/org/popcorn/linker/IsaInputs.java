package org.popcorn.linker;

import java.nio.file.Path;

/**
 * The files of one ISA's link.
 *
 * @param userObject the program's one object
 * @param libcArchive archive of one object, the whole libc
 * @param nativeArchive the native part, taken as a whole
 * @param libgccArchive routines of which the link takes what it needs
 * @param output where the binary is written
 */
public record IsaInputs(
    Path userObject, Path libcArchive, Path nativeArchive, Path libgccArchive, Path output) {

  public IsaInputs {
    userObject = userObject.toAbsolutePath();
    libcArchive = libcArchive.toAbsolutePath();
    nativeArchive = nativeArchive.toAbsolutePath();
    libgccArchive = libgccArchive.toAbsolutePath();
    output = output.toAbsolutePath();
  }
}
