package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/** What the phis of a body take, by where control comes from. */
final class PhiInputs {
  private final FunctionBody body;

  /** Per block one map for each of its phis: value by number of the block before. */
  private final Map<Integer, List<Map<Integer, Value>>> known = new HashMap<>();

  PhiInputs(FunctionBody body) {
    this.body = body;
  }

  /** What the phis of a block take, in their order, when control comes from the origin. */
  List<Value> from(int origin, int block) {
    return known.computeIfAbsent(block, this::read).stream()
        .map(byOrigin -> byOrigin.get(origin))
        .toList();
  }

  private List<Map<Integer, Value>> read(int block) {
    List<Map<Integer, Value>> inputs = new ArrayList<>();
    for (PhiInstruction phi : body.block(block).phis()) {
      Map<Integer, Value> byOrigin = new HashMap<>();
      phi.incoming().forEach(in -> byOrigin.put(body.numberOf(in.block()), in.value()));
      inputs.add(byOrigin);
    }
    return inputs;
  }
}
