package org.popcorn.driver.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.driver.base.Demangler;
import org.popcorn.elf.ElfFile;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.Site;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteTableReader;

/** Function and line of call sites, from a program's executable and LLVM's symbolizer. */
public final class SiteNames {

  private final Path symbolizer;
  private final Path program;
  private final Map<String, Long> addresses;
  private final Map<String, String> names = new HashMap<>();

  private SiteNames(Path symbolizer, Path program, Map<String, Long> addresses) {
    this.symbolizer = symbolizer;
    this.program = program;
    this.addresses = addresses;
  }

  /** The sites of an executable; without one each site is only named by its id. */
  public static SiteNames of(Path symbolizer, Path program) throws IOException {
    Map<String, Long> addresses = new TreeMap<>();
    SiteTable table =
        Files.isRegularFile(program) ? SiteTableReader.read(ElfFile.read(program)) : null;
    if (table != null) {
      for (SiteTable.PlacedRow row : table.rows()) {
        String id = Site.formatId(table.sites().get(row.site()).id());
        addresses.putIfAbsent(id, row.returnAddress());
      }
    }
    return new SiteNames(symbolizer, program, addresses);
  }

  /** A call site for people: {@code 'function' at file:line}, as far as known. */
  public String name(String site) throws IOException {
    String known = names.get(site);
    if (known == null) {
      Long address = addresses.get(site);
      known = address == null ? "site " + site : symbolize(address);
      names.put(site, known);
    }
    return known;
  }

  /** The call lies before its return address. */
  private String symbolize(long returnAddress) throws IOException {
    Process process =
        new ProcessBuilder(
                symbolizer.toString(),
                "--functions=linkage",
                "--no-demangle",
                "--obj=" + program,
                "0x" + Long.toHexString(returnAddress - 1))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    if (lines.size() < 2) {
      return "address 0x" + Long.toHexString(returnAddress);
    }
    String symbol = FunctionName.ofCode(lines.get(0)).symbol();
    String function = "'" + Demangler.inText(symbol) + "'";
    boolean hasLine = !lines.get(1).endsWith(":0:0") && !lines.get(1).startsWith("?");
    return hasLine ? function + " at " + lines.get(1) : function;
  }
}
