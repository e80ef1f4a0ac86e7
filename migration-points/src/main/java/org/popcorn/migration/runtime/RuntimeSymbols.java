package org.popcorn.migration.runtime;

import java.util.List;
import java.util.Set;
import org.popcorn.facts.Symbols;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Visibility;

/**
 * What the run time offers to instrumented code, declared on demand; docs/design/0001-contracts.md
 * 3.
 */
public final class RuntimeSymbols {

  /** Functions of the run time that may leave for another ISA: a poll's, and blocking calls. */
  public static final Set<String> MIGRATION_POINTS =
      Set.of(Symbols.MIGRATION_POINT, Symbols.BLOCKING_CALL);

  private RuntimeSymbols() {}

  /** i32, not 0 when the migration point must be called. */
  public static GlobalVariable pollFlag(LlvmModule module) {
    return module
        .global(Symbols.POLL_FLAG)
        .orElseGet(
            () -> {
              GlobalVariable flag = module.addGlobal(Symbols.POLL_FLAG, module.types().i32());
              flag.setVisibility(Visibility.HIDDEN);
              return flag;
            });
  }

  /** {@code void()}: may read the frames below and leave for another ISA. */
  public static Function migrationPoint(LlvmModule module) {
    Types types = module.types();
    return declare(module, Symbols.MIGRATION_POINT, types.function(types.voidType(), List.of()));
  }

  /** {@code ptr()}: takes the logical frame of the resume entry that calls it. */
  public static Function resumeEnter(LlvmModule module) {
    Types types = module.types();
    return declare(module, Symbols.RESUME_ENTER, types.function(types.pointer(), List.of()));
  }

  /**
   * {@code i64(ptr slots, ptr map)}: takes the logical frame of the resume entry that calls it,
   * copies its parts to the words of {@code slots} that {@code map} gives for each, and returns the
   * ordinal.
   */
  public static Function resumeFill(LlvmModule module) {
    Types types = module.types();
    List<Type> parameters = List.of(types.pointer(), types.pointer());
    return declare(module, Symbols.RESUME_FILL, types.function(types.i64(), parameters));
  }

  /**
   * Becomes the resume entry of the next inner frame, or the stub that ends the resume: called
   * without arguments, it returns whatever that one does. It may unwind as that one may.
   */
  public static Function resumeNext(LlvmModule module) {
    Types types = module.types();
    return declareUnwinding(
        module, Symbols.RESUME_NEXT, types.function(types.voidType(), List.of()));
  }

  /** {@code i32(ptr buffer, ptr slot, i32 mask)}: setjmp with its jump slot. */
  public static Function setjmp(LlvmModule module) {
    Types types = module.types();
    List<Type> parameters = List.of(types.pointer(), types.pointer(), types.i32());
    return returnsTwice(declare(module, Symbols.SETJMP, types.function(types.i32(), parameters)));
  }

  /** {@code i32(ptr slot)}: writes a jump slot anew, and returns again by a longjmp to it. */
  public static Function setjmpAgain(LlvmModule module) {
    Types types = module.types();
    List<Type> parameters = List.of(types.pointer());
    return returnsTwice(
        declare(module, Symbols.SETJMP_AGAIN, types.function(types.i32(), parameters)));
  }

  private static Function returnsTwice(Function function) {
    function.addFunctionAttribute("returns_twice");
    return function;
  }

  static boolean isSetjmp(Function function) {
    return function.name().equals(Symbols.SETJMP);
  }

  /** Whether a function is the run time's and may leave for another ISA. */
  public static boolean isMigrationPoint(Function function) {
    return MIGRATION_POINTS.contains(function.name());
  }

  private static Function declare(LlvmModule module, String name, Type type) {
    Function function = declareUnwinding(module, name, type);
    function.addFunctionAttribute("nounwind");
    return function;
  }

  private static Function declareUnwinding(LlvmModule module, String name, Type type) {
    return module
        .function(name)
        .orElseGet(
            () -> {
              Function function = module.addFunction(name, type);
              function.setVisibility(Visibility.HIDDEN);
              return function;
            });
  }
}
