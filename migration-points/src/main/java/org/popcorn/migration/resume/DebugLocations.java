package org.popcorn.migration.resume;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Metadata;

/**
 * Moves places in the source from a function to its resume entry, which has a subprogram of its
 * own. There the function's code stands as if it were inlined: its scopes, and the variables in
 * them, are the original's.
 */
final class DebugLocations {
  private final @Nullable DebugLocation entry;
  private final Map<Metadata, DebugLocation> moved = new HashMap<>();
  private final Map<Metadata, DebugLocation> calls = new HashMap<>();
  private final Set<DebugLocation> taken = new HashSet<>();

  /** Without a subprogram the function has no debug information, and nothing is to be done. */
  DebugLocations(Function twin) {
    entry =
        twin.subprogram()
            .map(subprogram -> DebugLocation.of(subprogram, twin.sourceLine(), 0, Optional.empty()))
            .orElse(null);
  }

  /** Where the entry begins. */
  @Nullable DebugLocation entry() {
    return entry;
  }

  /** Gives a copied instruction its place, and takes away what may name the original's scopes. */
  void move(Instruction copy) {
    if (copy.opcode().isTerminator()) {
      copy.setMetadata("llvm.loop", null);
    }
    if (entry != null) {
      copy.setMetadata("DIAssignID", null);
      copy.debugLocation().ifPresent(location -> copy.setDebugLocation(moved(location)));
    }
  }

  /** The place of a new instruction that stands for an original one. */
  @Nullable DebugLocation of(Instruction original) {
    return original
        .debugLocation()
        .map(location -> entry == null ? location : moved(location))
        .orElse(null);
  }

  /** A place of the original as one of the resume entry. */
  DebugLocation moved(DebugLocation location) {
    DebugLocation known = moved.get(location.node());
    if (known == null) {
      DebugLocation outer = location.inlinedAt().map(this::callOf).orElse(entry);
      known =
          DebugLocation.of(
              location.scope(), location.line(), location.column(), Optional.ofNullable(outer));
      moved.put(location.node(), known);
    }
    return known;
  }

  /**
   * Where something was inlined. LLVM tells calls apart by their nodes, which are one here if line
   * and column are: all of a macro's calls are in one column. Further right is as good.
   */
  private DebugLocation callOf(DebugLocation location) {
    DebugLocation known = calls.get(location.node());
    if (known == null) {
      DebugLocation outer = location.inlinedAt().map(this::callOf).orElse(entry);
      int column = location.column();
      do {
        known =
            DebugLocation.of(
                location.scope(), location.line(), column++, Optional.ofNullable(outer));
      } while (!taken.add(known));
      calls.put(location.node(), known);
    }
    return known;
  }
}
