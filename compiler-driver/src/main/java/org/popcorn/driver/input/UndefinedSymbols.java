package org.popcorn.driver.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.SourceLocation;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Value;

/**
 * Names what the program uses and nothing defines, each with its first use in the source. lld does
 * not, because it stops after the merge, and each ISA's own link would say it three times.
 */
public final class UndefinedSymbols {

  /** What libc calls. */
  private static final String START = "main";

  /** popcorn.h declares it; instrumentation puts a migration point in its place. */
  private static final String SOURCE_POINT = "popcorn_migration_point";

  /** Symbols that the linker script of each executable defines (contracts, section 4). */
  private static final Set<String> OF_THE_LINKER =
      Set.of(
          "_end",
          "__ehdr_start",
          "__preinit_array_start",
          "__preinit_array_end",
          "__init_array_start",
          "__init_array_end",
          "__fini_array_start",
          "__fini_array_end");

  private UndefinedSymbols() {}

  /** Reports each declaration that is used and is not among the names that libraries define. */
  public static void report(LlvmModule module, Set<String> defined, DiagnosticLog log) {
    List<GlobalValue> values = new ArrayList<>(module.functions());
    values.addAll(module.globals());
    if (!isDefined(START, module)) {
      log.report(ErrorKind.UNDEFINED_SYMBOL, START);
    }
    for (GlobalValue value : values) {
      if (value.isDeclaration()
          && value.linkage() != Linkage.EXTERNAL_WEAK
          && !(value instanceof Function function && function.isIntrinsic())
          && !defined.contains(value.name())
          && !isMadeLater(value.name(), module)
          && value.hasUses()) {
        SourceLocation use = firstUse(value);
        ErrorKind kind = kindOf(value.name(), defined);
        if (use == null) {
          log.report(kind, value.name());
        } else {
          log.report(use, kind, value.name());
        }
      }
    }
  }

  /** Names of C++'s own begin so; its library is there if it can throw. */
  private static ErrorKind kindOf(String name, Set<String> defined) {
    boolean isCxx = name.startsWith("_Z") || name.startsWith("__cxa_") || name.startsWith("__gxx_");
    return isCxx && !defined.contains("__cxa_throw")
        ? ErrorKind.UNDEFINED_CXX_SYMBOL
        : ErrorKind.UNDEFINED_SYMBOL;
  }

  private static boolean isDefined(String name, LlvmModule module) {
    List<GlobalValue> values = new ArrayList<>(module.definedFunctions());
    values.addAll(module.aliases());
    for (GlobalValue value : values) {
      if (value.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** What instrumentation replaces and what the linker defines. */
  private static boolean isMadeLater(String name, LlvmModule module) {
    return name.equals(SOURCE_POINT)
        || OF_THE_LINKER.contains(name)
        || isBoundOfSection(name, "__start_", module)
        || isBoundOfSection(name, "__stop_", module);
  }

  /** A section whose name is a C identifier has bounds that lld names. */
  private static boolean isBoundOfSection(String name, String prefix, LlvmModule module) {
    if (!name.startsWith(prefix)) {
      return false;
    }
    String section = name.substring(prefix.length());
    for (GlobalVariable variable : module.globals()) {
      if (variable.section().equals(section)) {
        return true;
      }
    }
    return false;
  }

  /** The smallest place of all instructions that use the value, also through constants. */
  private static @Nullable SourceLocation firstUse(GlobalValue value) {
    SourceLocation first = null;
    Set<Value> seen = new HashSet<>();
    ArrayDeque<Value> open = new ArrayDeque<>();
    open.add(value);
    while (!open.isEmpty()) {
      Value user = open.remove();
      if (!seen.add(user)) {
        continue;
      }
      if (user instanceof Instruction instruction) {
        SourceLocation location = locationOf(instruction);
        if (location != null && (first == null || location.compareTo(first) < 0)) {
          first = location;
        }
      } else {
        for (Value next : user.users()) {
          open.add(next);
        }
      }
    }
    return first;
  }

  private static @Nullable SourceLocation locationOf(Instruction instruction) {
    Optional<DebugLocation> location = instruction.debugLocation();
    if (location.isEmpty() || location.get().line() == 0) {
      return null;
    }
    DebugLocation place = location.get();
    return new SourceLocation(place.file(), place.line(), place.column());
  }
}
