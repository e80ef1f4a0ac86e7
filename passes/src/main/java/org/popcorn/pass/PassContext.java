package org.popcorn.pass;

import java.util.HashMap;
import java.util.Map;
import org.popcorn.diag.DiagnosticLog;

/**
 * What the passes over one module share: the log of the user's errors, and facts that one pass
 * finds out and later ones need. A fact is found by its type and is set once.
 */
public final class PassContext {
  private final DiagnosticLog log;
  private final Map<Class<?>, Object> facts = new HashMap<>();

  /** A context without facts. */
  public PassContext(DiagnosticLog log) {
    this.log = log;
  }

  /** Where the user's errors go. */
  public DiagnosticLog log() {
    return log;
  }

  /**
   * Makes a fact known.
   *
   * @throws IllegalStateException if one of its type is known already
   */
  public <T> void put(Class<T> type, T fact) {
    if (facts.putIfAbsent(type, fact) != null) {
      throw new IllegalStateException("two passes tell " + type.getSimpleName());
    }
  }

  /**
   * The fact of a type.
   *
   * @throws IllegalStateException if no pass has told it so far
   */
  public <T> T get(Class<T> type) {
    Object fact = facts.get(type);
    if (fact == null) {
      throw new IllegalStateException("no pass so far tells " + type.getSimpleName());
    }
    return type.cast(fact);
  }
}
