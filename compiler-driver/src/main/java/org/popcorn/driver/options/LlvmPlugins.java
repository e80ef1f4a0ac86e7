package org.popcorn.driver.options;

import java.util.ArrayList;
import java.util.List;

/**
 * Plug-ins of LLVM's own, in C++, that work on the merged module: {@code -Wl,--load-pass-plugin=}.
 *
 * @param files the shared objects, as the linker is given them
 * @param passes passes over the module to run, as in {@code --lto-newpm-passes=}; if empty, those
 *     that the plug-ins put into LLVM's pipelines by themselves
 * @param options what LLVM gets by {@code -mllvm}
 */
public record LlvmPlugins(List<String> files, String passes, List<String> options) {
  /** What a merge runs in any case: what nothing refers to goes. */
  private static final String CLEAN_UP = "globaldce";

  /** Pipelines that do next to nothing but call what plug-ins have registered. */
  private static final String EXTENSION_POINTS = "default<O0>,lto<O0>";

  /** Copies the lists. */
  public LlvmPlugins {
    files = List.copyOf(files);
    options = List.copyOf(options);
  }

  /** True if there is none. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** The options of the linker that merges. */
  public List<String> linkerOptions() {
    List<String> arguments = new ArrayList<>();
    files.forEach(file -> arguments.add("--load-pass-plugin=" + file));
    if (!isEmpty()) {
      options.forEach(option -> arguments.addAll(List.of("-mllvm", option)));
    }
    arguments.add("--lto-newpm-passes=" + pipeline());
    return arguments;
  }

  private String pipeline() {
    if (isEmpty()) {
      return CLEAN_UP;
    }
    // The first one says what the others are: passes over modules.
    return CLEAN_UP + "," + (passes.isEmpty() ? EXTENSION_POINTS : passes);
  }
}
