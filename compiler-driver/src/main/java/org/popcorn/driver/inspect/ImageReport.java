package org.popcorn.driver.inspect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.base.Demangler;
import org.popcorn.driver.image.Image;
import org.popcorn.elf.ElfFile;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.Site;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteTableReader;

/** The report on an image file: header, open files, and frames, the innermost one first. */
final class ImageReport {

  private ImageReport() {}

  static void print(Path file, Image image, PrintStream out) throws IOException {
    out.printf("%s: image of %s, program id %s%n", file, image.executable(), image.programId());
    out.printf(
        "  written on %s at point %d, %d bytes, thread '%s', in %s%n",
        image.isa(), image.point(), image.sizeBytes(), image.name(), image.folder());
    for (Image.OpenFile open : image.openFiles()) {
      out.printf(
          "  descriptor %d: %s, flags 0%o%n", open.descriptor(), open.description(), open.flags());
    }
    Sites sites = Sites.of(image);
    List<Image.Frame> innermostFirst = new ArrayList<>(image.frames());
    Collections.reverse(innermostFirst);
    for (Image.Frame frame : innermostFirst) {
      List<String> parts =
          frame.parts().stream().map(part -> "0x" + Long.toHexString(part)).toList();
      out.printf("  frame %s: %s%n", sites.name(frame.site()), String.join(" ", parts));
    }
  }

  /** What the program's executable says of sites; nothing if it is not there or is another one. */
  private record Sites(@Nullable SiteTable table, @Nullable FunctionNames functions) {

    static Sites of(Image image) throws IOException {
      if (!Files.isRegularFile(image.executable())) {
        return new Sites(null, null);
      }
      ElfFile executable = ElfFile.read(image.executable());
      byte[] note = BinaryFacts.note(executable);
      return note != null && BinaryFacts.programId(note).equals(image.programId())
          ? new Sites(SiteTableReader.read(executable), new FunctionNames(executable))
          : new Sites(null, null);
    }

    String name(int site) {
      if (table == null || functions == null || site >= table.sites().size()) {
        return "site " + site;
      }
      SiteTable.PlacedSite placed = table.sites().get(site);
      String entry = functions.at(placed.resumeEntry());
      String function = entry == null ? "?" : Demangler.inText(FunctionName.ofCode(entry).symbol());
      return function + ", site " + Site.formatId(placed.id());
    }
  }
}
