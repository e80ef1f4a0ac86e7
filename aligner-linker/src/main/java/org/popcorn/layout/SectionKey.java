package org.popcorn.layout;

/**
 * What makes sections of several ISAs the same joint section.
 *
 * @param object the portable module that defines it
 * @param name name of the section in the module's object
 */
public record SectionKey(PortableObject object, String name) {

  @Override
  public String toString() {
    return object + "(" + name + ")";
  }
}
