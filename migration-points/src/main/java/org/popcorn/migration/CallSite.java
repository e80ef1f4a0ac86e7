package org.popcorn.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Value;
import org.popcorn.table.ValueType;

/**
 * A call during which the program may migrate.
 *
 * @param id unsigned; see {@link SiteIds}
 * @param function where the call is
 * @param ordinal number of the site in its function, from 0
 * @param call the call with its deopt state; for a musttail call, which becomes a site in the
 *     resume entry only, the original
 * @param liveValues values needed after the call, in IR order
 * @param parts types of the live values' parts
 */
public record CallSite(
    long id,
    Function function,
    int ordinal,
    CallInstruction call,
    List<Value> liveValues,
    List<ValueType> parts) {
  /** Copies the lists. */
  public CallSite {
    liveValues = List.copyOf(liveValues);
    parts = List.copyOf(parts);
  }

  /** A program has one site with an id. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallSite site && site.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
