package org.popcorn.linker;

import java.util.List;

/**
 * A function of a library that runs before main, for the sake of what is defined beside it. A
 * program that uses nothing of that does not have it, as if it had been linked with the library's
 * archive: a link takes a member of an archive only for a name that it defines.
 *
 * @param function name in the library's object
 * @param names what the same member of the archive defines
 */
public record Initializer(String function, List<String> names) {
  public Initializer {
    names = List.copyOf(names);
  }
}
