package org.popcorn.driver.operate;

import java.util.Map;

/** What the words of the statistics mean to somebody who waits for a process to leave. */
final class PutOff {

  private static final Map<String, String> MEANINGS =
      Map.of(
          "thread", "it has other threads",
          "shared mapping", "it shares memory with other processes",
          "kernel state", "it has state in the kernel that does not travel",
          "signal handler", "it is in a signal handler",
          "native frame", "it is in native code that has called back",
          "exception", "an exception is in flight",
          "forbidden", "it forbids migration (popcorn_forbid_migration)",
          "borrowed memory", "a child runs in its memory",
          "pending signal", "a real-time signal is blocked and has arrived",
          "waiting signal", "a signal is blocked and has arrived");

  private PutOff() {}

  /** For people, with the word itself, by which docs/state-across-a-hop.md tells more. */
  static String explain(String word) {
    String meaning = MEANINGS.get(word);
    return meaning == null ? word : meaning + " [" + word + "]";
  }
}
