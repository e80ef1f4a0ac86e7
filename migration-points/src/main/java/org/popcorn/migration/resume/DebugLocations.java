package org.popcorn.migration.resume;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Metadata;

/**
 * Moves places in the source from a function to its resume entry, which has a subprogram of its
 * own: LLVM wants each instruction's outermost scope to be its own function's. What was inlined
 * keeps its scopes.
 */
final class DebugLocations {
  private final @Nullable Metadata subprogram;
  private final Map<Metadata, DebugLocation> moved = new HashMap<>();

  /** Without a subprogram the function has no debug information, and nothing is to be done. */
  DebugLocations(Optional<Metadata> subprogram) {
    this.subprogram = subprogram.orElse(null);
  }

  /** Gives a copied instruction its place, and takes away what may name the original's scopes. */
  void move(Instruction copy) {
    if (copy.opcode().isTerminator()) {
      copy.setMetadata("llvm.loop", null);
    }
    if (subprogram != null) {
      copy.setMetadata("DIAssignID", null);
      copy.debugLocation().ifPresent(location -> copy.setDebugLocation(moved(location)));
    }
  }

  /** The place of a new instruction that stands for an original one. */
  @Nullable DebugLocation of(Instruction original) {
    return original
        .debugLocation()
        .map(location -> subprogram == null ? location : moved(location))
        .orElse(null);
  }

  private DebugLocation moved(DebugLocation location) {
    DebugLocation known = moved.get(location.node());
    if (known == null) {
      Optional<DebugLocation> outer = location.inlinedAt().map(this::moved);
      Metadata scope = outer.isPresent() ? location.scope() : subprogram;
      known = DebugLocation.of(scope, location.line(), location.column(), outer);
      moved.put(location.node(), known);
    }
    return known;
  }
}
