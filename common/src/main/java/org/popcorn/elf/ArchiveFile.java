package org.popcorn.elf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;

/** An archive in the System V format that ar writes, with GNU's long names. */
public final class ArchiveFile {

  /** What an archive begins with. */
  public static final String MAGIC = "!<arch>\n";

  private static final int HEADER_SIZE = 60;
  private static final int NAME_SIZE = 16;
  private static final int SIZE_OFFSET = 48;
  private static final int SIZE_SIZE = 10;

  private final String file;
  private final byte[] bytes;
  private final List<Member> members = new ArrayList<>();
  private String longNames = "";

  /**
   * A member that is neither the index nor the table of long names.
   *
   * @param start offset of its first byte in the archive
   * @param end offset behind its last byte
   */
  public record Member(String name, int start, int end) {}

  private ArchiveFile(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    readMembers();
  }

  /** Reads a file; {@link MalformedInputException} if it is no archive or a broken one. */
  public static ArchiveFile read(Path path) throws IOException {
    return parse(path.toString(), Files.readAllBytes(path));
  }

  /**
   * Reads the bytes of a file, which the caller does not change afterwards; file is for messages.
   */
  public static ArchiveFile parse(String file, byte[] bytes) {
    return new ArchiveFile(file, bytes);
  }

  /** The members in the archive's order. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  /**
   * The members as ELF files in the archive's order, each named {@code archive:member} as by lld.
   */
  public List<ElfFile> objects() {
    return members.stream()
        .map(
            member ->
                ElfFile.parse(file + ":" + member.name(), bytes, member.start(), member.end()))
        .toList();
  }

  private void readMembers() {
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    int position = magic.length;
    if (bytes.length < position || !Arrays.equals(magic, 0, position, bytes, 0, position)) {
      throw malformed(0, "not an archive");
    }
    while (position < bytes.length) {
      if (bytes.length - position < HEADER_SIZE) {
        throw malformed(position, "member header ends outside of the file");
      }
      int size = number(field(position + SIZE_OFFSET, SIZE_SIZE), position);
      int start = position + HEADER_SIZE;
      if (size > bytes.length - start) {
        throw malformed(position, "member ends outside of the file");
      }
      readMember(field(position, NAME_SIZE), position, start, start + size);
      position = start + size + (size & 1);
    }
  }

  private void readMember(String name, int position, int start, int end) {
    switch (name) {
      case "/", "/SYM64/" -> {} // the index, which lld does without
      case "//" -> longNames = text(start, end - start);
      default -> members.add(new Member(memberName(name, position), start, end));
    }
  }

  private String memberName(String name, int position) {
    if (!name.startsWith("/")) {
      return withoutEnd(name);
    }
    int start = number(name.substring(1), position);
    int end = longNames.indexOf('\n', Math.min(start, longNames.length()));
    if (end < 0) {
      throw malformed(position, "member name is outside of the name table");
    }
    return withoutEnd(longNames.substring(start, end));
  }

  private static String withoutEnd(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  /** Decimal, not negative. */
  private int number(String text, int position) {
    int number = -1;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      // Said below.
    }
    if (number < 0) {
      throw malformed(position, "'" + text + "' is not a number");
    }
    return number;
  }

  /** A field of a header, which spaces fill up. */
  private String field(int start, int length) {
    return text(start, length).stripTrailing();
  }

  private String text(int start, int length) {
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  private MalformedInputException malformed(int position, String problem) {
    return new MalformedInputException(SourceLocation.of(file, "archive", position), problem);
  }
}
