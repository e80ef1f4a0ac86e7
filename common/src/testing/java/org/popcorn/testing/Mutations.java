package org.popcorn.testing;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.MalformedInputException;

/** Gives a reader damaged input; it may accept it or say what is wrong, and nothing else. */
public final class Mutations {

  private static final int[] FLIPS = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff, 0x7f};

  private static final long[] LARGE = {
    -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 60, 0xffff_ffffL, 0x7fff_ffff, 0x8000_0000L, 0x7fff, 0
  };

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

  /**
   * Damages a range several times, each time in another way: bits, a byte, a number of 2, 4 or 8
   * bytes that becomes very large, bytes copied from elsewhere. Returns how often the reader
   * refused; a reader that believes a length of 2^60 runs out of memory here.
   */
  public static int scramble(
      byte[] good, int start, int end, Random random, int times, Consumer<byte[]> reader) {
    int refused = 0;
    for (int i = 0; i < times && end > start; i++) {
      byte[] bad = good.clone();
      StringBuilder what = new StringBuilder();
      for (int left = random.nextInt(3); left >= 0; left--) {
        int at = start + random.nextInt(end - start);
        int width = Math.min(1 << random.nextInt(4), end - at);
        switch (random.nextInt(4)) {
          case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
          case 1 -> bad[at] = (byte) random.nextInt();
          case 2 -> write(bad, at, width, LARGE[random.nextInt(LARGE.length)]);
          default ->
              System.arraycopy(
                  good, start + random.nextInt(end - start - width + 1), bad, at, width);
        }
        what.append(" at ").append(at);
      }
      refused += refuses(bad, reader, "damage" + what + ", number " + i) ? 1 : 0;
    }
    return refused;
  }

  private static void write(byte[] bytes, int at, int width, long number) {
    for (int i = 0; i < width; i++) {
      bytes[at + i] = (byte) (number >>> (8 * i));
    }
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
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError crash) {
      throw new AssertionError("reader crashed: " + what, crash);
    }
  }
}
