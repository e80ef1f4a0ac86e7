package org.popcorn.driver.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.elf.ElfFile;

/** Asks llvm-symbolizer for the source lines of code addresses. */
final class SourcePlaces {

  /**
   * A line of the source.
   *
   * @param function that the line is in; inlined functions are told apart
   * @param line from 1
   * @param column from 1; 0 if unknown
   */
  record Place(String function, String file, int line, int column) {}

  private final Map<Long, List<Place>> places;

  private SourcePlaces(Map<Long, List<Place>> places) {
    this.places = places;
  }

  /**
   * The places of calls, given by their return addresses; of none if the file has no line table.
   *
   * @param symbolizer the program llvm-symbolizer
   */
  static SourcePlaces ofCalls(Path symbolizer, Path binary, ElfFile file, List<Long> addresses)
      throws IOException {
    Map<Long, List<Place>> places = new HashMap<>();
    if (file.section(".debug_line") == null) {
      return new SourcePlaces(places);
    }
    Process process =
        new ProcessBuilder(
                symbolizer.toString(),
                "--output-style=JSON",
                "--functions=linkage",
                "--obj=" + binary.toAbsolutePath())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread writer = new Thread(() -> write(process.getOutputStream(), addresses), "addresses");
    writer.start();
    try (MappingIterator<JsonNode> answers =
        new ObjectMapper().readerFor(JsonNode.class).readValues(process.getInputStream())) {
      while (answers.hasNext()) {
        JsonNode answer = answers.next();
        // A return address belongs to what follows the call.
        long address = Long.decode(answer.path("Address").asText()) + 1;
        places.put(address, places(answer.path("Symbol")));
      }
    }
    return new SourcePlaces(places);
  }

  private static void write(OutputStream out, List<Long> addresses) {
    StringBuilder text = new StringBuilder();
    for (long address : addresses) {
      text.append("0x").append(Long.toHexString(address - 1)).append('\n');
    }
    try (out) {
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException ended) {
      // The symbolizer is gone; its answers are missing then, and what it said is on the terminal.
    }
  }

  private static List<Place> places(JsonNode symbols) {
    List<Place> places = new ArrayList<>();
    for (JsonNode symbol : symbols) {
      if (symbol.path("Line").asInt() > 0) {
        places.add(
            new Place(
                symbol.path("FunctionName").asText(),
                symbol.path("FileName").asText(),
                symbol.path("Line").asInt(),
                symbol.path("Column").asInt()));
      }
    }
    return List.copyOf(places);
  }

  /** The functions of all places. */
  List<String> functions() {
    return places.values().stream().flatMap(List::stream).map(Place::function).toList();
  }

  /** The place of a call, then the places where its function was inlined; empty if unknown. */
  List<Place> ofCall(long returnAddress) {
    return places.getOrDefault(returnAddress, List.of());
  }
}
