package org.popcorn.driver.operate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a process has answered: lines KEY VALUE of runtime-lib/src/orders/answer.c.
 *
 * @param values by key
 */
record Answer(Map<String, String> values) {

  Answer {
    values = Map.copyOf(values);
  }

  static Answer parse(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0) {
        values.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return new Answer(values);
  }

  boolean isDone() {
    return text("state").equals("done");
  }

  /** It is still being tried. */
  boolean waits() {
    return text("state").equals("waits");
  }

  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** 0 if it is not said. */
  long number(String key) {
    String text = text(key);
    return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
  }

  /** Numbers of the sites of the innermost frames, the innermost first. */
  List<Long> sites() {
    String text = text("sites");
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(" ", -1)).stream().map(Long::parseUnsignedLong).toList();
  }
}
