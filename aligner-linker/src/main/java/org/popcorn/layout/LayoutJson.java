package org.popcorn.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.target.Isa;

/**
 * Writes a layout as JSON for {@code --popcorn-layout=FILE}: ranges, thread-local storage, padding,
 * and every section with its symbols. Addresses are hexadecimal strings, sizes and offsets numbers.
 */
public final class LayoutJson {

  private final JsonGenerator out;
  private final JointLayout layout;

  private LayoutJson(JsonGenerator out, JointLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  /** The layout as indented JSON with a line end at its end. */
  public static String write(JointLayout layout) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      new LayoutJson(out, layout).run();
    }
    return text.append('\n').toString();
  }

  private void run() throws IOException {
    out.writeStartObject();
    writeSegments();
    writeTls();
    out.writeArrayFieldStart("sections");
    for (PlacedSection section : layout.sections()) {
      writeSection(section);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void writeSegments() throws IOException {
    out.writeArrayFieldStart("segments");
    for (JointSegment segment : JointSegment.values()) {
      AddressRange range = layout.segment(segment);
      Padding padding = layout.padding(segment);
      out.writeStartObject();
      out.writeStringField("name", segment.name().toLowerCase(Locale.ROOT));
      out.writeStringField("start", hex(range.start()));
      out.writeStringField("end", hex(range.end()));
      out.writeNumberField("alignmentPaddingBytes", padding.alignmentBytes());
      writeSizes("differencePaddingBytes", padding.differenceBytes());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void writeTls() throws IOException {
    TlsLayout tls = layout.tls();
    out.writeObjectFieldStart("tls");
    out.writeStringField("imageStart", hex(tls.imageStart()));
    out.writeNumberField("fileSizeBytes", tls.fileSizeBytes());
    out.writeNumberField("memorySizeBytes", tls.memorySizeBytes());
    out.writeNumberField("alignment", tls.alignment());
    out.writeEndObject();
  }

  private void writeSection(PlacedSection placed) throws IOException {
    JointSection section = placed.section();
    out.writeStartObject();
    out.writeStringField("object", section.key().object().toString());
    out.writeStringField("name", section.key().name());
    out.writeStringField("address", hex(placed.address()));
    out.writeNumberField("sizeBytes", section.sizeBytes());
    out.writeNumberField("alignment", section.alignment());
    writeSizes("sizesBytes", section.sizesBytes());
    out.writeArrayFieldStart("symbols");
    for (PortableSymbol symbol : section.symbols()) {
      out.writeStartObject();
      out.writeStringField("name", symbol.name());
      if (section.sectionClass().isThreadLocal()) {
        out.writeNumberField("tlsOffset", layout.address(placed, symbol));
      } else {
        out.writeStringField("address", hex(layout.address(placed, symbol)));
      }
      out.writeBooleanField("global", symbol.global());
      writeSizes("sizesBytes", symbol.sizesBytes());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void writeSizes(String field, Map<Isa, Long> sizes) throws IOException {
    out.writeObjectFieldStart(field);
    for (Map.Entry<Isa, Long> size : new TreeMap<>(sizes).entrySet()) {
      out.writeNumberField(size.getKey().id(), size.getValue());
    }
    out.writeEndObject();
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
