package org.popcorn.driver;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options in {@code -Wl,} and after {@code -Xlinker}: the portable link gets them, but for the
 * map, which is one of all ISAs together and written at the end, and for stripping.
 */
final class LinkerOptions {

  private static final List<String> MAP = List.of("-Map", "--Map");
  private static final List<String> STRIP = List.of("-s", "--strip-all", "-strip-all");

  private @Nullable Path mapFile;
  private boolean isMapNext;
  private boolean isEmulationNext;
  private boolean strip;

  /** Takes an option, or the value of the one before. */
  void take(String option, List<LinkInput> inputs) {
    if (isEmulationNext) {
      inputs.add(new LinkInput.LinkerOption("-m" + option));
      isEmulationNext = false;
      return;
    }
    if (option.equals("-m")) {
      isEmulationNext = true;
      return;
    }
    if (isMapNext) {
      mapFile = Path.of(option);
      isMapNext = false;
      return;
    }
    for (String map : MAP) {
      if (option.equals(map)) {
        isMapNext = true;
        return;
      }
      if (option.startsWith(map + "=") && option.length() > map.length() + 1) {
        mapFile = Path.of(option.substring(map.length() + 1));
        return;
      }
    }
    if (STRIP.contains(option)) {
      strip = true;
    } else {
      inputs.add(new LinkInput.LinkerOption(option));
    }
  }

  /** The executables shall have no symbols. */
  boolean strip() {
    return strip;
  }

  /** Where to write the map, or null. */
  @Nullable Path mapFile() {
    return mapFile;
  }
}
