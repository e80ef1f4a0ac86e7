package org.popcorn.driver.phase;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;

/**
 * Gives finished files their final names. All of them lie complete beside their places before the
 * first is renamed, so a full disk or an interruption leaves no half-written file and, but for a
 * moment, no mixture of two programs.
 */
public final class OutputPublisher {

  private OutputPublisher() {}

  /** Moves each file (key) to its final path (value). */
  public static void publish(Map<Path, Path> files) {
    Map<Path, Path> staged = new LinkedHashMap<>();
    Path target = Path.of("");
    try {
      for (Map.Entry<Path, Path> file : files.entrySet()) {
        target = file.getValue();
        if (Files.isDirectory(target)) {
          throw new IOException("it is a directory");
        }
        Path place = target.resolveSibling("." + target.getFileName() + ".popcorn-new");
        staged.put(place, target);
        stage(file.getKey(), place);
      }
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        target = file.getValue();
        Files.move(file.getKey(), target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failure) {
      removeAll(new ArrayList<>(staged.keySet()));
      throw DiagnosticException.of(ErrorKind.CANNOT_WRITE, target, reason(failure));
    }
  }

  private static void stage(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static void removeAll(List<Path> files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException stays) {
        // The first failure is the one to report.
      }
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.nio.file.NoSuchFileException
        ? "no such directory"
        : String.valueOf(failure.getMessage());
  }
}
