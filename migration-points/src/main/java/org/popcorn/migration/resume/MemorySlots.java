package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.migration.CallSite;
import org.popcorn.migration.RuntimeSymbols;
import org.popcorn.migration.analysis.FunctionBody;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.table.ValueType;

/**
 * One array of words on the machine stack, in which each part of a value has a place for the whole
 * resume entry. A site's deopt state is then the array and the number of each part's word, and the
 * run time copies a logical frame into it: an entry of many sites and many values costs a code
 * generator little more than the original without its sites.
 */
final class MemorySlots implements Slots {
  private static final int MAP_ENTRY_BYTES = 4;

  private final FunctionBody body;
  private final Builder builder;
  private final Types types;
  private final ValueParts parts;
  private final Map<Integer, Integer> firstWords = new HashMap<>();
  private final AllocaInstruction words;
  private final GlobalVariable map;
  private final Map<CallSite, Integer> startInMap = new HashMap<>();

  /**
   * Makes the array where the builder stands, and a constant with the words of all sites.
   *
   * @param name of the resume entry
   */
  MemorySlots(
      FunctionBody body, Builder builder, BitSet values, List<CallSite> sites, String name) {
    this.body = body;
    this.builder = builder;
    types = builder.module().types();
    parts = new ValueParts(builder);
    int count = 0;
    for (int value : values.stream().toArray()) {
      firstWords.put(value, count);
      count += parts.typesOf(body.value(value).type()).size();
    }
    words = builder.alloca(types.array(types.i64(), count), "slots");
    List<Integer> all = new ArrayList<>();
    for (CallSite site : sites) {
      startInMap.put(site, all.size());
      all.addAll(wordsOf(site));
    }
    map = constant(name + ".slots", all);
  }

  private GlobalVariable constant(String name, List<Integer> numbers) {
    List<Constant> elements = new ArrayList<>();
    numbers.forEach(number -> elements.add(types.i32().constant(number)));
    GlobalVariable made =
        builder.module().addGlobal(name, types.array(types.i32(), elements.size()));
    made.setInitializer(Constant.arrayOf(types.i32(), elements));
    made.setConstant(true);
    made.setAlignment(MAP_ENTRY_BYTES);
    made.setLinkage(Linkage.INTERNAL);
    return made;
  }

  @Override
  public boolean has(int value) {
    return firstWords.containsKey(value);
  }

  @Override
  public Value load(int value) {
    Type type = body.value(value).type();
    List<Value> loaded = new ArrayList<>();
    for (ValueType part : parts.typesOf(type)) {
      Instruction word = builder.load(types.i64(), place(value, loaded.size()), "");
      loaded.add(parts.fromWord(word, part));
    }
    return parts.join(type, loaded.iterator());
  }

  @Override
  public void store(int value, Value definition) {
    int part = 0;
    for (Value piece : parts.split(definition)) {
      builder.store(parts.toWord(piece), place(value, part++));
    }
  }

  private Value place(int value, int part) {
    int word = firstWords.get(value) + part;
    return word == 0 ? words : builder.plusBytes(words, (long) LogicalFrame.WORD_BYTES * word, "");
  }

  @Override
  public List<Value> enter(CallSite site, Value frame) {
    int count = site.parts().size();
    if (count > 0) {
      long start = (long) MAP_ENTRY_BYTES * startInMap.get(site);
      Value entries = start == 0 ? map : builder.plusBytes(map, start, "");
      builder.call(
          RuntimeSymbols.resumeFill(builder.module()),
          List.of(words, frame, entries, types.i64().constant(count)),
          "");
    }
    return state(site);
  }

  @Override
  public boolean replacesState() {
    return true;
  }

  @Override
  public List<Value> state(CallSite site) {
    List<Value> state = new ArrayList<>();
    for (int word : wordsOf(site)) {
      state.add(types.i32().constant(word));
    }
    if (!state.isEmpty()) {
      state.add(0, words);
    }
    return state;
  }

  private List<Integer> wordsOf(CallSite site) {
    List<Integer> numbers = new ArrayList<>();
    for (Value live : site.liveValues()) {
      int first = firstWords.get(body.numberOf(live));
      for (int part = 0; part < parts.typesOf(live.type()).size(); part++) {
        numbers.add(first + part);
      }
    }
    return numbers;
  }

  @Override
  public boolean owns(AllocaInstruction object) {
    return object.equals(words);
  }
}
