package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the kernel tells of a process, proc(5).
 *
 * @param process its number
 */
record ProcessFiles(long process) {

  private static final Path PROC = Path.of("/proc");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

  /** Fields of {@code stat} behind the name, which may hold anything: the state is the first. */
  private static final int START_TIME = 19;

  /** The numbers of all processes. */
  static List<ProcessFiles> all() throws IOException {
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> NUMBER.matcher(name).matches())
          .map(name -> new ProcessFiles(Long.parseLong(name)))
          .sorted((left, right) -> Long.compare(left.process, right.process))
          .toList();
    }
  }

  /** This process. */
  static ProcessFiles self() {
    return new ProcessFiles(ProcessHandle.current().pid());
  }

  Path file(String name) {
    return PROC.resolve(Long.toString(process)).resolve(name);
  }

  private List<String> fields() throws IOException {
    String text = Files.readString(file("stat"), StandardCharsets.ISO_8859_1);
    return List.of(text.substring(text.lastIndexOf(')') + 1).strip().split(" ", -1));
  }

  /** When it began, in ticks of the kernel: with the number it means one process. */
  String startTime() throws IOException {
    return fields().get(START_TIME);
  }

  /** R, S, D, T (stopped), Z (ended) and so on. */
  String state() throws IOException {
    return fields().get(0);
  }

  /** A line {@code KEY: VALUE} of {@code status}; empty if there is none. */
  String status(String key) throws IOException {
    return status(file("status"), key);
  }

  private static String status(Path file, String key) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Matcher matcher = Pattern.compile("^" + key + ":\\s*(.*)$", Pattern.MULTILINE).matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  /** Whether all its threads block a signal. */
  boolean blocks(int signal) throws IOException {
    try (Stream<Path> threads = Files.list(file("task"))) {
      for (Path thread : threads.toList()) {
        String mask = status(thread.resolve("status"), "SigBlk");
        if (mask.isEmpty() || (Long.parseUnsignedLong(mask, 16) >>> (signal - 1) & 1) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The effective user. */
  int user() throws IOException {
    return Integer.parseUnsignedInt(status("Uid").split("\\s+", -1)[1]);
  }

  /** The executable's path, as the kernel has it. */
  Path executable() throws IOException {
    String path = Files.readSymbolicLink(file("exe")).toString();
    String deleted = " (deleted)";
    return Path.of(
        path.endsWith(deleted) ? path.substring(0, path.length() - deleted.length()) : path);
  }

  List<String> arguments() throws IOException {
    return strings("cmdline");
  }

  Map<String, String> environment() throws IOException {
    Map<String, String> variables = new TreeMap<>();
    for (String entry : strings("environ")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        variables.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return variables;
  }

  /** ISO 8859-1 keeps bytes; what is read from them as a path need not be text. */
  private List<String> strings(String name) throws IOException {
    String text = Files.readString(file(name), StandardCharsets.ISO_8859_1);
    List<String> strings = new ArrayList<>(List.of(text.split("\0", -1)));
    if (strings.get(strings.size() - 1).isEmpty()) {
      strings.remove(strings.size() - 1);
    }
    return strings;
  }
}
