package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.table.ValueType;

/**
 * One array of words on the machine stack, in which each part of a value has a place for the whole
 * resume entry. A site's deopt state is then the array; the site's catalog says which words of it
 * hold the parts, and the run time copies the logical frame into it. An entry of many sites and
 * many values costs a code generator little more than the original without its sites.
 */
final class MemorySlots implements Slots {
  private static final int MAP_ENTRY_BYTES = 4;

  private final FunctionBody body;
  private final Builder builder;
  private final Types types;
  private final ValueParts parts;
  private final Map<Integer, Integer> firstWords = new HashMap<>();
  private final AllocaInstruction words;
  private final Value ordinal;

  /**
   * Makes the array, and a constant that says which words of it each site has, and takes the
   * logical frame, where the builder stands.
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
    GlobalVariable map = constant(name + ".slots", map(sites));
    ordinal =
        builder.call(RuntimeSymbols.resumeFill(builder.module()), List.of(words, map), "ordinal");
  }

  /** Where the words of each site begin in the map, by ordinal, and then these words. */
  private List<Integer> map(List<CallSite> sites) {
    List<Integer> map = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (CallSite site : sites) {
      map.add(sites.size() + all.size());
      all.addAll(wordsOf(site));
    }
    map.addAll(all);
    return map;
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
  public Value ordinal() {
    return ordinal;
  }

  @Override
  public Value load(int value) {
    Type type = body.value(value).type();
    if (ValueParts.isStoredAsPart(type)) {
      return builder.load(type, place(value, 0), "");
    }
    List<Value> loaded = new ArrayList<>();
    for (ValueType part : parts.typesOf(type)) {
      Instruction word = builder.load(types.i64(), place(value, loaded.size()), "");
      loaded.add(parts.fromWord(word, part));
    }
    return parts.join(type, loaded.iterator());
  }

  @Override
  public void store(int value, Value definition) {
    if (ValueParts.isStoredAsPart(definition.type())) {
      builder.store(definition, place(value, 0));
      return;
    }
    int part = 0;
    for (Value piece : parts.split(definition)) {
      builder.store(parts.toWord(piece), place(value, part++));
    }
  }

  /** The array; {@link #distanceOf} counts from here. */
  Value base() {
    return words;
  }

  /** Distance in bytes to the place of a value that lies there in one piece. */
  OptionalLong distanceOf(int value) {
    Integer word = firstWords.get(value);
    return word != null && ValueParts.isStoredAsPart(body.value(value).type())
        ? OptionalLong.of((long) LogicalFrame.WORD_BYTES * word)
        : OptionalLong.empty();
  }

  private Value place(int value, int part) {
    int word = firstWords.get(value) + part;
    return word == 0 ? words : builder.plusBytes(words, (long) LogicalFrame.WORD_BYTES * word, "");
  }

  @Override
  public List<Value> enter(CallSite site) {
    return state(site);
  }

  @Override
  public boolean replacesState() {
    return true;
  }

  @Override
  public List<Value> state(CallSite site) {
    return site.parts().isEmpty() ? List.of() : List.of(words);
  }

  @Override
  public List<Integer> wordsOf(CallSite site) {
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
