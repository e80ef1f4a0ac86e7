package org.popcorn.driver.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.elf.ArchiveFile;
import org.popcorn.elf.ElfFile;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.target.Isa;

/**
 * Tells portable bitcode from what other compilers make. A bitcode file of clang ends with a symbol
 * table that holds the triple as text; a file without one is read by LLVM.
 */
final class ObjectInspector {

  /** Triple of all portable bitcode (docs/design/0001-contracts.md section 2). */
  static final String PORTABLE_TRIPLE = "riscv64-popcorn-linux-musl";

  private static final byte[] TRIPLE = PORTABLE_TRIPLE.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ARCHIVE = ArchiveFile.MAGIC.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] THIN_ARCHIVE = "!<thin>\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
  private static final byte[] BITCODE = {'B', 'C', (byte) 0xc0, (byte) 0xde};
  private static final byte[] WRAPPED_BITCODE = {(byte) 0xde, (byte) 0xc0, 0x17, 0x0b};

  private final DiagnosticLog log;

  ObjectInspector(DiagnosticLog log) {
    this.log = log;
  }

  /** Reports the file if it is missing or is no portable object or archive of such objects. */
  void inspect(Path path) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException missing) {
      log.report(ErrorKind.MISSING_FILE, path);
      return;
    }
    if (isArchive(bytes)) {
      inspectArchive(path.toString(), bytes);
    } else if (!startsWith(bytes, 0, THIN_ARCHIVE)) {
      inspectObject(path.toString(), bytes, 0, bytes.length);
    }
  }

  /** True for an archive that holds its members. */
  static boolean isArchive(byte[] bytes) {
    return startsWith(bytes, 0, ARCHIVE);
  }

  private void inspectArchive(String name, byte[] bytes) {
    try {
      for (ArchiveFile.Member member : ArchiveFile.parse(name, bytes).members()) {
        inspectObject(name + "(" + member.name() + ")", bytes, member.start(), member.end());
      }
    } catch (MalformedInputException broken) {
      log.add(broken.diagnostic());
    }
  }

  private void inspectObject(String name, byte[] bytes, int from, int to) {
    if (startsWith(bytes, from, BITCODE) || startsWith(bytes, from, WRAPPED_BITCODE)) {
      if (!containsTriple(bytes, from, to)) {
        inspectBitcode(name, slice(bytes, from, to));
      }
    } else if (startsWith(bytes, from, ELF)) {
      log.report(ErrorKind.WRONG_OBJECT_KIND, name, describeElf(name, slice(bytes, from, to)));
    } else {
      log.report(ErrorKind.WRONG_OBJECT_KIND, name, from == to ? "empty" : "of an unknown format");
    }
  }

  private void inspectBitcode(String name, byte[] bytes) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(name, bytes)) {
      String triple = module.triple();
      if (!triple.equals(PORTABLE_TRIPLE)) {
        log.report(ErrorKind.WRONG_OBJECT_KIND, name, "bitcode for '" + triple + "'");
      }
    } catch (LlvmException broken) {
      log.report(ErrorKind.WRONG_OBJECT_KIND, name, "broken bitcode");
    }
  }

  private static String describeElf(String name, byte[] bytes) {
    try {
      ElfFile file = ElfFile.parse(name, bytes);
      String kind = file.isRelocatable() ? "an ELF object" : "an ELF file";
      return kind + " for " + Isa.ofElfMachine(file.machine());
    } catch (MalformedInputException | IllegalArgumentException foreign) {
      return "an ELF file of another machine";
    }
  }

  /** Searches from the end, where the symbol table is. */
  private static boolean containsTriple(byte[] bytes, int from, int to) {
    for (int at = to - TRIPLE.length; at >= from; at--) {
      if (bytes[at] == TRIPLE[0] && startsWith(bytes, at, TRIPLE)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] prefix) {
    if (bytes.length - from < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[from + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
