package org.popcorn.table;

import java.nio.ByteBuffer;

/**
 * SHA-256 (FIPS 180-4, 6.2). The platform's own gives the same, but first reads its security
 * settings and asks its providers, which takes as long as a twentieth of a small link.
 */
public final class Sha256 {

  /** Size of a hash. */
  public static final int SIZE_BYTES = 32;

  private static final int BLOCK_BYTES = 64;
  private static final int ROUNDS = 64;
  private static final int LENGTH_BYTES = 8;
  private static final int[] CONSTANTS = new int[ROUNDS];
  private static final int[] START = new int[SIZE_BYTES / Integer.BYTES];

  static {
    // The first bits behind the point of the cube and square roots of the first primes (4.2.2,
    // 5.3.3).
    int number = 2;
    for (int i = 0; i < ROUNDS; number++) {
      if (isPrime(number)) {
        if (i < START.length) {
          START[i] = fraction(Math.sqrt(number));
        }
        CONSTANTS[i++] = fraction(Math.cbrt(number));
      }
    }
  }

  private final int[] state = START.clone();
  private final int[] schedule = new int[ROUNDS];
  private final byte[] block = new byte[BLOCK_BYTES];
  private int filled;
  private long count;

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  private static int fraction(double number) {
    return (int) (long) ((number - Math.floor(number)) * (1L << Integer.SIZE));
  }

  /** The hash of some bytes. */
  public static byte[] of(byte[] bytes) {
    return new Sha256().add(bytes).hash();
  }

  /** Adds bytes; returns this. */
  public Sha256 add(byte[] bytes) {
    count += bytes.length;
    int from = 0;
    while (from < bytes.length) {
      int size = Math.min(BLOCK_BYTES - filled, bytes.length - from);
      System.arraycopy(bytes, from, block, filled, size);
      from += size;
      filled += size;
      if (filled == BLOCK_BYTES) {
        compress();
      }
    }
    return this;
  }

  /** The hash of all that was added; nothing may be added afterwards. */
  public byte[] hash() {
    long bits = Byte.SIZE * count;
    int zeros = Math.floorMod(-(count + 1 + LENGTH_BYTES), BLOCK_BYTES);
    ByteBuffer end = ByteBuffer.allocate(1 + zeros + LENGTH_BYTES);
    add(end.put((byte) 0x80).putLong(1 + zeros, bits).array());
    ByteBuffer hash = ByteBuffer.allocate(SIZE_BYTES);
    for (int word : state) {
      hash.putInt(word);
    }
    return hash.array();
  }

  private void compress() {
    filled = 0;
    int[] w = schedule;
    for (int t = 0; t < BLOCK_BYTES / Integer.BYTES; t++) {
      int i = Integer.BYTES * t;
      w[t] =
          block[i] << 24
              | (block[i + 1] & 0xff) << 16
              | (block[i + 2] & 0xff) << 8
              | (block[i + 3] & 0xff);
    }
    for (int t = BLOCK_BYTES / Integer.BYTES; t < ROUNDS; t++) {
      int x = w[t - 15];
      int y = w[t - 2];
      int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int t = 0; t < ROUNDS; t++) {
      int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + s1 + ((e & f) ^ (~e & g)) + CONSTANTS[t] + w[t];
      int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}
