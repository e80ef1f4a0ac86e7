package org.popcorn.driver.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;

/** Reads the lines of a probe, which docs/probe.md specifies. */
final class ProbeReader {

  /** What a process has written so far; its program is known from its parent if it is a fork. */
  private static final class Builder {
    private final String lineage;
    private final String program;
    private final List<ProbePoint> points = new ArrayList<>();

    private Builder(String lineage, String program) {
      this.lineage = lineage;
      this.program = program;
    }
  }

  private final String file;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Builder> running = new LinkedHashMap<>();
  private final List<Builder> all = new ArrayList<>();
  private int line;

  private ProbeReader(String file) {
    this.file = file;
  }

  /** The processes of a probe, in the order in which they first wrote a line. */
  static List<ProbeProcess> read(Path file) throws IOException {
    ProbeReader reader = new ProbeReader(file.toString());
    // Paths are bytes; any line must be decodable.
    for (String text : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      reader.line++;
      reader.take(reader.parse(text));
    }
    List<ProbeProcess> processes = new ArrayList<>();
    for (Builder builder : reader.all) {
      processes.add(new ProbeProcess(builder.lineage, builder.program, builder.points));
    }
    return processes;
  }

  private JsonNode parse(String text) {
    try {
      JsonNode node = mapper.readTree(text);
      if (node.isObject()) {
        return node;
      }
      throw malformed("not a line of a probe");
    } catch (JsonProcessingException problem) {
      throw malformed("not a line of a probe: " + problem.getOriginalMessage());
    }
  }

  private void take(JsonNode node) {
    String event = text(node, "event");
    switch (event) {
      case "program" -> start(node, text(node, "path"));
      case "point" -> process(node).points.add(point(node));
      case "frame" -> frame(node, process(node).points);
      default -> throw malformed("unknown event '" + event + "'");
    }
  }

  /** A process id may begin a program more than once: each exec does. */
  private Builder start(JsonNode node, String program) {
    Builder builder = new Builder(text(node, "process"), program);
    running.put(key(node), builder);
    all.add(builder);
    return builder;
  }

  private Builder process(JsonNode node) {
    Builder known = running.get(key(node));
    return known != null ? known : start(node, all.isEmpty() ? "" : all.get(0).program);
  }

  private String key(JsonNode node) {
    return text(node, "process") + " " + text(node, "pid");
  }

  private ProbePoint point(JsonNode node) {
    Map<String, String> facts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      facts.put(member.getKey(), member.getValue().asText());
    }
    facts.keySet().removeAll(List.of("event", "process", "pid", "isa", "point", "site"));
    return new ProbePoint(
        number(node, "point"), text(node, "isa"), text(node, "site"), facts, List.of());
  }

  /** Lines come with the outermost frame first, and long frames are cut into several lines. */
  private void frame(JsonNode node, List<ProbePoint> points) {
    if (points.isEmpty() || points.get(points.size() - 1).number() != number(node, "point")) {
      throw malformed("a frame of a point that is not the last one");
    }
    ProbePoint point = points.remove(points.size() - 1);
    List<ProbeFrame> frames = new ArrayList<>(point.frames());
    List<String> values = new ArrayList<>();
    if (number(node, "from") > 0 && !frames.isEmpty()) {
      values.addAll(frames.remove(0).values());
    }
    for (JsonNode value : node.path("values")) {
      values.add(value.asText());
    }
    frames.add(0, new ProbeFrame(text(node, "site"), values));
    points.add(point.withFrames(frames));
  }

  private String text(JsonNode node, String key) {
    JsonNode member = node.get(key);
    if (member == null || !member.isValueNode()) {
      throw malformed("no member '" + key + "'");
    }
    return member.asText();
  }

  private long number(JsonNode node, String key) {
    JsonNode member = node.get(key);
    if (member == null || !member.isIntegralNumber()) {
      throw malformed("no number '" + key + "'");
    }
    return member.asLong();
  }

  private MalformedInputException malformed(String problem) {
    return new MalformedInputException(SourceLocation.of(file, line), problem);
  }
}
