package org.popcorn.layout;

import org.jspecify.annotations.Nullable;

/**
 * What makes sections of several ISAs the same joint section.
 *
 * @param object the portable module that defines it
 * @param name name of the section in the module's object
 */
public record SectionKey(PortableObject object, String name) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SectionKey key && key.object.equals(object) && key.name.equals(name);
  }

  @Override
  public int hashCode() {
    return 31 * object.number() + name.hashCode();
  }

  @Override
  public String toString() {
    return object + "(" + name + ")";
  }
}
