package org.popcorn.driver.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.symbol.ResumeEntry;

/**
 * How the symbols of a module are shared out among several code generators. It depends on the
 * module alone, and not on the machine: builds are equal everywhere.
 *
 * <p>Functions keep their order; resume entries come last, in parts of their own. The first part
 * has all variables and aliases, with the functions that have another name.
 *
 * @param symbols the names that each part defines
 * @param local the names that no other module sees
 */
public record ModuleParts(List<Part> symbols, Set<String> local) {

  /**
   * What a part defines.
   *
   * @param quick whether its code is to be made quickly rather than well
   */
  record Part(List<String> functions, List<String> variables, List<String> aliases, boolean quick) {

    /** Functions alone, to be added. */
    static Part ofFunctions(boolean quick) {
      return new Part(new ArrayList<>(), List.of(), List.of(), quick);
    }
  }

  /** Blocks of the smallest module that is shared out; tests set another number. */
  private static final int SMALLEST_MODULE = Integer.getInteger("popcorn.part.blocks", 40_000);

  /** Blocks of a part: each part costs a walk over the module, each block memory. */
  private static final int USUAL_PART = 2 * SMALLEST_MODULE;

  private static final int MOST_PARTS = 4;

  public ModuleParts {
    symbols = List.copyOf(symbols);
    local = Set.copyOf(local);
  }

  /** The parts of an instrumented module, in which every symbol has a name of its own. */
  public static ModuleParts of(LlvmModule module) {
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
    Part first = new Part(new ArrayList<>(), variables, aliases, false);
    List<Part> parts = new ArrayList<>();
    if (isSimple && blocks(functions) >= SMALLEST_MODULE) {
      List<Function> entries = new ArrayList<>();
      List<Function> others = new ArrayList<>();
      for (Function function : functions) {
        (ResumeEntry.is(function.name()) ? entries : others).add(function);
      }
      share(others, aliased, first, parts);
      if (!entries.isEmpty()) {
        share(entries, Set.of(), Part.ofFunctions(true), parts);
      }
    } else {
      functions.forEach(function -> first.functions().add(function.name()));
      parts.add(first);
    }
    return new ModuleParts(parts, local);
  }

  private static String named(GlobalValue value, Set<String> local) {
    if (value.linkage().isLocal()) {
      local.add(value.name());
    }
    return value.name();
  }

  private static long blocks(List<Function> functions) {
    long blocks = 0;
    for (Function function : functions) {
      blocks += function.blockCount();
    }
    return blocks;
  }

  /**
   * Shares functions out in their order, in parts of as many blocks each.
   *
   * @param kept names of functions that the first part must have
   * @param first what the first part has already
   * @param parts where they are added
   */
  private static void share(
      List<Function> functions, Set<String> kept, Part first, List<Part> parts) {
    long count = Math.clamp(blocks(functions) / USUAL_PART, 1, MOST_PARTS);
    long perPart = blocks(functions) / count + 1;
    long next = perPart;
    long blocks = 0;
    parts.add(first);
    for (Function function : functions) {
      if (blocks >= next) {
        parts.add(Part.ofFunctions(first.quick()));
        next += perPart;
      }
      Part part = kept.contains(function.name()) ? first : parts.getLast();
      part.functions().add(function.name());
      blocks += function.blockCount();
    }
  }

  /** True if one code generator does all of it. */
  boolean isWhole() {
    return symbols.size() == 1;
  }
}
