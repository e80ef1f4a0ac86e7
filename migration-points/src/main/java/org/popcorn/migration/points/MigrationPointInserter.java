package org.popcorn.migration.points;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.runtime.SourcePoint;
import org.popcorn.pass.MigratingFunctions;
import org.popcorn.pass.Pass;

/**
 * Inserts polls: a volatile load of the flag, a compare, and a branch to a cold block that calls
 * the run time. What lies before the point moves to a new block; the old one keeps what comes
 * after, so that the phis behind it stay right.
 */
public final class MigrationPointInserter {
  private static final int FLAG_BYTES = 4;
  private static final int HOP_WEIGHT = 1;
  private static final int STAY_WEIGHT = 1 << 20;

  private final Builder builder;
  private final Types types;
  private final Value flag;
  private final Function migrationPoint;

  private MigrationPointInserter(Builder builder) {
    this.builder = builder;
    LlvmModule module = builder.module();
    types = module.types();
    flag = RuntimeSymbols.pollFlag(module);
    migrationPoint = RuntimeSymbols.migrationPoint(module);
  }

  /**
   * The pass that inserts polls at the chosen points, and in place of calls of {@code
   * popcorn_migration_point}.
   */
  public static Pass pass() {
    return new MigratingFunctions(
        "insert-points",
        (builder, context) -> {
          MigrationPoints points = context.get(MigrationPoints.class);
          MigrationPointInserter inserter = new MigrationPointInserter(builder);
          return function -> inserter.insert(function, points.of(function));
        });
  }

  private void insert(Function function, List<MigrationPoint> points) {
    for (MigrationPoint point : points) {
      pollBefore(
          switch (point) {
            case MigrationPoint.AtStart(BasicBlock block) -> afterAllocas(block);
            case MigrationPoint.InLoop(BasicBlock header) -> afterAllocas(header);
            case MigrationPoint.AtEnd(BasicBlock block) -> block.terminator().orElseThrow();
          });
    }
    for (Instruction instruction : function.instructions()) {
      if (instruction instanceof CallInstruction call && SourcePoint.isCalledBy(call)) {
        replace(call);
      }
    }
  }

  private void replace(CallInstruction call) {
    if (call.isInvoke()) {
      throw DiagnosticException.of(
          ErrorKind.UNSUPPORTED_CONSTRUCT,
          "a declaration of popcorn_migration_point without nothrow, called",
          call.function().name());
    }
    pollBefore(call);
    call.erase();
  }

  /** Stack objects of the entry block must stay in it. */
  private static Instruction afterAllocas(BasicBlock block) {
    Instruction place = block.firstInsertionPoint();
    while (place instanceof AllocaInstruction) {
      place = place.next().orElseThrow();
    }
    return place;
  }

  private void pollBefore(Instruction place) {
    BasicBlock tail = place.block();
    DebugLocation location = nearestLocation(place);
    BasicBlock head = tail.splitOffHead(place, "poll");
    BasicBlock cold = place.function().appendBlock("migrate");
    builder.positionAtEnd(head).setDebugLocation(location);
    Instruction state = builder.load(types.i32(), flag, "flag");
    state.setVolatile(true);
    state.setAlignment(FLAG_BYTES);
    Value asked = builder.icmp(IntPredicate.NE, state, types.i32().zero(), "asked");
    builder.condBr(asked, cold, tail).setBranchWeights(HOP_WEIGHT, STAY_WEIGHT);
    builder.positionAtEnd(cold).setDebugLocation(location);
    builder.call(migrationPoint, List.of(), "");
    builder.br(tail);
  }

  /**
   * Of the instruction or the first one after it that has one; a call in a function with debug
   * information must have one.
   */
  private static @Nullable DebugLocation nearestLocation(Instruction place) {
    for (Instruction at = place; at != null; at = at.next().orElse(null)) {
      if (at.debugLocation().isPresent()) {
        return at.debugLocation().get();
      }
    }
    return place
        .function()
        .subprogram()
        .map(scope -> DebugLocation.of(scope, 0, 0, Optional.empty()))
        .orElse(null);
  }
}
