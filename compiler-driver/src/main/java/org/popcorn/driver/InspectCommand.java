package org.popcorn.driver;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ElfSection;
import org.popcorn.table.Site;
import org.popcorn.table.SiteTable;
import org.popcorn.table.ValueType;
import picocli.CommandLine;

/** {@code popcorn inspect}: what a program's executables hold, for people or as JSON. */
@CommandLine.Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Shows ISAs, program id, sections and call sites of a program.")
final class InspectCommand implements Callable<Integer> {

  @CommandLine.Option(names = "--json", description = "as JSON, with every call site")
  private boolean json;

  @CommandLine.Parameters(paramLabel = "PROGRAM", description = "one of its executables")
  private Path program = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(program)) {
      throw DiagnosticException.of(ErrorKind.MISSING_FILE, program);
    }
    List<BinaryFacts> binaries = BinaryFacts.readAll(program);
    if (json) {
      ObjectMapper mapper = new ObjectMapper();
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
      System.out.println(mapper.writer(printer).writeValueAsString(tree(mapper, binaries)));
    } else {
      binaries.forEach(binary -> print(binary, System.out));
    }
    return ExitCode.SUCCESS;
  }

  private static void print(BinaryFacts binary, PrintStream out) {
    out.printf("%s: %s, program id %s%n", binary.file(), binary.isa(), binary.programId());
    out.printf(
        "  call sites %d, return addresses %d, parts of live values %d%n",
        binary.sites().sites().size(), binary.sites().rows().size(), binary.partCount());
    for (ElfSection section : binary.sections()) {
      out.printf(
          "  %-24s %#12x %10d bytes%n", section.name(), section.address(), section.sizeBytes());
    }
  }

  private static ArrayNode tree(ObjectMapper mapper, List<BinaryFacts> binaries) {
    ArrayNode all = mapper.createArrayNode();
    for (BinaryFacts binary : binaries) {
      ObjectNode node = all.addObject();
      node.put("file", binary.file().toString());
      node.put("isa", binary.isa().id());
      node.put("abi", binary.abiVersion());
      node.put("program", binary.programId());
      for (ElfSection section : binary.sections()) {
        node.withArray("sections")
            .addObject()
            .put("name", section.name())
            .put("address", hex(section.address()))
            .put("bytes", section.sizeBytes());
      }
      addSites(node, binary.sites());
    }
    return all;
  }

  private static void addSites(ObjectNode node, SiteTable table) {
    ArrayNode sites = node.putArray("sites");
    for (SiteTable.PlacedSite site : table.sites()) {
      ObjectNode entry = sites.addObject();
      entry.put("id", Site.formatId(site.id())).put("ordinal", site.ordinal());
      entry.put("resume", hex(site.resumeEntry()));
      ArrayNode types = entry.putArray("types");
      for (ValueType type : site.parts()) {
        types.add(type.toString());
      }
    }
    ArrayNode rows = node.putArray("rows");
    for (SiteTable.PlacedRow row : table.rows()) {
      ObjectNode entry = rows.addObject();
      entry.put("address", hex(row.returnAddress()));
      entry.put("site", Site.formatId(table.sites().get(row.site()).id()));
      entry.put("frame", row.frame().toString());
      ArrayNode values = entry.putArray("values");
      row.parts().forEach(part -> values.add(part.toString()));
    }
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
