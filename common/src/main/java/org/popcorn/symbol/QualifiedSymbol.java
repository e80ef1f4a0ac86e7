package org.popcorn.symbol;

import org.jspecify.annotations.Nullable;

/**
 * A symbol of one of the modules that make a program: two of them may have a static function of one
 * name.
 *
 * @param module the module's name
 * @param name the symbol's name, unique in its module
 */
public record QualifiedSymbol(String module, String name) {
  // By hand: a record's own takes invokedynamic, and time at the start of each link.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QualifiedSymbol symbol
        && symbol.name.equals(name)
        && symbol.module.equals(module);
  }

  @Override
  public int hashCode() {
    return 31 * module.hashCode() + name.hashCode();
  }

  /** {@code module:name}. */
  @Override
  public String toString() {
    return module + ":" + name;
  }
}
