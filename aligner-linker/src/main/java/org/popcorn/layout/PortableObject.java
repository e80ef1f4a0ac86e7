package org.popcorn.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portable module of a program, of which each ISA has an object: the program itself, or a library
 * that was instrumented once when the tools were built.
 *
 * @param number its place in the order in which the linker sees the objects; 0 is the program
 * @param name name in texts and files
 */
public record PortableObject(int number, String name) implements Comparable<PortableObject> {

  /** The program itself. */
  public static final PortableObject USER = new PortableObject(0, "user");

  /** The program and, behind it, the libraries of those names. */
  public static List<PortableObject> inOrder(List<String> libraries) {
    List<PortableObject> objects = new ArrayList<>();
    objects.add(USER);
    for (String library : libraries) {
      objects.add(new PortableObject(objects.size(), library));
    }
    return List.copyOf(objects);
  }

  /** True for the program, false for a library. */
  public boolean isProgram() {
    return number == USER.number;
  }

  @Override
  public int compareTo(PortableObject other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PortableObject object
        && object.number == number
        && object.name.equals(name);
  }

  @Override
  public int hashCode() {
    return 31 * number + name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
