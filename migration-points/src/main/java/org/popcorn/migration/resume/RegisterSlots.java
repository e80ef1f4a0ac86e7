package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.table.ValueType;

/**
 * A stack object for each value while the entry is being made; in the end LLVM turns all of them
 * into values and phis. For entries that second returns come to, and those that keep nothing.
 */
final class RegisterSlots implements Slots {
  private final FunctionBody body;
  private final Builder builder;
  private final ValueParts parts;
  private final Map<Integer, AllocaInstruction> objects = new HashMap<>();
  private final Value frame;
  private final Value ordinal;

  /** Makes a slot for each of the values and takes the logical frame, where the builder stands. */
  RegisterSlots(FunctionBody body, Builder builder, BitSet values) {
    this.body = body;
    this.builder = builder;
    parts = new ValueParts(builder);
    values.stream()
        .forEach(value -> objects.put(value, builder.alloca(body.value(value).type(), "slot")));
    frame = builder.call(RuntimeSymbols.resumeEnter(builder.module()), List.of(), "frame");
    ordinal = builder.load(builder.module().types().i64(), frame, "ordinal");
  }

  @Override
  public Value ordinal() {
    return ordinal;
  }

  /** Reads a part's word of the logical frame where the builder stands; parts from 0. */
  Value word(int part) {
    return LogicalFrame.word(builder, frame, part);
  }

  @Override
  public boolean has(int value) {
    return objects.containsKey(value);
  }

  @Override
  public Value load(int value) {
    AllocaInstruction object = objects.get(value);
    return builder.load(object.allocatedType(), object, "");
  }

  @Override
  public void store(int value, Value definition) {
    builder.store(definition, objects.get(value));
  }

  @Override
  public List<Value> enter(CallSite site) {
    List<Value> state = new ArrayList<>();
    for (ValueType type : site.parts()) {
      state.add(parts.fromWord(word(state.size()), type));
    }
    Iterator<Value> remaining = state.iterator();
    for (Value live : site.liveValues()) {
      store(body.numberOf(live), parts.join(live.type(), remaining));
    }
    return state;
  }

  @Override
  public boolean replacesState() {
    return false;
  }

  @Override
  public List<Value> state(CallSite site) {
    throw new IllegalStateException("copied sites keep their state");
  }

  @Override
  public List<Integer> wordsOf(CallSite site) {
    return List.of();
  }

  @Override
  public boolean owns(AllocaInstruction object) {
    return false;
  }
}
