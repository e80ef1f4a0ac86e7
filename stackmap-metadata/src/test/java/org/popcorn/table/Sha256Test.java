package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** All lengths around the ends of blocks, where padding goes into the next one. */
  private static final int MOST_BYTES = 300;

  @Test
  void isThePlatforms() throws NoSuchAlgorithmException {
    Random random = new Random(256);
    for (int size = 0; size <= MOST_BYTES; size++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(Sha256.of(bytes)).as("%d bytes", size).isEqualTo(expected);
    }
  }

  @Test
  void piecesMakeTheHashOfTheWhole() {
    byte[] bytes = new byte[MOST_BYTES];
    new Random(1).nextBytes(bytes);
    for (int cut = 0; cut <= MOST_BYTES; cut++) {
      Sha256 hash = new Sha256().add(Arrays.copyOf(bytes, cut));
      hash.add(Arrays.copyOfRange(bytes, cut, MOST_BYTES));
      assertThat(hash.hash()).as("cut at %d", cut).isEqualTo(Sha256.of(bytes));
    }
  }
}
