package org.popcorn.migration.sites;

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
 * @param words where the resume entry keeps the parts; see {@link org.popcorn.table.Site}
 */
public record CallSite(
    long id,
    Function function,
    int ordinal,
    CallInstruction call,
    List<Value> liveValues,
    List<ValueType> parts,
    List<Integer> words) {
  /** Copies the lists. */
  public CallSite {
    liveValues = List.copyOf(liveValues);
    parts = List.copyOf(parts);
    words = List.copyOf(words);
  }

  /** A site whose resume entry keeps no value in memory. */
  public CallSite(
      long id,
      Function function,
      int ordinal,
      CallInstruction call,
      List<Value> liveValues,
      List<ValueType> parts) {
    this(id, function, ordinal, call, liveValues, parts, List.of());
  }

  /** The same site with other words. */
  public CallSite withWords(List<Integer> words) {
    return new CallSite(id, function, ordinal, call, liveValues, parts, words);
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
