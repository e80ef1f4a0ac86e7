package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Value;
import org.popcorn.migration.CallSite;
import org.popcorn.migration.MayMigrate;
import org.popcorn.migration.SiteIds;
import org.popcorn.migration.analysis.FunctionBody;

/**
 * What the resume entry of a function needs: its sites, the parts of the body that control can
 * reach after one of them, and the values that must come from the frame. Works on numbers and
 * changes nothing.
 *
 * <p>A value that no site carries is defined again before each of its uses: were there a way from a
 * site to a use around the definition, the value would live across the site.
 */
final class ResumePlan {
  private final FunctionBody body;
  private final List<CallSite> sites;
  private final Map<Integer, CallSite> siteOfValue = new HashMap<>();
  private final BitSet wholeBlocks;
  private final BitSet slots = new BitSet();

  private ResumePlan(
      FunctionBody body, List<CallSite> carried, MayMigrate mayMigrate, SiteIds ids) {
    this.body = body;
    BitSet roots = new BitSet();
    for (CallSite site : carried) {
      int call = body.numberOf(site.call());
      siteOfValue.put(call, site);
      int block = body.blockOf(call);
      for (int edge = 0; edge < body.graph().successorCount(block); edge++) {
        roots.set(body.graph().successor(block, edge));
      }
      for (Value value : site.liveValues()) {
        slots.set(body.numberOf(value));
      }
      if (site.call().hasUses()) {
        slots.set(call);
      }
    }
    wholeBlocks = body.graph().reachableFrom(roots);
    sites = new ArrayList<>(carried);
    addTailCalls(mayMigrate, ids);
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

  /** Whether a block is copied from its start, and not only what comes after its first site. */
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
    while (value < body.endOf(block) && !siteOfValue.containsKey(value)) {
      value++;
    }
    return Math.min(value + 1, body.endOf(block));
  }

  /**
   * Values that are kept in a slot, ascending; at the end of the work LLVM turns slots into phis.
   */
  BitSet slots() {
    return slots;
  }
}
