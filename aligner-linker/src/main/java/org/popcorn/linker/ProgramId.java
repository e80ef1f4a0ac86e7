package org.popcorn.linker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.popcorn.layout.JointLayout;
import org.popcorn.table.Sha256;

/** Tells programs apart: equal in all binaries of a program, different in any other. */
public final class ProgramId {

  /** Number of bytes. */
  public static final int SIZE_BYTES = Sha256.SIZE_BYTES;

  private final byte[] bytes;

  private ProgramId(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The id of a program: SHA-256 of its portable module, the native parts of all its ISAs, and the
   * layout's canonical text.
   */
  public static ProgramId of(byte[] portableModule, List<byte[]> nativeParts, JointLayout layout) {
    Sha256 hash = new Sha256().add(portableModule);
    nativeParts.forEach(hash::add);
    return new ProgramId(hash.add(layout.canonicalText().getBytes(StandardCharsets.UTF_8)).hash());
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramId id && Arrays.equals(id.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
