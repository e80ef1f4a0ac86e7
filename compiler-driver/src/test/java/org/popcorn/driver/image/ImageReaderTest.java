package org.popcorn.driver.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.target.Isa;

/** Images without memory, as docs/image-format.md describes them. */
final class ImageReaderTest {

  private static final int HEADER = 168;
  private static final int STATE = 160 + 2 * 4096;
  private static final int RECORD = 40 + 8;
  private static final int FRAMES = 16 + 8;
  private static final int SIZE = HEADER + 4 * 24 + STATE + RECORD + FRAMES;

  @TempDir private Path folder;

  @Test
  void theWholeButMemoryIsRead() throws IOException {
    Image image = ImageReader.read(write(image()));
    assertThat(image.isa()).isEqualTo(Isa.RISCV64);
    assertThat(image.point()).isEqualTo(42);
    assertThat(image.programId()).startsWith("0701");
    assertThat(image.name()).isEqualTo("name");
    assertThat(image.executable()).isEqualTo(Path.of("/bin/app"));
    assertThat(image.folder()).isEqualTo(Path.of("/home"));
    assertThat(image.openFiles())
        .containsExactly(new Image.OpenFile(Image.OpenKind.REGULAR, 3, 2, 3, 17, "/file"));
    assertThat(image.frames()).containsExactly(new Image.Frame(5, List.of(99L)));
  }

  @Test
  void eachByteOfTheHeaderCounts() throws IOException {
    for (int at = 0; at < HEADER; at++) {
      byte[] damaged = image();
      damaged[at] ^= (byte) 0x10;
      refuses(damaged);
    }
  }

  @Test
  void anImageThatIsCutOffIsRefused() throws IOException {
    for (int length = 0; length < SIZE; length += length < 300 ? 1 : 97) {
      refuses(Arrays.copyOf(image(), length));
    }
  }

  @Test
  void damagedLengthsAreRefused() throws IOException {
    int files = HEADER + 24 + STATE;
    int frames = files + 24 + RECORD;
    for (int at :
        new int[] {
          HEADER + 16, files + 16, files + 24, files + 24 + 16, frames + 16, frames + 32
        }) {
      for (int value : new int[] {-1, 0x7fffffff, 9}) {
        byte[] damaged = image();
        ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        refuses(damaged);
      }
    }
  }

  private void refuses(byte[] bytes) throws IOException {
    Path file = write(bytes);
    assertThatThrownBy(() -> ImageReader.read(file))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageContaining(file.toString());
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("an.image"), bytes);
  }

  private static byte[] image() {
    ByteBuffer image = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    text(image, 0, "PCIMAGE1");
    image.putInt(8, 3).putInt(12, HEADER).put(16, (byte) 7).put(17, (byte) 1);
    image.putLong(48, 2).putLong(56, 0xffffffffL).putLong(64, 42).putLong(72, 1).putLong(88, SIZE);
    image.putLong(112, 1).putLong(152, 1);
    text(image, 128, "name");
    long sum = 0;
    for (int at = 0; at < HEADER; at += 8) {
      sum = (sum ^ image.getLong(at)) * 0x100000001b3L;
    }
    image.putLong(160, sum);
    int at = HEADER;
    image.putInt(at, 7).putLong(at + 16, STATE);
    text(image, at + 24 + 160, "/bin/app");
    text(image, at + 24 + 160 + 4096, "/home");
    at += 24 + STATE;
    image.putInt(at, 8).putLong(at + 16, RECORD);
    image.putInt(at + 24, 1).putInt(at + 28, 3).putInt(at + 32, 2).putInt(at + 36, 3);
    image.putInt(at + 40, 5).putLong(at + 48, 17).putLong(at + 56, 20);
    text(image, at + 64, "/file");
    at += 24 + RECORD;
    image.putInt(at, 4).putLong(at + 16, FRAMES);
    image.putLong(at + 24, 5).putLong(at + 32, 1).putLong(at + 40, 99);
    image.putInt(at + 24 + FRAMES, 6);
    return image.array();
  }

  private static void text(ByteBuffer bytes, int offset, String text) {
    bytes.put(offset, text.getBytes(StandardCharsets.UTF_8));
  }
}
