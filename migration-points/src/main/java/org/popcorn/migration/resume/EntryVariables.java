package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.analysis.ReachingRecords;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.DataLayout;
import org.popcorn.llvm.DebugInfoBuilder;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DwarfExpression;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Value;
import org.popcorn.migration.sites.CallSite;

/**
 * Says of variables in a resume entry what debug information says of them in the original. Their
 * values are in memory there, from when the entry begins, or from their definition on; a value that
 * neither a logical frame nor the code before has put there is not known.
 */
final class EntryVariables {
  private final DebugInfoBuilder debugInfo;
  private final FunctionBody body;
  private final DataLayout dataLayout;
  private final MemorySlots slots;
  private final DebugLocations locations;
  private final List<DebugRecord> records;
  private final Liveness liveness;
  private final BitSet calls = new BitSet();
  private final Map<Integer, List<DebugRecord>> atSites;

  /**
   * Reads what reaches each site.
   *
   * @param records of the original
   */
  EntryVariables(
      DebugInfoBuilder debugInfo,
      ResumePlan plan,
      MemorySlots slots,
      DebugLocations locations,
      List<DebugRecord> records) {
    this.debugInfo = debugInfo;
    this.slots = slots;
    this.locations = locations;
    this.records = records;
    body = plan.body();
    dataLayout = body.function().module().dataLayout();
    liveness = Liveness.of(body);
    List<Integer> sites = new ArrayList<>();
    plan.sites().forEach(site -> sites.add(body.numberOf(site.call())));
    sites.forEach(calls::set);
    atSites = ReachingRecords.at(body, records, sites);
  }

  /** Says, before the call that stands for a site's inner frames, what is known at the site. */
  void describe(CallSite site, Instruction call) {
    for (DebugRecord record : atSites.get(body.numberOf(site.call()))) {
      record
          .value()
          .filter(value -> value instanceof Constant || site.liveValues().contains(value))
          .ifPresent(value -> describe(record, value, call));
    }
  }

  /** Says at each place of the copied body what is said at the original's. */
  void describe(BodyCopy copy) {
    for (DebugRecord record : records) {
      int place = body.numberOf(record.next());
      copy.of(place)
          .ifPresent(at -> record.value().ifPresent(value -> describe(record, value, at, copy)));
    }
  }

  /** Says in a clean copy of a loop what is said in the original's. */
  void describe(CleanLoop loop) {
    int site = calls.nextSetBit(body.startOf(loop.poll()));
    for (DebugRecord record : atSites.get(site)) {
      describe(record, loop, loop.rest(), loop.begin());
    }
    for (DebugRecord record : records) {
      int place = body.numberOf(record.next());
      loop.of(place).ifPresent(at -> describe(record, loop, body.blockOf(place), at));
    }
  }

  private void describe(DebugRecord record, CleanLoop loop, int block, Instruction at) {
    Value value = record.value().orElse(null);
    if (value == null) {
      return;
    }
    Value here = value instanceof Constant ? value : loop.valueAt(body.numberOf(value), block, at);
    DwarfExpression expression = DwarfExpression.of(record.expression()).orElse(null);
    if (here == null || expression == null) {
      insert(record, value.type().poison(), DwarfExpression.NONE, at);
    } else {
      insert(record, here, expression, at);
    }
  }

  private void describe(DebugRecord record, Value value, Instruction at, BodyCopy copy) {
    int number = body.numberOf(value);
    Optional<Instruction> computed =
        number < body.argumentCount() || slots.has(number) ? Optional.empty() : copy.of(number);
    if (computed.isPresent()) {
      DwarfExpression.of(record.expression())
          .ifPresent(expression -> insert(record, computed.get(), expression, at));
      return;
    }
    boolean isKnown = value instanceof Constant || isKept(number, body.numberOf(record.next()));
    if (!isKnown || !describe(record, value, at)) {
      insert(record, value.type().poison(), DwarfExpression.NONE, at);
    }
  }

  /** Whether the entry has put a value into its place when control comes to an instruction. */
  private boolean isKept(int value, int place) {
    int start = body.startOf(body.blockOf(place));
    int site = calls.previousSetBit(place - 1);
    if (value >= Math.max(start, site)) {
      return true;
    }
    return Arrays.stream(body.uses(place)).anyMatch(used -> used == value)
        || Arrays.binarySearch(liveness.liveAfter(place), value) >= 0;
  }

  /** Returns false if it cannot be said where the value is. */
  private boolean describe(DebugRecord record, Value value, Instruction at) {
    DwarfExpression expression = DwarfExpression.of(record.expression()).orElse(null);
    if (expression == null) {
      return false;
    }
    if (value instanceof Constant) {
      insert(record, value, expression, at);
      return true;
    }
    OptionalLong place = slots.distanceOf(body.numberOf(value));
    if (place.isEmpty()) {
      return false;
    }
    int bytes = (int) dataLayout.sizeBytes(value.type());
    insert(record, slots.base(), expression.ofValueAt(place.getAsLong(), bytes), at);
    return true;
  }

  private void insert(DebugRecord record, Value value, DwarfExpression expression, Instruction at) {
    debugInfo.describe(
        value, record.variable(), expression, locations.moved(record.location()), at);
  }
}
