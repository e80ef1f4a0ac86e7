package org.popcorn.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ElfFile;
import org.popcorn.layout.AddressRange;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.JointSegment;
import org.popcorn.layout.PlacedSection;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.PortableSymbol;
import org.popcorn.layout.SectionKey;
import org.popcorn.symbol.QualifiedSymbol;
import org.popcorn.table.AddressLookup;
import org.popcorn.table.Site;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteRows;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteTableBuilder;
import org.popcorn.table.SiteTableCheck;
import org.popcorn.table.SiteTableReader;
import org.popcorn.table.SiteTableWriter;
import org.popcorn.target.Isa;

/**
 * The site tables of a program: made from the modules' rows and the layout before the link, read
 * back from the binaries and compared after it.
 */
final class ProgramSites {

  private final Map<PortableObject, ModuleSites> modules;
  private final JointLayout layout;
  private final DiagnosticLog log;
  private final SiteCatalog linked;

  private final Map<QualifiedSymbol, PlacedSection> functions = new HashMap<>();

  /** The module of each site, by the site's id. */
  private final Map<Long, PortableObject> moduleOf = new HashMap<>();

  ProgramSites(Map<PortableObject, ModuleSites> modules, JointLayout layout, DiagnosticLog log) {
    this.modules = modules;
    this.layout = layout;
    this.log = log;
    for (PlacedSection section : layout.sections()) {
      if (section.section().sectionClass().isText()) {
        for (PortableSymbol symbol : section.section().symbols()) {
          functions.put(qualified(section.section().key().object(), symbol.name()), section);
        }
      }
    }
    this.linked = linkedSites();
  }

  /** The sites of all functions that the program keeps. */
  private SiteCatalog linkedSites() {
    List<Site> sites = new ArrayList<>();
    modules.forEach(
        (object, module) -> {
          for (Site site : module.catalog().sites()) {
            if (functions.containsKey(qualified(object, site.resumeEntry().symbol()))
                || functions.containsKey(qualified(object, site.function().symbol()))) {
              sites.add(site);
              moduleOf.put(site.id(), object);
            }
          }
        });
    return SiteCatalog.of(sites);
  }

  private static QualifiedSymbol qualified(PortableObject object, String symbol) {
    return new QualifiedSymbol(object.toString(), symbol);
  }

  private long resumeEntry(Isa isa, Site site) {
    PortableObject module = Objects.requireNonNull(moduleOf.get(site.id()));
    PlacedSection section = functions.get(qualified(module, site.resumeEntry().symbol()));
    return section == null ? AddressLookup.NOT_LINKED : address(isa, section);
  }

  /** The table of an ISA's binary as the bytes that it will hold. */
  byte[] table(Isa isa) {
    SiteTableBuilder builder =
        new SiteTableBuilder(isa, linked, site -> resumeEntry(isa, site), log);
    modules.forEach(
        (object, module) -> {
          SiteRows rows = module.rows().get(isa);
          if (rows == null) {
            throw new IllegalArgumentException("no site rows of " + object + " for " + isa);
          }
          builder.add(
              rows,
              name -> {
                PlacedSection section = layout.section(new SectionKey(object, name));
                return section == null ? AddressLookup.NOT_LINKED : address(isa, section);
              });
        });
    return SiteTableWriter.write(builder.build());
  }

  private static long address(Isa isa, PlacedSection section) {
    return section.section().sizesBytes().containsKey(isa)
        ? section.address()
        : AddressLookup.NOT_LINKED;
  }

  /** Reads the tables out of the binaries and compares them. */
  void check(Map<Isa, ElfFile> binaries) {
    Map<Isa, SiteTable> tables = new TreeMap<>();
    binaries.forEach(
        (isa, binary) -> {
          SiteTable table = SiteTableReader.read(binary);
          if (table != null) {
            tables.put(isa, table);
          }
        });
    if (tables.size() != binaries.size()) {
      throw new IllegalStateException("a binary has no site table");
    }
    new SiteTableCheck(linked, log).check(List.copyOf(tables.values()));
    tables.forEach(this::checkReturnAddresses);
  }

  private void checkReturnAddresses(Isa isa, SiteTable table) {
    AddressRange text = layout.segment(JointSegment.TEXT);
    for (SiteTable.PlacedRow row : table.rows()) {
      if (!text.contains(row.returnAddress() - 1)) {
        log.report(
            ErrorKind.LAYOUT_MISMATCH,
            "call site " + Site.formatId(table.sites().get(row.site()).id()),
            "0x" + Long.toHexString(row.returnAddress()),
            isa,
            "joint text",
            "all others");
      }
    }
  }
}
