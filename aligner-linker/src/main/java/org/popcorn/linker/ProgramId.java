package org.popcorn.linker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.popcorn.facts.Sizes;
import org.popcorn.layout.JointLayout;

/** Tells programs apart: equal in all binaries of a program, different in any other. */
public final class ProgramId {

  /** Number of bytes. */
  public static final int SIZE_BYTES = Sizes.PROGRAM_ID;

  private final byte[] bytes;

  private ProgramId(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The id of a program: SHA-256 of the modules that its code is from, the native parts of all its
   * ISAs, and the layout's canonical text.
   */
  public static ProgramId of(List<byte[]> modules, List<byte[]> nativeParts, JointLayout layout) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      modules.forEach(digest::update);
      nativeParts.forEach(digest::update);
      return new ProgramId(digest.digest(layout.canonicalText().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has SHA-256 (java.security.MessageDigest).
      throw new IllegalStateException(e);
    }
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
