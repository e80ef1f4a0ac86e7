package org.popcorn.driver.base;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds a program as a shell does: by its path, or on PATH if its name has no slash. */
public final class ProgramSearch {

  private ProgramSearch() {}

  /** The executable's path, or null. */
  public static @Nullable Path find(String name, @Nullable String searchPath) {
    if (name.contains("/")) {
      return isProgram(Path.of(name)) ? Path.of(name) : null;
    }
    for (String folder : (searchPath == null ? "" : searchPath).split(":", -1)) {
      Path candidate = Path.of(folder.isEmpty() ? "." : folder).resolve(name);
      if (isProgram(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
