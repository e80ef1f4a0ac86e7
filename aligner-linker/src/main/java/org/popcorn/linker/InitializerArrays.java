package org.popcorn.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.layout.PortableObject;

/** Initialization arrays of libraries that wait for a program to use what they initialize. */
final class InitializerArrays {

  private final Map<String, List<String>> namesOf = new HashMap<>();

  /**
   * Those of a library.
   *
   * @param all the initializers of each library that has some
   */
  InitializerArrays(Map<PortableObject, List<Initializer>> all, PortableObject library) {
    for (Initializer initializer : all.getOrDefault(library, List.of())) {
      namesOf.put(initializer.function(), initializer.names());
    }
  }

  /**
   * The names of which one must be used for an array to be kept; empty if it is kept always, since
   * an entry is not known.
   */
  List<String> namesFor(LinkObject object, int section) {
    List<String> names = new ArrayList<>();
    boolean[] known = {!namesOf.isEmpty()};
    object.visitRelocations(
        section,
        (offset, type, symbol) -> {
          List<String> more = namesOf.get(symbol.name());
          known[0] &= more != null;
          names.addAll(more == null ? List.of() : more);
        });
    return known[0] ? names : List.of();
  }
}
