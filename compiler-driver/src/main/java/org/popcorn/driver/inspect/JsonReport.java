package org.popcorn.driver.inspect;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfSection;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameAddress;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.Site;
import org.popcorn.table.SiteTable;
import org.popcorn.table.ValueType;
import org.popcorn.target.Isa;
import org.popcorn.target.RegisterNames;

/** The report as JSON; docs/inspect-json.md says what each member means. */
final class JsonReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReport() {}

  static String of(List<BinaryFacts> binaries) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    ArrayNode all = MAPPER.createArrayNode();
    binaries.forEach(binary -> add(all.addObject(), binary));
    return MAPPER.writer(printer).writeValueAsString(all);
  }

  private static void add(ObjectNode node, BinaryFacts binary) {
    node.put("file", binary.file().toString());
    node.put("isa", binary.isa().id());
    node.put("abi", binary.abiVersion());
    node.put("program", binary.programId());
    ArrayNode sections = node.putArray("sections");
    for (ElfSection section : binary.sections()) {
      sections
          .addObject()
          .put("name", section.name())
          .put("address", hex(section.address()))
          .put("bytes", section.sizeBytes());
    }
    ArrayNode sites = node.putArray("sites");
    binary.sites().sites().forEach(site -> add(sites.addObject(), site, binary));
    ArrayNode rows = node.putArray("rows");
    binary.sites().rows().forEach(row -> add(rows.addObject(), row, binary));
  }

  private static void add(ObjectNode node, SiteTable.PlacedSite site, BinaryFacts binary) {
    node.put("id", Site.formatId(site.id())).put("ordinal", site.ordinal());
    String entry = binary.functions().at(site.resumeEntry());
    putFunction(node, entry == null ? null : FunctionName.ofCode(entry).symbol(), binary);
    node.put("resume", hex(site.resumeEntry()));
    ArrayNode types = node.putArray("types");
    for (ValueType type : site.parts()) {
      types.add(type.toString());
    }
  }

  private static void add(ObjectNode node, SiteTable.PlacedRow row, BinaryFacts binary) {
    SiteTable table = binary.sites();
    node.put("address", hex(row.returnAddress()));
    node.put("site", Site.formatId(table.sites().get(row.site()).id()));
    putFunction(node, binary.functions().ofCall(row.returnAddress()), binary);
    List<SourcePlaces.Place> places = binary.places().ofCall(row.returnAddress());
    putPlace(node, places.isEmpty() ? null : places.get(0));
    ArrayNode inlined = node.putArray("inlined");
    for (int i = 0; i + 1 < places.size(); i++) {
      ObjectNode callee = inlined.addObject();
      putFunction(callee, places.get(i).function(), binary);
      putPlace(callee, places.get(i + 1));
    }
    node.put("frame", row.frame().toString());
    ArrayNode values = node.putArray("values");
    row.parts().forEach(part -> values.add(part.toString()));
    ArrayNode live = node.putArray("live");
    for (LiveState state : LiveState.of(table, row, binary.values())) {
      add(live.addObject(), state);
    }
  }

  private static void putFunction(ObjectNode node, @Nullable String symbol, BinaryFacts binary) {
    node.put("function", symbol).put("name", binary.inSource(symbol));
  }

  private static void putPlace(ObjectNode node, SourcePlaces.@Nullable Place place) {
    node.put("file", place == null ? null : place.file());
    node.put("line", place == null ? 0 : place.line());
    node.put("column", place == null ? 0 : place.column());
  }

  private static void add(ObjectNode node, LiveState state) {
    ArrayNode names = node.putArray("names");
    state.names().forEach(names::add);
    node.put("type", state.type()).put("location", state.kind());
    node.put("wide", state.parts().size() > 1);
    ArrayNode parts = node.putArray("parts");
    for (LiveState.Part part : state.parts()) {
      ObjectNode entry = parts.addObject();
      entry.put("type", part.type().toString()).put("location", part.kind());
      Isa isa = part.isa();
      switch (part.location()) {
        case InRegister in -> entry.put("register", RegisterNames.of(isa, in.register()));
        case FrameSlot slot ->
            entry
                .put("register", RegisterNames.of(isa, slot.register()))
                .put("offset", slot.offset())
                .put("bytes", slot.sizeBytes());
        case Constant constant -> entry.put("value", constant.value());
        case FrameAddress address -> entry.put("offset", address.offset());
      }
    }
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
