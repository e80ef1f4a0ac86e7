package org.popcorn.driver.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.target.Isa;

/**
 * The hash of our jars and of a library with those that it uses, computed when the library is
 * built: it tells two builds apart whose files have the same sizes and, as in packages, the same
 * times.
 */
public final class InstallationId {

  /** Its name among a library's files. */
  private static final String FILE = "link-id";

  private static final String LLVM = "lib/llvm";

  private InstallationId() {}

  /** Where the id is. */
  static Path file(Toolchain toolchain, PreparedLibrary library) {
    return toolchain.library(library, FILE);
  }

  /** Computes the id and writes it into the installation. */
  public static void write(Toolchain toolchain, PreparedLibrary library) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Path id = file(toolchain, library);
      Files.deleteIfExists(id);
      for (Path folder : folders(toolchain, library.withUsed())) {
        for (Path file : files(folder, library.withUsed())) {
          String name = file.getFileName() + " " + Files.size(file) + "\n";
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          // LLVM comes as it is, in a version whose checksum the build knows.
          if (!folder.endsWith(LLVM)) {
            read(file, digest);
          }
        }
      }
      Files.writeString(id, HexFormat.of().formatHex(digest.digest()) + "\n");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has SHA-256 (java.security.MessageDigest).
      throw new IllegalStateException(e);
    }
  }

  /** The folders whose files make up a link, in a fixed order. */
  static List<Path> folders(Toolchain toolchain, List<PreparedLibrary> libraries) {
    List<Path> folders = new ArrayList<>();
    folders.add(toolchain.home().resolve("lib/java"));
    folders.add(toolchain.home().resolve(LLVM));
    folders.add(toolchain.sysrootLibraries());
    libraries.forEach(library -> folders.add(toolchain.library(library, ".")));
    for (Isa isa : Isa.all()) {
      folders.add(toolchain.forIsa(isa, "."));
    }
    return folders;
  }

  /**
   * The files in a folder, sorted; not those below its folders, nor those of other libraries, which
   * may be there or not.
   */
  static List<Path> files(Path folder, List<PreparedLibrary> libraries) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    Set<String> others = PreparedLibrary.filesOfOthers(libraries);
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            folder,
            file -> Files.isRegularFile(file) && !others.contains(file.getFileName().toString()))) {
      entries.forEach(files::add);
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    return List.copyOf(files);
  }

  /** Adds what a file holds; it may be larger than memory. */
  static void read(Path file, MessageDigest digest) throws IOException {
    try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
      stream.transferTo(OutputStream.nullOutputStream());
    }
  }
}
