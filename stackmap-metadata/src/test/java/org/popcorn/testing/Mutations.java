package org.popcorn.testing;

import java.util.Arrays;
import java.util.function.Consumer;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.MalformedInputException;

/** Gives a reader damaged input; it may accept it or say what is wrong, and nothing else. */
public final class Mutations {

  private static final int[] FLIPS = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff, 0x7f};

  private Mutations() {}

  /** Changes every byte from {@code start} to {@code end}; returns how often the reader refused. */
  public static int flip(byte[] good, int start, int end, Consumer<byte[]> reader) {
    int refused = 0;
    for (int at = start; at < end; at++) {
      for (int flip : FLIPS) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) flip;
        refused += refuses(bad, reader, "byte " + at + " ^ " + flip) ? 1 : 0;
      }
    }
    return refused;
  }

  /** Cuts the input at every length; each must be refused. */
  public static void truncate(byte[] good, Consumer<byte[]> reader) {
    for (int length = 0; length < good.length; length++) {
      if (!refuses(Arrays.copyOf(good, length), reader, "length " + length)) {
        throw new AssertionError("input cut to " + length + " bytes is accepted");
      }
    }
  }

  private static boolean refuses(byte[] bad, Consumer<byte[]> reader, String what) {
    try {
      reader.accept(bad);
      return false;
    } catch (MalformedInputException | DiagnosticException expected) {
      return true;
    } catch (RuntimeException crash) {
      throw new AssertionError("reader crashed: " + what, crash);
    }
  }
}
