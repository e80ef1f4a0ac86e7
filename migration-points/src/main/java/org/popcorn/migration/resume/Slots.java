package org.popcorn.migration.resume;

import java.util.List;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Value;
import org.popcorn.migration.CallSite;

/**
 * Where a resume entry keeps the values that are needed after a place where control may come in;
 * values by their number in the original's body.
 */
sealed interface Slots permits RegisterSlots, MemorySlots {
  /** Whether a value is kept. */
  boolean has(int value);

  /** Reads a value where the builder stands. */
  Value load(int value);

  /** Keeps a value where the builder stands. */
  void store(int value, Value definition);

  /**
   * Takes the values of a site from the logical frame and keeps them, where the builder stands.
   *
   * @param frame what the run time's resume enter gave: a word for the ordinal, one for each part
   * @return the deopt state of the call that stands for the inner frames
   */
  List<Value> enter(CallSite site, Value frame);

  /** Whether a copied site needs a deopt state of its own: {@link #state}. */
  boolean replacesState();

  /** The deopt state of a copied site. */
  List<Value> state(CallSite site);

  /** Whether a stack object of the resume entry is meant to stay one. */
  boolean owns(AllocaInstruction object);
}
