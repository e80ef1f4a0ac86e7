package org.popcorn.pass;

import java.util.Map;
import java.util.Set;

/**
 * Offers a pass that is no part of this compiler. A jar names its classes of this kind, which have
 * a constructor without arguments, in {@code META-INF/services/org.popcorn.pass.PassPlugin}.
 */
public interface PassPlugin {
  /** Name in {@code --popcorn-pass=NAME} and of the pass. */
  String name();

  /** Where the pass runs if the command line does not say. */
  PassPosition position();

  /** Names of its parameters; none unless it has some. */
  default Set<String> parameters() {
    return Set.of();
  }

  /**
   * The pass.
   *
   * @param parameters values by name, as the command line gives them; no other names than those of
   *     {@link #parameters()}
   * @throws IllegalArgumentException if a value cannot be used; the message says why
   */
  Pass create(Map<String, String> parameters);
}
