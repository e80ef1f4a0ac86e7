package org.popcorn.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.MalformedInputException;

class ArchiveFileTest {

  private static final String LONG_NAMES = member("//", "a-rather-long-name.o/\n");

  @Test
  void membersAreNamedAndTheIndexIsLeftOut() {
    ArchiveFile archive =
        parse(member("/", "1234") + LONG_NAMES + member("odd.o/", "abc") + member("/0", "ef"));
    assertThat(archive.members())
        .extracting(ArchiveFile.Member::name)
        .containsExactly("odd.o", "a-rather-long-name.o");
    ArchiveFile.Member last = archive.members().get(1);
    assertThat(last.end() - last.start()).isEqualTo(2);
  }

  @Test
  void longNamesOutsideTheirTableAreRefused() {
    for (String name : new String[] {"/22", "/9999999", "/4294967295", "/-1", "/x"}) {
      assertThatThrownBy(() -> parse(LONG_NAMES + member(name, "")))
          .isInstanceOf(MalformedInputException.class)
          .hasMessageContaining("x.a(archive)+0x5a");
    }
  }

  @Test
  void whatEndsOutsideTheFileIsRefused() {
    assertThatThrownBy(() -> parse("x")).hasMessageContaining("member header ends outside");
    assertThatThrownBy(() -> parse(header("a.o/", "4") + "abc"))
        .hasMessageContaining("member ends outside");
    assertThatThrownBy(() -> parse(header("a.o/", "4294967295")))
        .isInstanceOf(MalformedInputException.class);
  }

  private static ArchiveFile parse(String members) {
    return ArchiveFile.parse(
        "x.a", (ArchiveFile.MAGIC + members).getBytes(StandardCharsets.US_ASCII));
  }

  private static String member(String name, String content) {
    return header(name, String.valueOf(content.length()))
        + content
        + "\n".repeat(content.length() & 1);
  }

  private static String header(String name, String size) {
    return "%-16s%-32s%-10s`\n".formatted(name, "0", size);
  }
}
