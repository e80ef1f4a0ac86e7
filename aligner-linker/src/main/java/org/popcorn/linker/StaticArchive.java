package org.popcorn.linker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.elf.ElfFile;

/** Reads an archive of objects in the System V format that ar writes, with GNU's long names. */
final class StaticArchive {

  private static final byte[] MAGIC = "!<arch>\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_SIZE = 60;
  private static final int NAME_SIZE = 16;
  private static final int SIZE_OFFSET = 48;
  private static final int SIZE_SIZE = 10;

  private final String file;
  private final byte[] bytes;
  private final List<ElfFile> members = new ArrayList<>();
  private String longNames = "";

  private StaticArchive(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** The members in the archive's order, each named {@code archive:member} as lld names it. */
  static List<ElfFile> read(Path path) throws IOException {
    StaticArchive archive = new StaticArchive(path.toString(), Files.readAllBytes(path));
    archive.readMembers();
    return List.copyOf(archive.members);
  }

  private void readMembers() {
    if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, 0, 8, bytes, 0, 8)) {
      throw malformed(0, "not an archive");
    }
    int position = MAGIC.length;
    while (position < bytes.length) {
      if (bytes.length - position < HEADER_SIZE) {
        throw malformed(position, "member header ends outside of the file");
      }
      int size = size(position);
      int start = position + HEADER_SIZE;
      if (size < 0 || size > bytes.length - start) {
        throw malformed(position, "member ends outside of the file");
      }
      readMember(field(position, NAME_SIZE), start, start + size);
      position = start + size + (size & 1);
    }
  }

  private void readMember(String name, int start, int end) {
    switch (name) {
      case "/", "/SYM64/" -> {} // the index, which lld does without
      case "//" -> longNames = text(start, end - start);
      default ->
          members.add(
              ElfFile.parse(
                  file + ":" + memberName(name, start), Arrays.copyOfRange(bytes, start, end)));
    }
  }

  private String memberName(String name, int position) {
    if (!name.startsWith("/")) {
      return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
    int start = number(name.substring(1), position);
    int end = longNames.indexOf('\n', Math.min(start, longNames.length()));
    if (end < 0) {
      throw malformed(position, "member name is outside of the name table");
    }
    String longName = longNames.substring(start, end);
    return longName.endsWith("/") ? longName.substring(0, longName.length() - 1) : longName;
  }

  private int size(int position) {
    return number(field(position + SIZE_OFFSET, SIZE_SIZE), position);
  }

  private int number(String text, int position) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw malformed(position, "'" + text + "' is not a number");
    }
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
