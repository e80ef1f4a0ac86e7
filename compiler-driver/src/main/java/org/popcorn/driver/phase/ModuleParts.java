package org.popcorn.driver.phase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.LlvmModule;

/**
 * How the symbols of a module are shared out among several code generators. It depends on the
 * module alone, and not on the machine: builds are equal everywhere.
 *
 * <p>Functions keep their order, so the parts' objects one behind the other are laid out as the
 * object of the whole module would be. The first part has all variables and aliases, with the
 * functions that have another name.
 *
 * @param symbols the names that each part defines
 * @param local the names that no other module sees
 */
record ModuleParts(List<Part> symbols, Set<String> local) {

  /** What a part defines. */
  record Part(List<String> functions, List<String> variables, List<String> aliases) {}

  /** Fewer are not worth the work of taking them out of the module; tests set another number. */
  private static final int SMALLEST_BLOCKS = Integer.getInteger("popcorn.part.blocks", 20_000);

  /** As many as keep two processors busy with three ISAs and the memory of each one small. */
  private static final int MOST_PARTS = 4;

  ModuleParts {
    symbols = List.copyOf(symbols);
    local = Set.copyOf(local);
  }

  /** The parts of an instrumented module, in which every symbol has a name of its own. */
  static ModuleParts of(LlvmModule module) {
    Set<String> local = new HashSet<>();
    Set<String> aliased = new HashSet<>();
    List<String> variables = new ArrayList<>();
    List<String> aliases = new ArrayList<>();
    for (GlobalVariable variable : module.globals()) {
      if (!variable.isDeclaration()) {
        variables.add(named(variable, local));
      }
    }
    boolean isSimple = true;
    for (GlobalAlias alias : module.aliases()) {
      aliases.add(named(alias, local));
      if (!alias.isIndirectFunction() && alias.aliasee() instanceof GlobalValue target) {
        aliased.add(target.name());
      } else {
        isSimple = false;
      }
    }
    List<Function> functions = module.definedFunctions();
    functions.forEach(function -> named(function, local));
    int count = isSimple ? count(functions) : 1;
    return new ModuleParts(
        split(functions, count, aliased, new Part(new ArrayList<>(), variables, aliases)), local);
  }

  private static String named(GlobalValue value, Set<String> local) {
    if (value.linkage().isLocal()) {
      local.add(value.name());
    }
    return value.name();
  }

  private static int count(List<Function> functions) {
    return Math.clamp(blocks(functions) / SMALLEST_BLOCKS, 1, MOST_PARTS);
  }

  private static long blocks(List<Function> functions) {
    long blocks = 0;
    for (Function function : functions) {
      blocks += function.blockCount();
    }
    return blocks;
  }

  private static List<Part> split(
      List<Function> functions, int count, Set<String> aliased, Part first) {
    List<Part> parts = new ArrayList<>();
    parts.add(first);
    long perPart = blocks(functions) / count + 1;
    long blocks = 0;
    for (Function function : functions) {
      if (blocks >= perPart * parts.size()) {
        parts.add(new Part(new ArrayList<>(), List.of(), List.of()));
      }
      Part part = aliased.contains(function.name()) ? first : parts.getLast();
      part.functions().add(function.name());
      blocks += function.blockCount();
    }
    return parts;
  }

  /** True if one code generator does all of it. */
  boolean isWhole() {
    return symbols.size() == 1;
  }
}
