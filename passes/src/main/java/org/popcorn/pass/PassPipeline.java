package org.popcorn.pass;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.llvm.LlvmModule;

/**
 * Passes in their order.
 *
 * @param passes what runs; each name is there once
 * @param listeners who is told
 */
public record PassPipeline(List<Pass> passes, List<PassListener> listeners) {
  /** Copies the lists. */
  public PassPipeline {
    passes = List.copyOf(passes);
    listeners = List.copyOf(listeners);
    List<String> names = passes.stream().map(Pass::name).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("two passes have one name: " + names);
    }
  }

  /** Passes that nobody listens to. */
  public static PassPipeline of(List<? extends Pass> passes) {
    return new PassPipeline(List.copyOf(passes), List.of());
  }

  /** Their names, in order. */
  public List<String> names() {
    return passes.stream().map(Pass::name).toList();
  }

  /** The same passes, with one more listener. */
  public PassPipeline heardBy(PassListener listener) {
    List<PassListener> all = new ArrayList<>(listeners);
    all.add(listener);
    return new PassPipeline(passes, all);
  }

  /** The passes up to one, that one included; all of them if it is not there. */
  public PassPipeline upTo(String name) {
    int index = names().indexOf(name);
    return index < 0 ? this : new PassPipeline(passes.subList(0, index + 1), listeners);
  }

  /**
   * These passes, with others before and after some of them; several at one place run in their
   * order. Those for a late pipeline are left out.
   */
  public PassPipeline with(List<PlacedPass> others) {
    List<Pass> all = new ArrayList<>();
    for (Pass pass : passes) {
      all.addAll(at(new PassPosition.Before(pass.name()), others));
      all.add(pass);
      all.addAll(at(new PassPosition.After(pass.name()), others));
    }
    return new PassPipeline(all, listeners);
  }

  private static List<Pass> at(PassPosition position, List<PlacedPass> placed) {
    return placed.stream()
        .filter(one -> one.position().equals(position))
        .map(PlacedPass::pass)
        .toList();
  }

  /** Runs the passes until one reports an error. */
  public void run(LlvmModule module, PassContext context) {
    for (Pass pass : passes) {
      listeners.forEach(listener -> listener.before(pass, module));
      pass.run(module, context);
      if (context.log().hasErrors()) {
        return;
      }
      listeners.forEach(listener -> listener.after(pass, module));
    }
  }
}
