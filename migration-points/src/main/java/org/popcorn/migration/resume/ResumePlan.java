package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Value;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.sites.SecondReturns;
import org.popcorn.migration.sites.SiteIds;

/**
 * What the resume entry of a function needs: its sites and calls of setjmp, the parts of the body
 * that control can reach after one of them, and the values that must come from the frame. Works on
 * numbers and changes nothing.
 *
 * <p>A value that no site carries is defined again before each of its uses: were there a way from a
 * site to a use around the definition, the value would live across the site.
 */
final class ResumePlan {
  private final FunctionBody body;
  private final List<CallSite> sites;
  private final Map<Integer, CallSite> siteOfValue = new HashMap<>();
  private final SecondReturns secondReturns;
  private final BitSet wholeBlocks;
  private final BitSet slots = new BitSet();
  private final List<PolledLoop> loops;
  private final List<BitSet> loopResults;

  private ResumePlan(
      FunctionBody body, List<CallSite> carried, MayMigrate mayMigrate, SiteIds ids) {
    this.body = body;
    secondReturns = SecondReturns.of(body);
    BitSet roots = new BitSet();
    for (CallSite site : carried) {
      siteOfValue.put(body.numberOf(site.call()), site);
      addEntrance(body.numberOf(site.call()), roots);
      for (Value value : site.liveValues()) {
        slots.set(body.numberOf(value));
      }
    }
    secondReturns.calls().stream().forEach(call -> addEntrance(call, roots));
    wholeBlocks = body.graph().reachableFrom(roots);
    sites = new ArrayList<>(carried);
    addTailCalls(mayMigrate, ids);
    loops =
        secondReturns.calls().isEmpty() ? PolledLoops.of(body, siteNumbers(), slots) : List.of();
    loopResults = LoopResults.of(body, loops);
    loopResults.forEach(slots::or);
  }

  private BitSet siteNumbers() {
    BitSet numbers = new BitSet();
    siteOfValue.keySet().forEach(numbers::set);
    return numbers;
  }

  /** Control may come in after this call. */
  private void addEntrance(int call, BitSet roots) {
    for (int next : body.graph().successorsOf(body.blockOf(call))) {
      roots.set(next);
    }
    if (body.value(call).hasUses()) {
      slots.set(call);
    }
  }

  /** Plans the resume entry of a function with its sites in IR order, at least one. */
  static ResumePlan of(
      FunctionBody body, List<CallSite> sites, MayMigrate mayMigrate, SiteIds ids) {
    return new ResumePlan(body, sites, mayMigrate, ids);
  }

  /**
   * A musttail call needs the caller's signature, which the resume entry does not have: there it is
   * a plain call, so that its frame stays and must be known. Nothing lives after it but its result,
   * which is returned.
   */
  private void addTailCalls(MayMigrate mayMigrate, SiteIds ids) {
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof CallInstruction call
          && call.tailCallKind() == TailCallKind.MUST_TAIL
          && mayMigrate.during(call)
          && isCopied(value)) {
        if (call.hasUses()) {
          slots.set(value);
        }
        CallSite site =
            new CallSite(ids.next(), body.function(), sites.size(), call, List.of(), List.of());
        sites.add(site);
        siteOfValue.put(value, site);
      }
    }
  }

  FunctionBody body() {
    return body;
  }

  /** Sites by ordinal; those of musttail calls come last. */
  List<CallSite> sites() {
    return sites;
  }

  /** The site of a call, if it is one. */
  Optional<CallSite> siteOf(int value) {
    return Optional.ofNullable(siteOfValue.get(value));
  }

  /** The function's calls of setjmp. */
  SecondReturns secondReturns() {
    return secondReturns;
  }

  /** Whether control may come in after an instruction: a site, or a call of setjmp. */
  boolean isEnteredAfter(int value) {
    return siteOfValue.containsKey(value) || secondReturns.calls().get(value);
  }

  /**
   * Whether a block is copied from its start, and not only what comes after the first place where
   * control may come in.
   */
  boolean isWhole(int block) {
    return wholeBlocks.get(block);
  }

  private boolean isCopied(int value) {
    return value >= copiedFrom(body.blockOf(value));
  }

  /** Number of a block's first instruction that is copied; the block's end if none is. */
  int copiedFrom(int block) {
    int value = body.startOf(block);
    if (isWhole(block)) {
      return value;
    }
    while (value < body.endOf(block) && !isEnteredAfter(value)) {
      value++;
    }
    return Math.min(value + 1, body.endOf(block));
  }

  /**
   * Loops of which there is a clean copy; none where setjmp may return again, since a loop's values
   * would have to be where that finds them.
   */
  List<PolledLoop> loops() {
    return loops;
  }

  /** For each of the loops the values that it defines and that are read outside of it. */
  List<BitSet> loopResults() {
    return loopResults;
  }

  /**
   * Values that are kept in a slot, ascending; at the end of the work LLVM turns slots into phis.
   */
  BitSet slots() {
    return slots;
  }
}
