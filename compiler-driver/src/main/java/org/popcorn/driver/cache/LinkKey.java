package org.popcorn.driver.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.options.Options;

/** Computes the SHA-256 of everything that the executables of a link depend on. */
final class LinkKey {

  /** To be changed when links come to depend on something new. */
  private static final String FORMAT = "popcorn link 2";

  private static final byte[] THIN_ARCHIVE = "!<thin>\n".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest digest;

  private LinkKey(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * The key as hexadecimal digits; none if the link may depend on something that is not known here:
   * a plugin, a thin archive, a file that an option names.
   *
   * @param inputs the linker's arguments
   */
  static Optional<String> of(Options options, Toolchain toolchain, List<String> inputs)
      throws IOException {
    List<String> program = options.program().key().orElse(null);
    if (program == null || options.dependOnMore()) {
      return Optional.empty();
    }
    try {
      LinkKey key = new LinkKey(MessageDigest.getInstance("SHA-256"));
      key.addInstallation(toolchain, options.libraries());
      program.forEach(key::add);
      options.libraries().forEach(library -> key.add(library.name()));
      return key.addInputs(inputs)
          ? Optional.of(HexFormat.of().formatHex(key.digest.digest()))
          : Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has SHA-256 (java.security.MessageDigest).
      throw new IllegalStateException(e);
    }
  }

  /** Our programs and libraries by their ids, and by time and size in case someone changes one. */
  private void addInstallation(Toolchain toolchain, List<PreparedLibrary> libraries)
      throws IOException {
    add(FORMAT);
    for (PreparedLibrary library : libraries) {
      Path id = InstallationId.file(toolchain, library);
      add(Files.exists(id) ? Files.readString(id) : "");
    }
    for (Path folder : InstallationId.folders(toolchain, libraries)) {
      for (Path file : InstallationId.files(folder, libraries)) {
        addTimes(file);
      }
    }
    add(Runtime.version().toString());
    add(String.valueOf(System.getenv("POPCORN_JAVA_OPTIONS")));
  }

  private void addTimes(Path file) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    add(file.getFileName().toString());
    add(facts.size());
    add(facts.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** False if one of them stands for other files. */
  private boolean addInputs(List<String> inputs) throws IOException {
    for (String input : inputs) {
      if (input.startsWith("-")) {
        add(input);
      } else if (!addFile(Path.of(input))) {
        return false;
      }
    }
    return true;
  }

  /** Adds what an object or archive holds; false if it stands for other files. */
  private boolean addFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    add(Files.size(file));
    InstallationId.read(file, digest);
    return !isThinArchive(file);
  }

  private static boolean isThinArchive(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return Arrays.equals(stream.readNBytes(THIN_ARCHIVE.length), THIN_ARCHIVE);
    }
  }

  /** Adds text with its length, so that no two lists of texts are the same bytes. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(long number) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      digest.update((byte) (number >>> shift));
    }
  }
}
