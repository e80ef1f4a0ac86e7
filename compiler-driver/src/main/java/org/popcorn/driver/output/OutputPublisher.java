package org.popcorn.driver.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;

/**
 * Gives finished files their final names, all or none: first each lies complete beside its place,
 * then the old files get second names, then the new ones are renamed. If one rename fails, the old
 * files get their names back. A signal that ends the process waits until one set is in place.
 */
public final class OutputPublisher {

  private final List<Output> outputs = new ArrayList<>();

  /**
   * A file on its way.
   *
   * @param staged where it lies complete, in the folder of its target
   * @param old second name of the file that it replaces
   */
  private record Output(Path source, Path target, Path staged, Path old) {

    static Output of(Path source, Path target) {
      // Two links to one name at the same time must not share these.
      String name = "." + target.getFileName() + ".popcorn-" + ProcessHandle.current().pid();
      return new Output(
          source, target, target.resolveSibling(name), target.resolveSibling(name + "-old"));
    }
  }

  private OutputPublisher(Map<Path, Path> files) {
    files.forEach((source, target) -> outputs.add(Output.of(source, target)));
  }

  /** Moves each file (key) to its final path (value). */
  public static void publish(Map<Path, Path> files) {
    ReentrantLock publishing = new ReentrantLock();
    publishing.lock();
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(publishing::lock, "publish"));
      new OutputPublisher(files).run();
    } catch (IllegalStateException ending) {
      // A signal came first: the old files stay.
    } finally {
      publishing.unlock();
    }
  }

  /**
   * True for a device, a pipe or the like, such as {@code /dev/null}: it is written and not
   * replaced, and nothing can lie beside it.
   */
  public static boolean isSpecial(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
  }

  /** Writes a file's bytes into a special one. */
  public static void pour(Path file, Path special) {
    try (OutputStream stream = Files.newOutputStream(special, StandardOpenOption.WRITE)) {
      Files.copy(file, stream);
    } catch (IOException failure) {
      throw cannotWrite(special, failure);
    }
  }

  private void run() {
    try {
      forEach(OutputPublisher::stage);
      forEach(OutputPublisher::keepOld);
      replace();
    } finally {
      for (Output output : outputs) {
        remove(output.staged);
        remove(output.old);
      }
    }
  }

  private interface Step {
    void take(Output output) throws IOException;
  }

  private void forEach(Step step) {
    for (Output output : outputs) {
      try {
        step.take(output);
      } catch (IOException failure) {
        throw cannotWrite(output.target, failure);
      }
    }
  }

  private static void stage(Output output) throws IOException {
    if (Files.isDirectory(output.target)) {
      throw new IOException("it is a directory");
    }
    try {
      Files.move(output.source, output.staged, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.copy(output.source, output.staged, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static void keepOld(Output output) throws IOException {
    if (Files.exists(output.target)) {
      try {
        Files.createLink(output.old, output.target);
      } catch (FileSystemException | UnsupportedOperationException withoutLinks) {
        Files.copy(output.target, output.old, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private void replace() {
    List<Output> replaced = new ArrayList<>();
    for (Output output : outputs) {
      try {
        Files.move(output.staged, output.target, StandardCopyOption.ATOMIC_MOVE);
        replaced.add(output);
      } catch (IOException failure) {
        replaced.forEach(OutputPublisher::restore);
        throw cannotWrite(output.target, failure);
      }
    }
  }

  private static void restore(Output output) {
    try {
      if (Files.exists(output.old)) {
        Files.move(output.old, output.target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(output.target);
      }
    } catch (IOException stays) {
      // The first failure is the one to report.
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // What counts is under the final names.
    }
  }

  private static DiagnosticException cannotWrite(Path target, IOException failure) {
    return DiagnosticException.of(ErrorKind.CANNOT_WRITE, target, reason(failure));
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such directory";
    }
    String reason = failure instanceof FileSystemException file ? file.getReason() : null;
    return reason == null ? String.valueOf(failure.getMessage()) : reason;
  }
}
