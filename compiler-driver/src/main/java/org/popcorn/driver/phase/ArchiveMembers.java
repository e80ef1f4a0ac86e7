package org.popcorn.driver.phase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.SourceLocation;
import org.popcorn.elf.ElfFile;

/** Walks over the members of an {@code ar} archive in the System V form that llvm-ar writes. */
final class ArchiveMembers {

  private static final int MAGIC_SIZE = 8;
  private static final int HEADER_SIZE = 60;
  private static final int NAME_SIZE = 16;
  private static final int SIZE_OFFSET = 48;
  private static final int SIZE_SIZE = 10;

  private ArchiveMembers() {}

  /** What is done with a member: its bytes are {@code from} up to but not including {@code to}. */
  interface Visitor {
    void visit(String name, int from, int to);
  }

  /** The ELF objects of an archive; {@link DiagnosticException} if it is broken. */
  static List<ElfFile> objects(Path archive) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    DiagnosticLog log = new DiagnosticLog();
    List<ElfFile> objects = new ArrayList<>();
    forEach(
        archive.toString(),
        bytes,
        (name, from, to) -> objects.add(ElfFile.parse(name, Arrays.copyOfRange(bytes, from, to))),
        log);
    log.throwIfErrors();
    return objects;
  }

  /** Visits all members but the index and the table of long names; reports a broken archive. */
  static void forEach(String archive, byte[] bytes, Visitor visitor, DiagnosticLog log) {
    int longNames = -1;
    for (int at = MAGIC_SIZE; at < bytes.length; ) {
      int start = at + HEADER_SIZE;
      long size = start <= bytes.length ? size(bytes, at) : -1;
      if (size < 0 || size > bytes.length - start) {
        log.report(
            SourceLocation.of(archive + "+0x" + Integer.toHexString(at)),
            ErrorKind.MALFORMED_INPUT,
            "broken archive member");
        return;
      }
      int end = start + (int) size;
      String name = text(bytes, at, NAME_SIZE);
      if (name.equals("//")) {
        longNames = start;
      } else if (!name.equals("/") && !name.equals("/SYM64/")) {
        visitor.visit(archive + "(" + memberName(bytes, name, longNames) + ")", start, end);
      }
      at = end + (end & 1);
    }
  }

  private static String memberName(byte[] bytes, String name, int longNames) {
    if (name.length() > 1 && name.charAt(0) == '/' && longNames >= 0) {
      int start = longNames;
      for (int i = 1; i < name.length() && Character.isDigit(name.charAt(i)); i++) {
        start += (name.charAt(i) - '0') * power(name.length() - 1 - i);
      }
      int end = start;
      while (end >= 0 && end < bytes.length && bytes[end] != '\n' && bytes[end] != '/') {
        end++;
      }
      return start >= 0 && start <= end ? text(bytes, start, end - start) : name;
    }
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private static long size(byte[] bytes, int header) {
    long size = 0;
    String digits = text(bytes, header + SIZE_OFFSET, SIZE_SIZE);
    for (int i = 0; i < digits.length(); i++) {
      if (!Character.isDigit(digits.charAt(i))) {
        return -1;
      }
      size = 10 * size + digits.charAt(i) - '0';
    }
    return size;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.US_ASCII).stripTrailing();
  }
}
