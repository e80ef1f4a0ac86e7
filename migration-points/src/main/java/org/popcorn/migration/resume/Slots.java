package org.popcorn.migration.resume;

import java.util.List;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Value;
import org.popcorn.migration.sites.CallSite;

/**
 * Where a resume entry keeps the values that are needed after a place where control may come in;
 * values by their number in the original's body.
 */
sealed interface Slots permits RegisterSlots, MemorySlots {
  /** Ordinal of the site that control comes in after; the logical frame has been taken. */
  Value ordinal();

  /** Whether a value is kept. */
  boolean has(int value);

  /** Reads a value where the builder stands. */
  Value load(int value);

  /** Keeps a value where the builder stands. */
  void store(int value, Value definition);

  /**
   * Keeps the values that the logical frame has for a site, where the builder stands.
   *
   * @return the deopt state of the call that stands for the inner frames
   */
  List<Value> enter(CallSite site);

  /** Whether a copied site needs a deopt state of its own: {@link #state}. */
  boolean replacesState();

  /** The deopt state of a copied site. */
  List<Value> state(CallSite site);

  /** The number of each part's word at a site, for its catalog; empty without an array of words. */
  List<Integer> wordsOf(CallSite site);

  /** Whether a stack object of the resume entry is meant to stay one. */
  boolean owns(AllocaInstruction object);
}
